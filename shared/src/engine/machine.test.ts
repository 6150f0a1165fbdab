import { describe, expect, it } from 'vitest';
import { DEFAULT_COSTS } from './costs.ts';
import { createMachine } from './createMachine.ts';
import { RUNTIMES } from './runtimes.ts';
import { advance } from './step.ts';
import {
  cpu,
  crash,
  dispatch,
  give,
  greens,
  io,
  preempt,
  process,
  programs,
  setQuantum,
  task,
  taskOf,
  world,
} from './tinyWorld.ts';
import type { ProcessSpec, Scenario } from './types.ts';

describe('building a machine', () => {
  it('what a scenario leaves out has its default', () => {
    const bare: Scenario = {
      format: 1,
      id: 'bare',
      cores: 2,
      limit: 9,
      devices: {},
      processes: programs([task(1, [cpu(1)])]),
    };
    const machine = createMachine(bare);
    expect(machine.costs).toEqual(DEFAULT_COSTS);
    expect(machine).toMatchObject({
      objective: 'throughput',
      queueDepth: 64,
      allowed: null,
      ram: Number.POSITIVE_INFINITY,
      limit: 9,
    });
    expect(taskOf(machine, 1)).toMatchObject({ arrival: 0, offeredAt: 0, patience: 0 });
    expect(machine.cores.map(({ index, quantum, phase }) => [index, quantum, phase])).toEqual([
      [0, 0, 'idle'],
      [1, 0, 'idle'],
    ]);
  });

  it('a scenario may set single costs, the objective, controls and memory', () => {
    const own = world([], {
      costs: { migration: 7 },
      objective: 'slowdown',
      ram: 500,
      controls: { allowed: ['preempt'], queueDepth: 3 },
    });
    const machine = createMachine(own);
    expect([
      machine.costs.migration,
      machine.costs.processSwitch,
      machine.objective,
      machine.ram,
      machine.queueDepth,
    ]).toEqual([7, 0, 'slowdown', 500, 3]);
    expect([...(machine.allowed ?? [])]).toEqual(['preempt']);
  });

  it.each([
    ['native', 'thread', false, 3, true],
    ['python', 'thread', true, 3, true],
    ['asyncio', 'coroutine', false, 1, false],
    ['go', 'goroutine', false, 3, true],
    ['jvm', 'virtual', false, 3, false],
  ] as const)(
    'runtime %s: its tasks, its GIL, its carriers, whether it preempts',
    (runtime, kind, gil, carriers, preemptive) => {
      const built = (overrides: ProcessSpec['overrides'] = {}) => {
        const own = createMachine(
          world([{ ...greens(1, runtime, kind, [task(1, [cpu(1)])]), overrides }], { cores: 3 }),
        ).processes[0];
        return [own?.gil !== null, own?.carriers, own?.preemptive];
      };
      expect(built()).toEqual([gil, carriers, preemptive]);
      expect(built({ gil: !gil, carriers: 2, preemptive: !preemptive })).toEqual([!gil, 2, !preemptive]);
    },
  );

  it('tasks are listed by id, processes with a GIL by pid, whatever the file says', () => {
    const machine = createMachine(
      world([
        process(9, 'python', [task(5, [cpu(1)])]),
        process(4, 'python', [task(8, [cpu(1)]), task(2, [cpu(1)])]),
        process(6, 'native', []),
      ]),
    );
    expect(machine.tasks.map(({ id, index }) => [id, index])).toEqual([
      [2, 0],
      [5, 1],
      [8, 2],
    ]);
    expect(machine.gilProcesses.map(({ pid }) => pid)).toEqual([4, 9]);
  });

  it('bursts are read: what needs the GIL, what is system work, which device', () => {
    const bursts = [cpu(1), cpu(2, { gil: false }), cpu(3, { sys: true }), io(4, 'disk'), crash];
    const machine = createMachine(world([process(1, 'python', [task(1, bursts)])]));
    const read = taskOf(machine, 1).bursts.map(({ kind, ticks, sys, needsGil, device, overhead }) => [
      kind,
      ticks,
      sys,
      needsGil,
      device,
      overhead,
    ]);
    expect(read).toEqual([
      ['cpu', 1, false, true, -1, false],
      ['cpu', 2, false, false, -1, false],
      ['cpu', 3, true, true, -1, false],
      ['io', 4, false, false, 1, false],
      ['crash', 0, false, false, -1, false],
    ]);
  });

  it('each runtime names the kinds of task that a scenario may give it', () => {
    expect(Object.entries(RUNTIMES).map(([name, { kinds }]) => [name, kinds])).toEqual([
      ['native', ['process', 'thread']],
      ['python', ['process', 'thread']],
      ['asyncio', ['thread', 'coroutine']],
      ['go', ['goroutine']],
      ['jvm', ['thread', 'virtual']],
    ]);
  });

  it('the bursts of a scenario, which never change, are shared by all its runs', () => {
    const own = world(programs([task(1, [cpu(1)])]));
    expect(taskOf(createMachine(own), 1).bursts).toBe(taskOf(createMachine(own), 1).bursts);
  });

  it('a device that is not there is a mistake of whoever built the scenario', () => {
    expect(() => createMachine(world(programs([task(1, [io(3, 'tape')])])))).toThrow('tape');
  });
});

describe('listening', () => {
  const scenario = world([...programs([task(1, [cpu(3), io(2, 'disk'), cpu(1)]), task(2, [io(4, 'disk')])])], {
    costs: { processSwitch: 2 },
  });

  it('a listener hears every phase of a core and every state of a task, when it begins', () => {
    const heard: unknown[] = [];
    const machine = createMachine(scenario);
    machine.listener = {
      core: ({ tick }, { index, phase, current }) => heard.push([tick, `core ${index}`, phase, current?.id ?? null]),
      task: ({ tick }, { id, state, ioSince }) => heard.push([tick, `task ${id}`, state, ioSince]),
    };
    give(machine, dispatch(1));
    advance(machine, 7);
    give(machine, dispatch(1));
    advance(machine, 20);
    expect(heard).toEqual([
      [0, 'task 1', 'running', -1],
      [0, 'core 0', 'switching', 1],
      [2, 'core 0', 'running', 1],
      [4, 'task 2', 'terminated', -1],
      [5, 'core 0', 'idle', null],
      [5, 'task 1', 'blocked', 5],
      [7, 'task 1', 'ready', -1],
      [7, 'task 1', 'running', -1],
      [7, 'core 0', 'running', 1],
      [8, 'core 0', 'idle', null],
      [8, 'task 1', 'terminated', -1],
    ]);
  });

  it('a task that queues at a device is heard twice: when it is blocked and when it is served', () => {
    const heard: unknown[] = [];
    const late = world(programs([task(1, [io(4, 'disk')]), task(2, [io(3, 'disk')], { arrival: 1 })]));
    const machine = createMachine(late);
    machine.listener = { task: ({ tick }, { id, state, ioSince }) => heard.push([tick, id, state, ioSince]) };
    advance(machine, 5);
    expect(heard).toEqual([
      [1, 2, 'blocked', -1],
      [4, 2, 'blocked', 4],
      [4, 1, 'terminated', -1],
    ]);
  });

  it('abandoned and crashed tasks are heard, and a preempted one is ready again', () => {
    const heard: unknown[] = [];
    const machine = createMachine(
      world([
        process(1, 'native', [task(1, [cpu(3), crash]), task(2, [cpu(9)])]),
        ...programs([task(3, [cpu(1)], { patience: 2 }), task(4, [cpu(9)])]),
      ]),
    );
    machine.listener = { task: ({ tick }, { id, state }) => heard.push([tick, id, state]) };
    give(machine, dispatch(4), preempt(), dispatch(1));
    advance(machine, 5);
    expect(heard).toEqual([
      [0, 4, 'running'],
      [0, 4, 'ready'],
      [0, 1, 'running'],
      [2, 3, 'abandoned'],
      [3, 1, 'crashed'],
      [3, 2, 'crashed'],
    ]);
  });

  const python = process(1, 'python', [task(1, [cpu(9)]), task(2, [cpu(9)])]);
  const go = greens(1, 'go', 'goroutine', [task(1, [cpu(9)]), task(2, [cpu(9)])]);
  it.each([
    // At 0 two arrivals; the switch at 2, the disk at 4, the burst at 5, the disk again at 7.
    ['switches, bursts and I/O', scenario, 7, [dispatch(1)], 2 + 4],
    [
      'GIL intervals',
      world([python], { cores: 2, costs: { gilInterval: 3 } }),
      6,
      [dispatch(1, 0), dispatch(2, 1)],
      2 + 2,
    ],
    ['patience', world(programs([task(1, [cpu(1)], { patience: 3 }), task(2, [cpu(1)])])), 4, [], 2 + 1],
    [
      'quanta, with a successor or without',
      world(programs([task(1, [cpu(9)])])),
      7,
      [dispatch(1), setQuantum(2)],
      1 + 3,
    ],
    // The slice of a goroutine is no concern of others, even where it would end with their quantum.
    [
      'quanta alone',
      world(programs([task(1, [cpu(9)])]), { costs: { goSlice: 2 } }),
      3,
      [dispatch(1), setQuantum(2)],
      1 + 1,
    ],
    ['slices of goroutines', world([go], { costs: { goSlice: 3 } }), 7, [dispatch(1)], 2 + 2],
  ] as const)(
    'state changes are counted, a measure of the work that a run is: %s',
    (_, tiny, tick, commands, events) => {
      const machine = createMachine(tiny);
      give(machine, ...commands);
      advance(machine, tick);
      expect(machine.events).toBe(events);
    },
  );
});
