import { type Level, levels, policyByName } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import { playPolicy } from '@timeslice/shared/run';
import { expect, test } from 'vitest';
import type { StoredRun } from '../../app/progress.ts';
import { comparedPolicies } from './levelRuns.ts';
import { frontOf, planeRuns } from './planeRuns.ts';

const level = levels.find(({ id }) => id === 'waiting-is-not-working') as Level;

function played(name: string) {
  const policy = policyByName(name);
  if (!policy) throw new Error(`no policy ${name}`);
  return figures(playPolicy(level.scenario, policy).machine);
}

const stored = (name: string, date: number): StoredRun => {
  const { score, end, cpuTime, useful, slowdown } = played(name);
  return { score, stars: 0, wall: end, cpuTime, useful, slowdown, date, log: null };
};

test('a run on the spot of another is one dot with both names, under the one that matters more', () => {
  const reference = { choice: level.reference, figures: played('fcfs') };
  const runs = planeRuns(level, { run: played('fcfs'), earlier: [] }, [reference]);
  expect(runs.map(({ kind, short }) => [kind, short])).toEqual([
    ['you', ['this run', 'reference']],
    ['par', ['best run known']],
  ]);
});

test('whoever left the work undone is no measure: neither a dot, nor on the front', () => {
  const runs = planeRuns(level, { run: played('idle'), earlier: [stored('idle', 1), stored('rr', 2)] }, []);
  expect(runs.map(({ kind }) => kind)).toEqual(['you', 'par', 'earlier']);
  expect(frontOf(runs)[0]).toBe(false);
  expect(frontOf(runs)).toContain(true);
});

test('a level with jobs is compared with every model that they can be started in', () => {
  const jobs = levels.find(({ scenario }) => scenario.jobs !== undefined) as Level;
  const models = comparedPolicies(jobs).flatMap(({ params }) => (params.model === undefined ? [] : [params.model]));
  for (const model of jobs.scenario.jobs?.flatMap((job) => job.models) ?? []) expect(models).toContain(model);
  expect(comparedPolicies(level).every(({ params }) => params.model === undefined)).toBe(true);
});
