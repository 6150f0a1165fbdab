/** Exact non-negative fractions for the few figures that are ratios of ratios. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const fraction = (num: bigint, den: bigint): Fraction => ({ num, den });

/** The sum, halved again and again so that the denominators grow evenly. */
export function sumFractions(terms: readonly Fraction[]): Fraction {
  if (terms.length === 0) return { num: 0n, den: 1n };
  if (terms.length === 1) return terms[0] as Fraction;
  const middle = terms.length >> 1;
  const a = sumFractions(terms.slice(0, middle));
  const b = sumFractions(terms.slice(middle));
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

/** ⌊√n⌋ for n ≥ 0, by Newton's method from above. */
export function isqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}
