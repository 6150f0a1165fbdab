import { describe, expect, it } from 'vitest';
import { fraction, isqrt, sumFractions } from './fraction.ts';

describe('exact fractions', () => {
  it('a sum is exact, whatever the number of terms', () => {
    const value = (terms: [number, number][]) => {
      const { num, den } = sumFractions(terms.map(([num, den]) => fraction(BigInt(num), BigInt(den))));
      return [num, den];
    };
    expect(value([])).toEqual([0n, 1n]);
    expect(value([[3, 7]])).toEqual([3n, 7n]);
    expect(
      value([
        [1, 2],
        [1, 3],
      ]),
    ).toEqual([5n, 6n]);
    expect(
      value([
        [1, 2],
        [1, 3],
        [1, 5],
      ]),
    ).toEqual([31n, 30n]);
    expect(
      value([
        [1, 2],
        [1, 3],
        [1, 5],
        [1, 7],
        [1, 11],
      ]),
    ).toEqual([2927n, 2310n]);
  });

  it('⌊√n⌋ is exact around every square', () => {
    for (let n = 0n; n < 3000n; n++) {
      const root = isqrt(n);
      expect([n, root * root <= n && n < (root + 1n) * (root + 1n)]).toEqual([n, true]);
    }
    for (const root of [10n ** 9n, 2n ** 53n - 1n, 10n ** 30n + 7n]) {
      expect([isqrt(root * root - 1n), isqrt(root * root), isqrt(root * root + 2n * root)]).toEqual([
        root - 1n,
        root,
        root,
      ]);
    }
  });
});
