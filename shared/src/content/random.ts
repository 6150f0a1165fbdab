/**
 * The one source of chance outside the engine: a small generator over 32-bit integers, the same sequence from the same
 * seed in Node and in every browser (no floating point takes part). Not for secrets.
 *
 * sfc32 ("small fast counter", C. Doty-Humphrey, PractRand): 96 bits of state and a counter, so that no seed falls into
 * a short cycle.
 */
export interface Random {
  /** 0 … 2³² − 1, uniform. */
  uint32(): number;
  /** 0 … n − 1, uniform. `n`: 1 … 2³²; anything else throws. */
  below(n: number): number;
  /** `low` … `high`, both included, uniform. */
  between(low: number, high: number): number;
  /** One of the items; throws if there is none. */
  pick<T>(items: readonly T[]): T;
  /** The items in a random order; the argument is left as it is. */
  shuffled<T>(items: readonly T[]): T[];
}

const RANGE = 2 ** 32;

/** A generator that starts from `seed`, of which the lowest 32 bits count. */
export function createRandom(seed: number): Random {
  let a = 0;
  let b = seed >>> 0;
  let c = 0;
  let counter = 1;

  function uint32(): number {
    const result = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + result) >>> 0;
    return result;
  }

  function below(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > RANGE) throw new Error(`below(${n}): expected an integer from 1 to 2^32`);
    // The last, incomplete run of n values is thrown away: without that, small results would be more likely.
    const fair = RANGE - (RANGE % n);
    let value = uint32();
    while (value >= fair) value = uint32();
    return value % n;
  }

  const random: Random = {
    uint32,
    below,
    between: (low, high) => low + below(high - low + 1),
    pick(items) {
      if (items.length === 0) throw new Error('pick: expected at least one item, found none');
      return items[below(items.length)] as (typeof items)[number];
    },
    shuffled(items) {
      const result = [...items];
      for (let last = result.length - 1; last > 0; last--) {
        const other = below(last + 1);
        const moved = result[last] as (typeof result)[number];
        result[last] = result[other] as (typeof result)[number];
        result[other] = moved;
      }
      return result;
    },
  };
  // Near seeds give near first values; a dozen rounds mix them well apart.
  for (let round = 0; round < 12; round++) uint32();
  return random;
}
