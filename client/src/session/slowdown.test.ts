import { boundsOf, scoreFigures } from '@timeslice/shared/engine';
import { expect, test } from 'vitest';
import { slowdownSoFar } from './slowdown.ts';
import { createSoloSession } from './soloSession.ts';
import { cpu, programs, task, testLevel } from './testLevel.ts';

test('S-1 the slowdown of what is done becomes that of the score when everything is done', () => {
  const processes = programs(task(1, [cpu(1000)]), task(2, [cpu(500)]));
  const { run } = createSoloSession(testLevel({ processes, objective: 'slowdown' }));
  expect(slowdownSoFar(run.machine)).toBeNull();
  run.command({ type: 'dispatch', task: 1, core: 0 });
  run.command({ type: 'enqueue', task: 2, core: 0 });
  run.advanceTo(1200);
  expect(slowdownSoFar(run.machine)).toBeCloseTo(1.08);
  run.advanceTo(9000);
  expect(run.machine.outcome).toBe('finished');
  const { slowdown } = scoreFigures(run.machine, boundsOf(run.machine));
  expect(1_000_000 / (slowdownSoFar(run.machine) ?? 0)).toBeCloseTo(slowdown, -2);
});
