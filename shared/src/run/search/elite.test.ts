import { expect, it } from 'vitest';
import { createElite } from './elite.ts';

const eliteOf = (values: readonly number[], size: number) => {
  const elite = createElite<number>(size, values[0] as number, (a, b) => b - a);
  for (const value of values.slice(1)) elite.add(value);
  return elite;
};

it('the best that will do is chosen, not the best', () => {
  const elite = eliteOf([3, 9, 7, 9, 8, 1], 4);
  expect(elite.choose(() => true)).toBe(9);
  expect(elite.choose((value) => value % 2 === 0)).toBe(8);
});

it('only so many are kept, each once, and if none will do the best is chosen', () => {
  const seen: number[] = [];
  const elite = eliteOf([1, 2, 3, 3, 4, 2], 3);
  expect(
    elite.choose((value) => {
      seen.push(value);
      return false;
    }),
  ).toBe(4);
  expect(seen).toEqual([4, 3, 2]);
});
