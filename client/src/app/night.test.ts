import { expect, test } from 'vitest';
import { nightBest, parseSeed, recordNight, seedOf } from './night.ts';

test('a seed is a whole number in range, and nothing else', () => {
  expect(['7', ' 42 ', '4294967295', '4294967296', '-1', '1.5', 'x', ''].map(parseSeed)).toEqual([
    7,
    42,
    4294967295,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(seedOf('?seed=2026')).toBe(2026);
  expect(seedOf('?wave=3')).toBeNull();
});

test('the furthest night is kept, and of two as far the better one', () => {
  recordNight({ waves: 2, seed: 7, score: 1500 });
  recordNight({ waves: 1, seed: 8, score: 990 });
  recordNight({ waves: 2, seed: 9, score: 1400 });
  expect(nightBest.value).toEqual({ waves: 2, seed: 7, score: 1500 });
});
