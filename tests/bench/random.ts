export interface Random {
  /** 0 … n − 1. */
  below(n: number): number;
  /** `low` … `high`, both included. */
  between(low: number, high: number): number;
}

/**
 * Xorshift32 (Marsaglia 2003), for the workloads of the benches only. The game's own generator is not used: when it
 * changes, the benches must still measure the same games as last year.
 */
export function createRandom(seed: number): Random {
  let x = (Math.imul(seed, 0x9e3779b1) ^ 0x6d2b79f5) | 0 || 1;
  const below = (n: number): number => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % n;
  };
  return { below, between: (low, high) => low + below(high - low + 1) };
}
