import { expect, test } from 'vitest';
import { TokenBucket } from './tokenBucket.ts';

test('lets so many through at once, and then as many as time brings', () => {
  const bucket = new TokenBucket({ capacity: 2, perSecond: 2 });
  expect([1, 2, 3].map(() => bucket.take(0))).toEqual([true, true, false]);
  expect(bucket.take(499)).toBe(false);
  expect(bucket.take(500)).toBe(true);
  expect(bucket.take(501)).toBe(false);
});

test('never holds more than its capacity', () => {
  const bucket = new TokenBucket({ capacity: 2, perSecond: 2 });
  bucket.take(0);
  expect(bucket.isFull(400)).toBe(false);
  expect(bucket.isFull(100_000)).toBe(true);
  expect([1, 2, 3].map(() => bucket.take(100_000))).toEqual([true, true, false]);
});
