import { describe, expect, it } from 'vitest';
import { createMachine } from './createMachine.ts';
import { stateHash } from './hash.ts';
import { advance } from './step.ts';
import {
  cpu,
  crash,
  dispatch,
  enqueue,
  give,
  greens,
  io,
  plant,
  playTo,
  process,
  programs,
  setQuantum,
  task,
  taskOf,
  world,
} from './tinyWorld.ts';
import type { Machine, Task } from './types.ts';

const scenario = world(
  [
    process(1, 'python', [task(1, [cpu(30)]), task(2, [cpu(30)])]),
    greens(2, 'go', 'goroutine', [task(3, [cpu(30)]), task(4, [cpu(9)]), task(5, [cpu(9)])]),
    ...programs([task(6, [io(20, 'disk')]), task(7, [io(9, 'disk')]), task(8, [cpu(4)])]),
  ],
  {
    cores: 3,
    costs: { processSwitch: 2 },
    jobs: [{ id: 1, name: 'j', language: 'c', items: 2, bursts: [cpu(3)], models: ['threads'] }],
  },
);
const at = (tick: number): Machine =>
  playTo(tick, scenario, { 0: [dispatch(1, 0), dispatch(2, 1), dispatch(3, 2), enqueue(4, 2), setQuantum(50, 2)] });
const more = (was: number) => was + 1;
const noOne = () => null;
const eight = (_: unknown, machine: Machine) => taskOf(machine, 8);
const queued = (was: Task[], machine: Machine) => [...was, taskOf(machine, 8)];

/** What a state is made of, and another value for it. Task n is `tasks.n-1`. */
const changes: readonly (readonly [path: string, to: unknown])[] = [
  ['outcome', 'timeout'],
  ['nextArrival', more],
  ['memoryUsed', more],
  ['cores.1.phase', 'handoff'],
  ['cores.0.current', noOne],
  ['cores.0.last', noOne],
  ['cores.2.carrier', noOne],
  ['cores.2.quantum', more],
  ['cores.0.completesAt', more],
  // Above the 32nd bit: ticks are as long as integers are safe.
  ['cores.0.completesAt', (was: number) => was + 2 ** 40],
  ['cores.0.sliceUsed', more],
  ['cores.2.goUsed', more],
  ['cores.2.queue', () => []],
  ['cores.2.queue', queued],
  ['cores.2.queue.0', eight],
  ['cores.0.user', more],
  ['cores.0.sys', more],
  ['cores.1.gilWait', more],
  ['cores.0.idle', more],
  ['tasks.7.id', more],
  ['tasks.7.state', 'blocked'],
  ['tasks.7.burst', more],
  ['tasks.7.progress', more],
  ['tasks.7.previousCore', (_: unknown, machine: Machine) => machine.cores[1]],
  ['tasks.0.previousCore', noOne],
  ['tasks.7.readySince', more],
  ['tasks.7.user', more],
  ['tasks.7.sys', more],
  ['tasks.7.io', more],
  ['tasks.7.firstRun', more],
  ['tasks.7.end', more],
  ['devices.0.inService', more],
  ['devices.1.queue', queued],
  ['devices.1.queue.0', eight],
  ['processes.0.pid', (was: number) => was + 50],
  ['gilProcesses.0.gil.holder', noOne],
  ['gilProcesses.0.gil.holderSince', more],
  ['gilProcesses.0.gil.waiters', () => []],
  ['gilProcesses.0.gil.waiters.0', eight],
  ['tasks.1.gilWaitSince', more],
  ['jobs.0.spawned', () => ({ model: 'threads', workers: 1, tick: 0 })],
  ['readyFirst', (_: unknown, machine: Machine) => taskOf(machine, 5)],
  ['counters.crashed', more],
];

describe('T-1 the state hash', () => {
  it('T-1 is 16 hex digits and the same for the same state', () => {
    expect(stateHash(at(9))).toMatch(/^[0-9a-f]{16}$/);
    expect(stateHash(at(9))).toBe(stateHash(at(9)));
  });

  it.each(changes)('T-1 tells machines apart by %s', (path, to) => {
    const machine = at(9);
    plant(machine, path, to);
    expect(stateHash(machine)).not.toBe(stateHash(at(9)));
  });

  it('T-1 the slice that a goroutine has used counts while its core switches, too', () => {
    const hashes = [5, 6].map((goUsed) => {
      const machine = at(9);
      plant(machine, 'cores.2.phase', 'switching');
      plant(machine, 'cores.2.goUsed', goUsed);
      return stateHash(machine);
    });
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('T-1 no two of these changes, and no two ticks, have the same hash', () => {
    const hashes = changes.map(([path, to]) => {
      const machine = at(9);
      plant(machine, path, to);
      return stateHash(machine);
    });
    for (let tick = 0; tick < 100; tick++) hashes.push(stateHash(at(tick)));
    expect(new Set(hashes).size).toBe(changes.length + 100);
    expect(hashes.filter((hash) => !/^[0-9a-f]{16}$/.test(hash))).toEqual([]);
  });

  it('T-1 does not depend on when the times were booked', () => {
    const stepped = createMachine(scenario);
    give(stepped, dispatch(1, 0), dispatch(2, 1), dispatch(3, 2), enqueue(4, 2), setQuantum(50, 2));
    for (let tick = 1; tick <= 25; tick++) advance(stepped, tick);
    expect(stateHash(stepped)).toBe(stateHash(at(25)));
  });

  it('T-1 is the same on every platform and for good: a changed value here is a changed rule', () => {
    expect([0, 9, 40, 1000].map((tick) => stateHash(at(tick)))).toEqual([
      '9d892ddc6c840b57',
      'fd389ec23d2ea10d',
      '9c2c50895b636c85',
      'f5fccaf6406265e0',
    ]);
    const eventful = world(
      [
        process(1, 'python', [task(1, [cpu(5)]), task(2, [cpu(5)])]),
        process(2, 'native', [task(3, [io(9), crash]), task(4, [cpu(1)], { arrival: 30 })]),
        ...programs([task(5, [cpu(1)], { patience: 4 }), task(6, [io(1)], { arrival: 14 })]),
      ],
      { cores: 2, costs: { processSwitch: 2, gilHandoff: 3 } },
    );
    // Switching; handoff, abandoned and new; crashed; finished.
    const hashes = [1, 8, 12, 50].map((tick) =>
      stateHash(playTo(tick, eventful, { 0: [dispatch(1, 0), dispatch(2, 1)] })),
    );
    expect(hashes).toEqual(['3ce2851161a747b5', 'cd407259f1637a1a', 'e2ada58855223125', '113cfcaee2f918eb']);
    const large = world([{ ...process(1, 'native', [task(1, [cpu(1)])]), memory: 2 ** 33 }]);
    expect(stateHash(playTo(9, large))).toBe('7693801049984d79');
  });
});
