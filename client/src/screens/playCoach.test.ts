import type { Scenario } from '@timeslice/shared/engine';
import { createRun } from '@timeslice/shared/run';
import { expect, test } from 'vitest';
import { coachStep } from './playCoach.ts';

const scenario: Scenario = {
  format: 1,
  id: 'two-cores',
  cores: 2,
  limit: 60_000,
  devices: {},
  processes: [1, 2, 3].map((pid) => ({
    pid,
    name: `p${pid}`,
    runtime: 'native',
    tasks: [{ id: pid, kind: 'process', bursts: [{ cpu: 1000 }] }],
  })),
};

test('a newcomer is told of the first core, then of the empty one, then of the place behind a busy one, and no more', () => {
  const run = createRun(scenario);
  expect(coachStep(run)).toBe('first');
  run.command({ type: 'dispatch', task: 1, core: 0 });
  expect(coachStep(run)).toBe('second');
  run.command({ type: 'dispatch', task: 2, core: 1 });
  expect(coachStep(run)).toBe('queue');
  run.command({ type: 'enqueue', task: 3, core: 0 });
  expect(coachStep(run)).toBe('done');
});

test('another core is not spoken of where there is none, or none is busy', () => {
  const run = createRun({ ...scenario, cores: 1 });
  run.command({ type: 'dispatch', task: 1, core: 0 });
  expect(coachStep(run)).toBe('queue');
  run.advanceTo(5000);
  expect(coachStep(run)).toBe('first');
});

test('nothing is said while there is nothing to drag', () => {
  const run = createRun({ ...scenario, processes: scenario.processes.slice(0, 1) });
  run.command({ type: 'dispatch', task: 1, core: 0 });
  expect(coachStep(run)).toBe('quiet');
});
