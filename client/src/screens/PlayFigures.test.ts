import { expect, test } from 'vitest';
import { starShare } from './PlayFigures.tsx';

test('each star is reached exactly where it stands, however close the thresholds are', () => {
  const stars = [400, 900, 910] as const;
  expect(starShare(0, stars)).toBe(0);
  expect(starShare(400, stars)).toBe(0.42);
  expect(starShare(899, stars)).toBeLessThan(0.72);
  expect(starShare(900, stars)).toBe(0.72);
  expect(starShare(910, stars)).toBe(0.95);
  expect(starShare(1000, stars)).toBe(1);
});

test('more points never shorten the bar', () => {
  let before = -1;
  for (let score = 0; score <= 1000; score++) {
    const share = starShare(score, [271, 411, 450]);
    expect(share).toBeGreaterThanOrEqual(before);
    before = share;
  }
});
