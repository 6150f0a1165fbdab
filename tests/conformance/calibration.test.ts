import { readdirSync, readFileSync } from 'node:fs';
import { type Costs, DEFAULT_COSTS } from '@timeslice/shared/engine';
import { describe, expect, it } from 'vitest';
import {
  MEASURED_MEMORY,
  MEASURED_TIMES,
  type Measured,
  micros,
  relations,
  stat,
  TEXTS_ONLY,
} from './calibrationData.ts';

/** Ticks of 0.1 ms. */
const UNIT = 20;

/** The declared rule for overheads, in units of 0.1 ms: small ones are magnified, from 1 ms on none is shrunk. */
const rule = (us: number): number => Math.max(1, Math.round(Math.log2(1 + us / 0.4)), Math.round(us / 100));

describe('the default table of costs', () => {
  const times = Object.entries(MEASURED_TIMES) as [keyof Costs, Measured][];

  it.each(times)('%s is what the rule makes of the measured spread', (field, { key, upTo = key }) => {
    const units = DEFAULT_COSTS[field] / UNIT;
    expect(units).toBeGreaterThanOrEqual(rule(micros(key, 'low')));
    expect(units).toBeLessThanOrEqual(rule(micros(upTo, 'high')));
  });

  it('copying is a duration, not an overhead, and is not magnified: 0.7 ms a MB', () => {
    const perMb = (micros('E/ipc/process_1048576') - micros('E/ipc/process_100')) / 100;
    expect(DEFAULT_COSTS.ipcPerMb).toBe(UNIT * Math.round(perMb));
  });

  it('so are the interval of the GIL, the slice of Go and that of the kernel: 5, 10 and 4 ms', () => {
    expect([DEFAULT_COSTS.gilInterval, DEFAULT_COSTS.goSlice]).toEqual([50 * UNIT, 100 * UNIT]);
    expect(Math.round(stat('F/N4/slice_ms').median)).toBe(4);
  });

  it.each(Object.entries(MEASURED_MEMORY) as [keyof Costs, string][])(
    '%s is what was measured, in whole KB',
    (field, key) => {
      expect(DEFAULT_COSTS[field]).toBeGreaterThanOrEqual(Math.floor(stat(key).low));
      expect(DEFAULT_COSTS[field]).toBeLessThanOrEqual(Math.ceil(stat(key).high));
    },
  );

  it('every field of it stands in one of these tables', () => {
    const named = [
      ...Object.keys(MEASURED_TIMES),
      ...Object.keys(MEASURED_MEMORY),
      'ipcPerMb',
      'gilInterval',
      'goSlice',
    ];
    expect(named.sort()).toEqual(Object.keys(DEFAULT_COSTS).sort());
  });
});

describe('the measured relations', () => {
  it('there are forty, each with its evidence: low ≤ median ≤ high, and how many runs', () => {
    expect(relations.map(({ id }) => id)).toEqual(
      Array.from({ length: 40 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`),
    );
    for (const { id, evidence } of relations) {
      expect([id, evidence.length > 0]).toEqual([id, true]);
      for (const { key, low, median, high, n } of evidence) {
        expect([key, low <= median, median <= high, n >= 3]).toEqual([key, true, true, true]);
      }
    }
  });

  it('each but those for texts has a test that carries its id', () => {
    const folder = new URL('.', import.meta.url);
    const files = readdirSync(folder).filter((name) => /^calibration\w*\.test\.ts$/.test(name));
    const tested = new Set(
      files.flatMap((name) =>
        [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\(\s*'(R\d\d) /g)].map(([, id]) => id),
      ),
    );
    const expected = relations.map(({ id }) => id).filter((id) => !TEXTS_ONLY.includes(id));
    expect([...tested].sort()).toEqual(expected);
  });
});
