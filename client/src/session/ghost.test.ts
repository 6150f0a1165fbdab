import { stateHash } from '@timeslice/shared/engine';
import { expect, test } from 'vitest';
import { createGhost } from './ghost.ts';
import { createSoloSession } from './soloSession.ts';
import { cpu, programs, task, testLevel } from './testLevel.ts';

const LEVEL = testLevel({ processes: programs(task(1, [cpu(1000)]), task(2, [cpu(500)])) });
const LOG = [
  [200, { type: 'dispatch', task: 1, core: 0 }],
  [300, { type: 'enqueue', task: 2, core: 0 }],
] as const;

test('a ghost stands where its run stood at the same tick, forwards and back', () => {
  const ghost = createGhost(LEVEL, { name: 'you', log: LOG });
  const at250 = stateHash(ghost.machineAt(250));
  expect(ghost.machineAt(900).cores[0]?.queue).toHaveLength(1);
  expect(stateHash(ghost.machineAt(250))).toBe(at250);
  expect(ghost.machineAt(60_000).outcome).toBe('finished');
  expect(ghost.timeline.end).toBe(ghost.machineAt(60_000).tick);
});

test('a session carries its ghost, and its own run is not touched by it', () => {
  const session = createSoloSession(LEVEL, { ghost: { name: 'par', log: LOG } });
  session.ghost?.machineAt(5000);
  expect(session.ghost?.name).toBe('par');
  expect(session.run).toMatchObject({ tick: 0, log: [] });
});
