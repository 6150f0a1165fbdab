import { describe, expect, it } from 'vitest';
import { DEFAULT_COSTS } from './costs.ts';
import { creationCost, handBackCost, LANGUAGE_MODELS } from './jobModels.ts';
import { planJob, planMemory } from './jobs.ts';
import { cpu, crash, dispatch, ends, give, io, play, playTo, process, spawn, task, world } from './tinyWorld.ts';
import type { Burst, Command, Job, JobSpec, Machine, Scenario } from './types.ts';

/** Every creation cost is another number, so that a plan tells which one was charged. */
const costs = {
  spawnGoroutine: 2,
  spawnCoroutine: 3,
  spawnThread: 4,
  spawnManagedThread: 5,
  spawnProcess: 6,
  forkPython: 7,
  spawnPython: 8,
  ipc: 10,
  ipcPerMb: 100,
};
const base: JobSpec = {
  id: 1,
  name: 'batch',
  arrival: 2,
  language: 'python',
  items: 3,
  bursts: [cpu(4), io(1)],
  models: ['sequential', 'threads', 'processes', 'coroutines', 'goroutines', 'virtual'],
};
const other = process(4, 'native', [task(7, [io(50)])]);
const worldWith = (job: Partial<JobSpec>, more: Partial<Scenario> = {}): Scenario =>
  world([other], { jobs: [{ ...base, ...job }], ...more, costs: { ...costs, ...more.costs } });

const short = ({ kind, ticks, sys, needsGil }: Burst): string => {
  if (kind !== 'cpu') return `${kind}${ticks}`;
  return `${sys ? 's' : ''}${ticks}${needsGil ? 'g' : ''}`;
};

/** What a spawn at tick 3 makes, a line a task: pid, runtime, id, kind, bursts. */
function made(job: Partial<JobSpec>, command: Command): string[] {
  const machine = playTo(3, worldWith(job));
  expect(give(machine, command)).toEqual([null]);
  return machine.tasks
    .filter((each) => each.process.job !== null)
    .map(
      ({ id, kind, process: { pid, runtime }, bursts }) =>
        `${pid} ${runtime} ${id} ${kind}: ${bursts.map(short).join(' ')}`,
    );
}

describe('J-1 models', () => {
  it('J-1 sequential is one process that does all items, whatever the workers', () => {
    expect(made({}, spawn('sequential', 3))).toEqual(['5 python 8 process: 4g io1 4g io1 4g io1']);
  });

  it('J-1 item i goes to worker i mod workers; threads live in one process', () => {
    expect(made({ items: 5 }, spawn('threads', 2))).toEqual([
      '5 python 8 thread: s5g 4g io1 4g io1 4g io1',
      '5 python 9 thread: s5g 4g io1 4g io1',
    ]);
  });

  it('J-1 S-1 what creates a worker and hands its result back is system work that belongs to no item', () => {
    const machine = playTo(3, worldWith({ items: 2 }));
    give(machine, spawn('processes', 2));
    const overhead = { kind: 'cpu', sys: true, needsGil: true, device: -1, overhead: true };
    const [create, , , handBack] = machine.taskById.get(9)?.bursts ?? [];
    expect([create, handBack]).toEqual([
      { ...overhead, ticks: 7 },
      { ...overhead, ticks: 10 },
    ]);
  });

  it('J-1 worker processes: the first is the program itself, the others are created and hand back', () => {
    expect(made({}, spawn('processes', 3))).toEqual([
      '5 python 8 process: 4g io1',
      '6 python 9 process: s7g 4g io1 s10g',
      '7 python 10 process: s7g 4g io1 s10g',
    ]);
    expect(made({ items: 2, start: 'spawn', resultMb: 2 }, spawn('processes', 2))[1]).toBe(
      '6 python 9 process: s8g 4g io1 s210g',
    );
    expect(made({ items: 2, start: 'fork' }, spawn('processes', 2))[1]).toBe('6 python 9 process: s7g 4g io1 s10g');
  });

  it.each([
    ['c', 'threads', '5 native 8 thread: s4 4 io1'],
    ['rust', 'threads', '5 native 8 thread: s4 4 io1'],
    ['go', 'threads', '5 go 8 thread: s4 4 io1'],
    ['java', 'threads', '5 jvm 8 thread: s5 4 io1'],
    ['python', 'coroutines', '5 asyncio 8 coroutine: s3 4 io1'],
    ['go', 'goroutines', '5 go 8 goroutine: s2 4 io1'],
    ['java', 'virtual', '5 jvm 8 virtual: s2 4 io1'],
    ['go', 'sequential', '5 go 8 process: 4 io1'],
    ['java', 'processes', '5 jvm 8 process: 4 io1'],
  ] as const)('J-1 %s as %s: runtime, kind and cost of creation', (language, model, line) => {
    expect(made({ language, items: 1 }, spawn(model))).toEqual([line]);
  });

  it('J-1 processes of other languages than Python cost spawnProcess', () => {
    for (const language of ['c', 'rust', 'go', 'java'] as const) {
      expect(made({ language, items: 2 }, spawn('processes', 2))[1]).toMatch(/: s6 4 io1 s10$/);
    }
  });

  it('J-1 items may release the GIL, and crash', () => {
    const bursts = [cpu(4, { gil: false }), cpu(1, { sys: true }), crash];
    expect(made({ bursts, items: 1 }, spawn('threads'))).toEqual(['5 python 8 thread: s5g 4 s1g crash0']);
  });

  it('J-1 every language has the models of its own, and no others', () => {
    expect(LANGUAGE_MODELS).toEqual({
      python: ['sequential', 'threads', 'processes', 'coroutines'],
      go: ['sequential', 'threads', 'processes', 'goroutines'],
      java: ['sequential', 'threads', 'processes', 'virtual'],
      c: ['sequential', 'threads', 'processes'],
      rust: ['sequential', 'threads', 'processes'],
    });
  });

  it('J-1 the default table charges what was measured, magnified', () => {
    const created = (
      language: JobSpec['language'],
      model: Parameters<typeof creationCost>[2],
      start: 'fork' | 'spawn' = 'fork',
    ) => creationCost(DEFAULT_COSTS, { ...base, language, start }, model, 1);
    expect([
      created('python', 'processes'),
      created('python', 'processes', 'spawn'),
      created('c', 'processes', 'spawn'),
    ]).toEqual([420, 16_000, 180]);
    expect([
      created('go', 'goroutines'),
      created('python', 'coroutines'),
      created('c', 'threads'),
      created('java', 'threads'),
    ]).toEqual([20, 80, 120, 160]);
    expect(handBackCost(DEFAULT_COSTS, { ...base, resultMb: 3 }, 'processes', 1)).toBe(120 + 3 * 140);
    expect(handBackCost(DEFAULT_COSTS, { ...base, resultMb: 3 }, 'threads', 1)).toBe(0);
  });
});

describe('J-1 starting', () => {
  it('J-1 the tasks exist at that tick and enter their first bursts in spawn order', () => {
    const machine = playTo(3, worldWith({ language: 'c' }));
    expect(give(machine, spawn('threads', 3), dispatch(9))).toEqual([null, null]);
    const tasks = machine.tasks.map(({ id, state, arrival, offeredAt, index }) => [
      id,
      state,
      arrival,
      offeredAt,
      index,
    ]);
    expect(tasks).toEqual([
      [7, 'blocked', 0, 0, 0],
      [8, 'ready', 3, 2, 1],
      [9, 'running', 3, 2, 2],
      [10, 'ready', 3, 2, 3],
    ]);
    expect(machine.readyFirst?.id).toBe(8);
    expect(machine.jobs[0]?.spawned).toEqual({ model: 'threads', workers: 3, tick: 3 });
    expect(machine.unspawnedJobs).toBe(0);
  });

  it('J-1 a worker that begins with I/O is blocked at once, one that begins with a crash ends its process', () => {
    const blocked = play(worldWith({ bursts: [io(3)] }), { 5: [spawn('processes', 1)] });
    expect(blocked.tasks['8']).toEqual({ state: 'terminated', firstRun: null, end: 14, user: 0, sys: 0, io: 9 });
    const crashing = worldWith({ language: 'go', bursts: [crash], items: 2 }, { costs: { spawnGoroutine: 0 } });
    const run = play(crashing, { 5: [spawn('goroutines', 2)] });
    expect(ends(run)).toEqual({ 7: 50, 8: 5, 9: 5 });
    expect(run.counters.crashed).toBe(2);
  });

  it('J-1 ids and pids of several jobs follow each other in spawn order', () => {
    const jobs = [1, 2].map((id) => ({ ...base, id, language: 'c' as const, items: 2 }));
    const machine = playTo(3, world([other], { jobs, costs }));
    give(machine, spawn('processes', 2, 2), spawn('threads', 2, 1));
    expect(machine.tasks.map(({ id, process: { pid, job } }) => [id, pid, job?.id])).toEqual([
      [7, 4, undefined],
      [8, 5, 2],
      [9, 6, 2],
      [10, 7, 1],
      [11, 7, 1],
    ]);
  });

  it('J-1 a job without an arrival is there from the start', () => {
    const { arrival: _, ...early } = base;
    expect(give(playTo(0, world([other], { jobs: [early], costs })), spawn('sequential'))).toEqual([null]);
  });

  it('J-1 in a world without a process they begin at 1', () => {
    const machine = playTo(3, world([], { jobs: [base] }));
    give(machine, spawn('sequential'));
    expect(machine.tasks.map(({ id, process: { pid, name } }) => [id, pid, name])).toEqual([[1, 1, 'batch']]);
  });

  it('J-1 the GIL of the workers of one process is one, that of worker processes is not', () => {
    const scenario = worldWith(
      { items: 2, bursts: [cpu(9)] },
      { cores: 2, costs: { spawnManagedThread: 0, forkPython: 0, ipc: 0 } },
    );
    const at = { 3: [spawn('threads', 2), dispatch(8, 0), dispatch(9, 1)] };
    expect(ends(play(scenario, at))).toEqual({ 7: 50, 8: 12, 9: 21 });
    const apart = { 3: [spawn('processes', 2), dispatch(8, 0), dispatch(9, 1)] };
    expect(ends(play(scenario, apart))).toEqual({ 7: 50, 8: 12, 9: 12 });
  });
});

describe('J-2 memory', () => {
  const memory = {
    memoryCoroutine: 1,
    memoryGoroutine: 2,
    memoryVirtual: 3,
    memoryThread: 4,
    memoryManagedThread: 5,
    memoryPythonThread: 6,
    memoryProcess: 20,
    memoryPythonProcess: 50,
  };
  const plan = (language: JobSpec['language'], model: Parameters<typeof planJob>[2]): number => {
    const machine: Machine = playTo(3, worldWith({ language }, { costs: memory }));
    return planMemory(machine, planJob(machine, machine.jobs[0] as Job, model, 3));
  };

  it('J-2 a process, a thread and a green task each take what the table says', () => {
    expect([
      plan('python', 'threads'),
      plan('python', 'processes'),
      plan('python', 'coroutines'),
      plan('python', 'sequential'),
    ]).toEqual([50 + 3 * 6, 150, 50 + 3, 50]);
    expect([
      plan('java', 'threads'),
      plan('java', 'virtual'),
      plan('go', 'goroutines'),
      plan('go', 'threads'),
      plan('c', 'threads'),
    ]).toEqual([20 + 15, 20 + 9, 20 + 6, 20 + 12, 20 + 12]);
  });

  it('J-2 a spawn that does not fit is refused, one that just fits is not', () => {
    // The other process, with its one thread, holds 24; three threads would take 32.
    const at = (ram: number) =>
      play(worldWith({ language: 'c' }, { ram, costs: memory }), { 3: [spawn('threads', 3)] }).refused;
    expect([at(55), at(56)]).toEqual([[[0, 'out-of-memory']], []]);
  });

  it('J-2 memory returns when the last task of a process ends, not earlier', () => {
    const threads = process(1, 'native', [task(1, [io(5)]), task(2, [io(9)]), task(3, [io(20)])]);
    const one = process(2, 'python', [task(4, [io(7)])]);
    const scenario = world([threads, one], { costs: memory });
    expect([0, 6, 7, 19].map((tick) => playTo(tick, scenario).memoryUsed)).toEqual([32 + 56, 88, 32, 32]);
    expect(playTo(20, scenario).memoryUsed).toBe(0);
  });

  it('J-2 the threads of an executor take what Python threads take', () => {
    const loop = process(1, 'asyncio', [{ ...task(1, [io(5)]), kind: 'coroutine' }, task(2, [io(5)])]);
    expect(playTo(0, world([loop], { costs: memory })).memoryUsed).toBe(50 + 1 + 6);
  });

  it('J-2 a process may state what it takes, its threads come on top', () => {
    const stated = process(1, 'native', [task(1, [io(5)])], { memory: 300 });
    expect(playTo(0, world([stated], { costs: memory })).memoryUsed).toBe(304);
    const single = process(1, 'native', [{ ...task(1, [io(5)]), kind: 'process' }], { memory: 300 });
    expect(playTo(0, world([single], { costs: memory })).memoryUsed).toBe(300);
  });
});
