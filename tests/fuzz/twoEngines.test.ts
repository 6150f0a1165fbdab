import { describe, expect, it } from 'vitest';
import { difference } from './compare.ts';
import kept from './seeds.json' with { type: 'json' };

/** Fixed, so that every run of the tests plays the same games; `npm run fuzz` plays fresh ones. */
const FIRST_SEED = 1;
const GAMES = 20_000;
const BATCH = 2_000;

describe('T-3 the engine computes what a loop over every tick computes', () => {
  it.each(kept.seeds)('in the game of seed %i, on which they once disagreed', (seed) => {
    expect(difference(seed)).toBeNull();
  });

  for (let from = FIRST_SEED; from < FIRST_SEED + GAMES; from += BATCH) {
    it(`in ${BATCH} random games from seed ${from}`, () => {
      const found: string[] = [];
      for (let seed = from; seed < from + BATCH; seed++) {
        const line = difference(seed);
        if (line !== null) found.push(line);
      }
      expect(found).toEqual([]);
    }, 120_000);
  }
});
