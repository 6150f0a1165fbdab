/** Changed inputs for everything that reads files; `npm run fuzz:decoders` goes on from fresh seeds. */
import { describe, expect, it } from 'vitest';
import { fuzzCase } from './decoders/fuzzCase.ts';
import kept from './decodersSeeds.json' with { type: 'json' };

const FIRST_SEED = 1;
/** CI takes a minute. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? '10');

describe('a decoder neither throws nor lets through what is not valid', () => {
  it.each(kept.seeds)('on the input of seed %i, which once failed', (seed) => {
    expect(fuzzCase(seed).result).toBeTypeOf('string');
  });

  it(
    `on the inputs of all seeds from ${FIRST_SEED} on that ${SECONDS} s have room for`,
    () => {
      const seen = new Set<string>();
      const failed: string[] = [];
      const end = performance.now() + SECONDS * 1000;
      let seed = FIRST_SEED;
      for (; performance.now() < end || seen.size < 8; seed++) {
        const { decoder, result } = fuzzCase(seed);
        if (typeof result === 'string') seen.add(`${decoder} ${result}`);
        else failed.push(`seed ${seed}, ${decoder}: ${result.problem}`);
      }
      expect(failed).toEqual([]);
    },
    SECONDS * 1000 + 120_000,
  );
});
