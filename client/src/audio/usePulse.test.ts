import { expect, test } from 'vitest';
import { beatMs } from './usePulse.ts';

test('the pulse grows denser with every core that works', () => {
  const beats = [0.1, 0.25, 0.5, 0.75, 1].map(beatMs);
  expect(beats).toEqual(beats.toSorted((a, b) => b - a));
  expect(beats.at(-1)).toBeCloseTo(240);
});
