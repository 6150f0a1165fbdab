/** Seeded integers for generated games (mulberry32, Tommy Ettinger, public domain): 32-bit integer steps only. */
export type Random = {
  /** An integer from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return (x ^ (x >>> 14)) >>> 0;
  }
  function integer(low: number, high: number): number {
    return low + (next() % (high - low + 1));
  }
  return {
    integer,
    chance: (percent) => integer(0, 99) < percent,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('expected something to pick from, found an empty list');
      return list[integer(0, list.length - 1)] as T;
    },
    shuffle<T>(list: readonly T[]): T[] {
      const rest = [...list];
      const shuffled: T[] = [];
      while (rest.length > 0) shuffled.push(...rest.splice(integer(0, rest.length - 1), 1));
      return shuffled;
    },
  };
}
