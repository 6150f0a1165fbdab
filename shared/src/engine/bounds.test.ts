import { describe, expect, it } from 'vitest';
import { lowerBound, minCpu } from './lowerBound.ts';
import {
  cpu,
  crash,
  dispatch,
  enqueue,
  greens,
  io,
  playTo,
  process,
  programs,
  spawn,
  task,
  world,
} from './tinyWorld.ts';
import type { BurstSpec, JobModel, JobSpec, ProcessSpec, Scenario } from './types.ts';

const sys = (ticks: number) => cpu(ticks, { sys: true });
const free = (ticks: number) => cpu(ticks, { gil: false });
const disk = (ticks: number) => io(ticks, 'disk');
const bound = (processes: ProcessSpec[], more: Partial<Scenario> = {}): number =>
  lowerBound(playTo(0, world(processes, more)));
const least = (processes: ProcessSpec[], costs: Scenario['costs']): number =>
  minCpu(playTo(0, world(processes, { costs: costs ?? {} })));

describe('S-2 the lower bound on wall', () => {
  it('S-2 no task ends before its arrival and all its bursts', () => {
    expect(bound(programs([task(1, [cpu(3), io(11), sys(2)], { arrival: 6 }), task(2, [cpu(7)])]))).toBe(22);
  });

  it('S-2 all CPU bursts, user and sys, share the cores, rounded up', () => {
    const tasks = [task(1, [cpu(5)]), task(2, [sys(5)]), task(3, [cpu(4), crash])];
    expect([1, 2, 3].map((cores) => bound(programs(tasks), { cores }))).toEqual([14, 7, 5]);
    expect(bound(programs([task(1, [cpu(5)]), task(2, [cpu(5)]), task(3, [cpu(5)])]), { cores: 2 })).toBe(8);
  });

  it('S-2 what arrives late has only the rest of the time, whatever the order of the file', () => {
    const late = { arrival: 10 };
    const tasks = [
      task(1, [cpu(6)], late),
      task(2, [cpu(1)]),
      task(3, [cpu(6)], late),
      task(4, [cpu(1)], { arrival: 12 }),
    ];
    expect(bound(programs(tasks))).toBe(10 + 13);
    expect(bound(programs([task(1, [cpu(30)]), ...tasks.slice(1)]))).toBe(38);
  });

  it('S-2 what needs the GIL of one process needs one core, C code and other processes do not', () => {
    const tasks = [task(1, [cpu(6), free(5), sys(2)]), task(2, [cpu(6), io(1)])];
    const one = process(1, 'python', tasks);
    expect(bound([one], { cores: 4 })).toBe(14);
    const two = process(2, 'python', [task(3, [cpu(9)])]);
    expect(bound([one, two], { cores: 4 })).toBe(14);
    expect(bound([process(1, 'python', tasks, { overrides: { gil: false } })], { cores: 4 })).toBe(13);
    expect(bound([process(1, 'native', tasks)], { cores: 4 })).toBe(13);
  });

  it('S-2 the one core of a GIL has only the time after an arrival', () => {
    const late = [task(1, [cpu(2)]), task(2, [cpu(6)], { arrival: 20 }), task(3, [cpu(7)], { arrival: 20 })];
    expect(bound([process(1, 'python', late)], { cores: 4 })).toBe(33);
  });

  it('S-2 all CPU bursts of an asyncio process need one core, unless it has further carriers', () => {
    const tasks = [task(1, [cpu(6), free(5)]), task(2, [cpu(6)])];
    const asyncio = greens(1, 'asyncio', 'coroutine', tasks);
    expect(bound([asyncio], { cores: 4 })).toBe(17);
    expect(bound([{ ...asyncio, overrides: { carriers: 2 } }], { cores: 4 })).toBe(11);
    expect(bound([greens(1, 'go', 'goroutine', tasks)], { cores: 4 })).toBe(11);
    expect(bound([{ ...greens(1, 'go', 'goroutine', tasks), overrides: { carriers: 1 } }], { cores: 4 })).toBe(11);
  });

  it('S-2 an asyncio process with a GIL of its own counts every CPU burst', () => {
    const both = {
      ...greens(1, 'asyncio', 'coroutine', [task(1, [cpu(6), free(5)]), task(2, [cpu(6)])]),
      overrides: { gil: true },
    };
    expect(bound([both], { cores: 4 })).toBe(17);
    expect(bound([{ ...both, overrides: { gil: true, carriers: 2 } }], { cores: 4 })).toBe(12);
  });

  it('S-2 threads of an executor are no part of the one thread of the loop, but of the one GIL', () => {
    const loop = greens(1, 'asyncio', 'coroutine', [task(1, [cpu(6), free(5)]), task(2, [cpu(6)])]);
    const beside = (...bursts: BurstSpec[]) => ({ ...loop, tasks: [...loop.tasks, task(3, bursts)] });
    expect(bound([beside(free(9))], { cores: 4 })).toBe(17);
    expect(bound([beside(cpu(9))], { cores: 4 })).toBe(21);
    expect(bound([{ ...beside(cpu(9)), overrides: { gil: false } }], { cores: 4 })).toBe(17);
    expect(bound([beside(free(30))], { cores: 2 })).toBe(30);
  });

  it('S-2 a device serves its capacity at once, from an arrival on; capacity 0 is no bound', () => {
    const tasks = [task(1, [disk(5)]), task(2, [disk(8)], { arrival: 7 }), task(3, [cpu(1), disk(8)], { arrival: 7 })];
    const on = (capacity: number) => bound(programs(tasks), { devices: { net: { capacity: 1 }, disk: { capacity } } });
    expect([on(1), on(2), on(0)]).toEqual([7 + 16, 7 + 9, 7 + 9]);
    expect(
      bound(programs([task(1, [disk(5)]), task(2, [disk(5)]), task(3, [disk(5)])]), {
        devices: { disk: { capacity: 2 } },
      }),
    ).toBe(8);
  });

  it('S-2 nothing at all is bound by nothing', () => {
    expect([bound([]), least([], {})]).toEqual([0, 0]);
  });
});

describe('S-2 Cmin', () => {
  const costs = { processSwitch: 9, threadSwitch: 5, greenSwitch: 2, coroutineSwitch: 11 };
  const tasks = [task(4, [cpu(3)]), task(1, [io(7)]), task(2, [sys(4)]), task(3, [cpu(2), io(3), cpu(1)])];

  it('S-2 all CPU bursts, one processSwitch a process, then the cheaper of that and its own switch', () => {
    expect(least([process(1, 'native', tasks)], costs)).toBe(10 + 9 + 5 + 5);
    expect(least([greens(1, 'go', 'goroutine', tasks)], costs)).toBe(10 + 9 + 2 + 2);
    expect(least([greens(1, 'asyncio', 'coroutine', tasks)], costs)).toBe(10 + 9 + 9 + 9);
    expect(least(programs(tasks), costs)).toBe(10 + 3 * 9);
  });

  it('S-2 a task that needs no core is no switch', () => {
    expect(least(programs([task(1, [io(7)])]), costs)).toBe(0);
    expect(least([process(1, 'native', [task(1, [io(7)]), task(2, [cpu(3)])])], costs)).toBe(12);
  });

  it('S-2 in a process of several kinds the lowest id pays the switch to it', () => {
    const kinds = (first: 'thread' | 'virtual', second: 'thread' | 'virtual') =>
      least(
        [
          process(1, 'jvm', [
            { ...task(2, [cpu(1)]), kind: second },
            { ...task(1, [cpu(1)]), kind: first },
          ]),
        ],
        costs,
      );
    expect([kinds('thread', 'virtual'), kinds('virtual', 'thread')]).toEqual([2 + 9 + 2, 2 + 9 + 5]);
  });
});

describe('S-2 jobs', () => {
  const costs = { processSwitch: 9, spawnManagedThread: 5, spawnCoroutine: 3, spawnThread: 4, forkPython: 70, ipc: 30 };
  const job: JobSpec = {
    id: 1,
    name: 'j',
    arrival: 10,
    language: 'python',
    items: 3,
    bursts: [cpu(2), disk(4), free(1), sys(1)],
    models: [],
  };
  const offered = (models: JobModel[], cores = 4, more: Partial<JobSpec> = {}): Scenario =>
    world(programs([task(9, [io(1)])]), {
      cores,
      costs,
      devices: { net: { capacity: 0 }, disk: { capacity: 0 } },
      jobs: [{ ...job, ...more, models }],
    });
  const wall = (scenario: Scenario) => lowerBound(playTo(0, scenario));
  const thrift = (scenario: Scenario) => minCpu(playTo(0, scenario));

  it('S-2 its path is one item and the cheapest first worker, or all items where only sequential is offered', () => {
    expect([
      wall(offered(['sequential'])),
      wall(offered(['processes'])),
      wall(offered(['sequential', 'processes'])),
    ]).toEqual([10 + 24, 10 + 8, 10 + 8]);
    expect(wall(offered(['threads'], 4, { items: 1 }))).toBe(10 + 5 + 8);
    expect(wall(offered(['threads', 'coroutines'], 4, { items: 1 }))).toBe(10 + 3 + 8);
  });

  it('S-2 its items and the cheapest first worker share the cores', () => {
    expect(wall(offered(['processes'], 1))).toBe(10 + 12);
    expect(wall(offered(['threads'], 1))).toBe(10 + 12 + 5);
    expect(wall(offered(['processes'], 1, { items: 4 }))).toBe(10 + 16);
  });

  it('S-2 one core for what every offered model keeps under one GIL or in one thread', () => {
    const many = { items: 9 };
    // Threads: 9 × (2 + 1) with the GIL and the creation 5. Coroutines: all 9 × 4, and 3. Sequential: 9 × 3, and all of its path.
    expect(wall(offered(['threads'], 16, many))).toBe(10 + 32);
    expect(wall(offered(['coroutines'], 16, many))).toBe(10 + 39);
    expect(wall(offered(['threads', 'coroutines'], 16, many))).toBe(10 + 32);
    expect(wall(offered(['threads', 'processes'], 16, many))).toBe(10 + 8);
    expect(wall(offered(['threads', 'sequential'], 16, many))).toBe(10 + 27);
    expect(wall(offered(['threads'], 16, { ...many, language: 'c' }))).toBe(10 + 12);
    expect(wall(offered(['goroutines'], 16, { ...many, language: 'go' }))).toBe(10 + 8);
  });

  it('S-2 a job that does nothing but crash is bound by its arrival', () => {
    const crashing = (language: JobSpec['language'], models: JobModel[]) => {
      const jobs = [{ ...job, language, models, bursts: [crash] }];
      return wall(world(programs([task(9, [io(1)])]), { jobs }));
    };
    expect([crashing('python', ['processes']), crashing('c', ['threads'])]).toEqual([10, 10]);
  });

  it('S-2 its I/O joins that of the tasks at a device', () => {
    const scenario = offered(['processes']);
    const on = (capacity: number) => wall({ ...scenario, devices: { net: { capacity: 0 }, disk: { capacity } } });
    expect([on(1), on(2), on(0)]).toEqual([10 + 12, 10 + 8, 10 + 8]);
  });

  it('S-2 Cmin of a job: its items, the cheapest first worker, one processSwitch', () => {
    expect([
      thrift(offered(['threads'])),
      thrift(offered(['threads', 'coroutines'])),
      thrift(offered(['threads', 'processes'])),
    ]).toEqual([12 + 5 + 9, 12 + 3 + 9, 12 + 9]);
    expect(thrift(offered(['sequential'], 4, { bursts: [io(5)] }))).toBe(0);
    // Little work is work, also where creating the worker takes longer.
    expect(thrift(offered(['sequential'], 4, { items: 1, bursts: [cpu(1)] }))).toBe(1 + 9);
    expect(thrift(offered(['threads'], 4, { items: 1, bursts: [cpu(1)] }))).toBe(1 + 5 + 9);
  });

  it('S-2 the bounds are the same before and after it is started', () => {
    const scenario = offered(['threads', 'processes'], 2, { items: 4 });
    const before = [wall(scenario), thrift(scenario)];
    for (const model of ['threads', 'processes'] as const) {
      const machine = playTo(30, scenario, { 12: [spawn(model, 3), dispatch(10), enqueue(11, 1)] });
      expect([lowerBound(machine), minCpu(machine)]).toEqual(before);
    }
  });
});
