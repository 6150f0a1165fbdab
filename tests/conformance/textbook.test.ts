/** Published schedules: what textbooks, lectures and their programs say happens, tick for tick. */
import { readFileSync } from 'node:fs';
import { parseScenario, policyByName } from '@timeslice/shared/content';
import { playPolicy } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';

interface TextbookCase {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly policy: string;
  readonly params: Readonly<Record<string, number>>;
  readonly scenario: unknown;
  readonly expected: {
    /** By task id. */
    readonly completion: Readonly<Record<string, number>>;
    readonly response: Readonly<Record<string, number>>;
    readonly end: number;
  };
}

const file = new URL('data/textbook_cases.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: TextbookCase[] };

describe('published schedules', () => {
  it('are all there', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(44);
  });

  it.each(cases.map((textbook) => [`${textbook.id}: ${textbook.title} (${textbook.source})`, textbook] as const))(
    '%s',
    (_, { policy: name, params, scenario, expected }) => {
      const parsed = parseScenario(scenario);
      if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.message}`);
      const policy = policyByName(name);
      if (policy === undefined) throw new Error(`no policy is called ${name}`);
      const { machine, refused } = playPolicy(parsed.scenario, policy, params);
      const completion = Object.fromEntries(machine.tasks.map(({ id, end }) => [id, end]));
      const response = Object.fromEntries(machine.tasks.map(({ id, firstRun, arrival }) => [id, firstRun - arrival]));
      expect({ completion, response, end: machine.tick, outcome: machine.outcome, refused }).toEqual({
        ...expected,
        outcome: 'finished',
        refused: [],
      });
    },
  );
});
