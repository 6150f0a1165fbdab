import { describe, expect, it } from 'vitest';
import { checkInvariants } from './invariants.ts';
import {
  cpu,
  dispatch,
  enqueue,
  greens,
  io,
  plant,
  playTo,
  process,
  programs,
  task,
  taskOf,
  world,
} from './tinyWorld.ts';
import type { Machine, Task } from './types.ts';

const disk = (ticks: number) => io(ticks, 'disk');

/**
 * At 5 with nothing wrong: Python threads 1 (has the GIL) and 2 (waits for it) on cores 0 and 1, goroutine 3 on core 2,
 * goroutine 4 queued there, goroutine 5 offered, 6 served by the disk, 7 queued at it, 8 in the net.
 */
function sound(): Machine {
  const scenario = world(
    [
      process(1, 'python', [task(1, [cpu(50)]), task(2, [cpu(50)])]),
      {
        ...greens(2, 'go', 'goroutine', [task(3, [cpu(50)]), task(4, [cpu(50)]), task(5, [cpu(50)])]),
        overrides: { carriers: 1 },
      },
      ...programs([task(6, [disk(50)]), task(7, [disk(50)]), task(8, [io(50)])]),
    ],
    { cores: 4 },
  );
  return playTo(5, scenario, { 0: [dispatch(1, 0), dispatch(2, 1), dispatch(3, 2), enqueue(4, 2)] });
}

const more = (was: number) => was + 1;
const noOne = () => null;
const taskN = (id: number) => (_: unknown, machine: Machine) => taskOf(machine, id);
const withTask = (id: number) => (was: Task[], machine: Machine) => [...was, taskOf(machine, id)];
const core3 = (_: unknown, machine: Machine) => machine.cores[3];

/** The line that must name it, and what is planted. Task n is `tasks.n-1`; the disk is `devices.1`. */
const planted: readonly (readonly [line: string, ...(readonly [path: string, to: unknown])[]])[] = [
  ['M-1: core 3 accounts for 6 of 5 ticks', ['cores.3.idle', more]],
  ['M-1: core 0 accounts for 4 of 5 ticks', ['cores.0.since', more]],
  ['task 5 is running and on 0 cores', ['tasks.4.state', 'running']],
  ['task 3 is ready and on 1 cores', ['tasks.2.state', 'ready']],
  ['task 3 is running and on 2 cores', ['cores.3.current', taskN(3)]],
  ['task 3 and core 2 disagree', ['tasks.2.core', core3]],
  ['core 3 is running with undefined', ['cores.3.phase', 'running']],
  ['core 2 is idle with 3', ['cores.2.phase', 'idle']],
  ['the GIL of 1 has 2 tasks running', ['cores.1.phase', 'running']],
  ['task 1 runs without its GIL', ['gilProcesses.0.gil.holder', taskN(2)]],
  ['the GIL of 1 is free and waited for', ['gilProcesses.0.gil.holder', noOne]],
  ['task 2 waits for the GIL in phase switching', ['cores.1.phase', 'switching']],
  ['task 8 waits for the GIL in phase undefined', ['gilProcesses.0.gil.waiters', withTask(8)]],
  ['1 tasks wait for a GIL, counted 2', ['gilWaiters', more]],
  ['G-2: process 2 has 2 of 1 carriers', ['cores.3.carrier', (_: unknown, m: Machine) => taskOf(m, 3).process]],
  ['a task stands twice in the ready order', ['readyFirst', twice]],
  ['the ready order holds 5, ready are 4,5', ['readyFirst', taskN(5)]],
  ['the ready order holds , ready are 4,5', ['readyFirst', noOne]],
  ['the ready order holds 4,8, ready are 4,5', ['tasks.3.readyNext', taskN(8)]],
  ['task 4 stands wrongly in queue 2', ['tasks.3.queuedOn', core3]],
  ['task 8 stands wrongly in queue 3', ['cores.3.queue', withTask(8)], ['tasks.7.queuedOn', core3]],
  ['process 2 offers 5,8, ready are 5', ['processes.1.offers', withTask(8)]],
  ['process 2 offers 5, ready are 4,5', ['tasks.3.queuedOn', noOne]],
  ['core 0 needs a look before 999', ['dueFloor', () => 999]],
  ['core 0 is noted as due at 999', ['dueFloor', () => 999], ['dueCores', () => 1]],
  ['core 3 is noted as busy', ['idleCores', () => 0]],
  ['core 0 is noted as idle', ['idleCores', () => 15]],
  ['task 1 has done 51 of 50 ticks', ['tasks.0.progress', 46]],
  ['task 5 has done -1 of 50 ticks', ['tasks.4.progress', -1]],
  ['task 5 has done 1 of undefined ticks', ['tasks.4.progress', 1], ['tasks.4.burst', 1]],
  ['device disk serves 1, counted 0', ['devices.1.inService', 0]],
  ['device disk is over its capacity', ['devices.1.inService', 2]],
  ['device disk has a free slot and a queue', ['devices.1.inService', 0]],
  ['device net has a free slot and a queue', ['devices.0.queue', withTask(7)]],
];

/** The ready order becomes 4, 5, 4: a walk that ends all the same. */
function twice(_: unknown, machine: Machine): Task {
  const four = taskOf(machine, 4);
  const order = [four, taskOf(machine, 5), four];
  let step = 0;
  for (const each of order.slice(0, 2)) Object.defineProperty(each, 'readyNext', { get: () => order[++step] ?? null });
  return four;
}

describe('I-1 invariants', () => {
  it('I-1 hold in a machine in which much is going on', () => {
    const machine = sound();
    expect(machine.cores.map(({ phase }) => phase)).toEqual(['running', 'waitingForGil', 'running', 'idle']);
    expect(checkInvariants(machine)).toEqual([]);
  });

  it.each(planted.map(([line, ...changes]) => ({ line, changes })))(
    'I-1 names what is wrong: $line',
    ({ line, changes }) => {
      const machine = sound();
      for (const [path, to] of changes) plant(machine, path, to);
      expect(checkInvariants(machine)).toContain(line);
    },
  );

  it('I-1 a device without a limit may serve any number, one with a limit that many', () => {
    const tasks = [1, 2, 3].map((id) => task(id, [disk(9)]));
    const machine = (capacity: number) => playTo(1, world(programs(tasks), { devices: { disk: { capacity } } }));
    expect([0, 1, 2, 3].map((capacity) => checkInvariants(machine(capacity)))).toEqual([[], [], [], []]);
  });
});
