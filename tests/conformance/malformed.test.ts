/** Every field of a scenario spoilt in every way: an answer that names the place, or a run that works; never an exception. */
import { levels, malformedText, parseLog, parseScenario } from '@timeslice/shared/content';
import { advance, createMachine, figures, stateHash } from '@timeslice/shared/engine';
import { playLog } from '@timeslice/shared/run';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../oracle/random.ts';
import { randomScenario } from '../oracle/randomScenario.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const SPOILT: readonly Json[] = [null, true, -1, 0, 1.5, 1e9, 1e300, '', 'x', '__proto__', [], {}, [[]], { a: 1 }];

/** Paths of all values in a document, as the parser writes them. */
function pathsOf(value: Json, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => [`${at}[${i}]`, ...pathsOf(item, `${at}[${i}]`)]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return [path, ...pathsOf(field, path)];
  });
}

/** The document with another value at a path. */
function spoil(document: Json, path: string, value: Json): Json {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const copy = structuredClone(document);
  let at = copy as { [key: string]: Json };
  for (const step of steps.slice(0, -1)) at = at[step] as { [key: string]: Json };
  at[steps.at(-1) as string] = value;
  return copy;
}

/** Small documents that have every field between them. */
const documents = [3, 11, 40, 58].map((seed) => randomScenario(createRandom(seed), `seed-${seed}`) as never as Json);

/** What is accepted must run; a short while will do. */
function runs(document: unknown): boolean {
  const parsed = parseScenario(document);
  if (!parsed.ok) return false;
  const machine = createMachine(parsed.scenario);
  advance(machine, Math.min(500, machine.limit));
  const { score, lowerBound, minCpu } = figures(machine);
  expect([score, lowerBound, minCpu].every(Number.isSafeInteger)).toBe(true);
  expect(stateHash(machine)).toMatch(/^[0-9a-f]{16}$/);
  return true;
}

describe('F-1 malformed scenarios', () => {
  it('are named in one line, at the place that was spoilt or at one that it contradicts', () => {
    let refused = 0;
    for (const document of documents) {
      for (const path of pathsOf(document)) {
        for (const value of SPOILT) {
          const spoilt = spoil(document, path, value);
          if (runs(spoilt)) continue;
          const parsed = parseScenario(spoilt);
          if (parsed.ok) throw new Error('accepted now, and refused before');
          refused++;
          expect(malformedText(parsed)).toMatch(/^[^\n]{1,400}$/);
          // A device, runtime or language that changes contradicts those who counted on it.
          const isElsewhere =
            /^devices|runtime$|language$|items$/.test(path) &&
            /device$|kind$|models\[\d+\]$|^jobs\[\d+\]$/.test(parsed.path);
          const isHere = parsed.path.startsWith(path) || path.startsWith(parsed.path);
          expect([path, value, parsed.path, isHere || isElsewhere]).toEqual([path, value, parsed.path, true]);
        }
      }
    }
    expect(refused).toBeGreaterThan(2000);
  });

  it('and anything else that is JSON get an answer', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (document) => !runs(document)));
    const base = documents[0] as Json;
    const paths = pathsOf(base);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
        runs(spoil(base, path, value as Json));
      }),
    );
  });

  it('the levels that ship are not', () => {
    for (const { scenario } of levels)
      expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toMatchObject({ ok: true });
  });
});

describe('F-2 malformed logs', () => {
  const scenario = parseScenario(documents[1]);

  it('are named at the place that was spoilt, or run with refusals', () => {
    const log = [
      [0, { type: 'dispatch', task: 1, core: 0 }],
      [4, { type: 'setQuantum', core: 0, ticks: 5 }],
      [4, { type: 'spawn', job: 1, model: 'threads', workers: 2 }],
    ] as Json;
    for (const path of pathsOf(log)) {
      for (const value of SPOILT) {
        const parsed = parseLog(spoil(log, path, value));
        // A tick that is too late is fine in itself; the next one contradicts it.
        const places = /^\[\d\]\[0\]$/.test(path) ? /\[0\]$/ : new RegExp(`^\\[${path[1]}\\]|^$`);
        if (!parsed.ok) expect([path, value, parsed.path]).toEqual([path, value, expect.stringMatching(places)]);
        else if (scenario.ok) expect(playLog(scenario.scenario, parsed.log).machine.outcome).not.toBe('running');
      }
    }
  });

  it('of any JSON at all get an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (document) => {
        const parsed = parseLog(document);
        if (parsed.ok && scenario.ok) playLog(scenario.scenario, parsed.log);
      }),
    );
  });
});
