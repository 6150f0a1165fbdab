import { createRun } from '@timeslice/shared/run';
import { expect, test } from 'vitest';
import { carrierElsewhere, isStuck } from './stuck.ts';

const coroutine = (id: number) => ({ id, kind: 'coroutine' as const, bursts: [{ cpu: 1000 }] });

test('a coroutine in the queue of a core that its carrier is not on is stuck there, and the core says so', () => {
  const run = createRun({
    format: 1,
    id: 'one-loop',
    cores: 2,
    limit: 60_000,
    devices: {},
    processes: [{ pid: 1, name: 'loop', runtime: 'asyncio', tasks: [1, 2].map(coroutine) }],
  });
  const { machine } = run;
  const [here, there] = machine.cores;
  const second = machine.taskById.get(2);
  if (!here || !there || !second) throw new Error('expected two cores and two tasks');
  run.command({ type: 'dispatch', task: 1, core: 0 });
  run.command({ type: 'enqueue', task: 2, core: 1 });
  run.advanceTo(10);
  expect(isStuck(machine, second)).toBe(true);
  expect(carrierElsewhere(machine, there)).toBe(here);
  expect(carrierElsewhere(machine, here)).toBeNull();
  run.command({ type: 'unqueue', task: 2 });
  expect(isStuck(machine, second)).toBe(false);
});
