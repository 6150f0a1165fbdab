import { describe, expect, test } from 'vitest';
import type { Command, JobSpec, Scenario } from './types.ts';
import { cpu, dispatch, net, play, playTo, process, spawn, task, world } from './world.ts';

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

function worldWith(job: Partial<JobSpec>, extra: Partial<Scenario> = {}): Scenario {
  const whole: JobSpec = {
    id: 1,
    name: 'resize',
    arrival: 1,
    language: 'python',
    items: 3,
    bursts: [cpu(2), net(1)],
    models: ['sequential', 'threads', 'processes', 'coroutines', 'goroutines', 'virtual'],
    ...job,
  };
  return world([process(4, 'native', task(7, [net(50)], { kind: 'process' }))], {
    costs: { ...costs, ...extra.costs },
    jobs: [whole],
    ...(extra.ram === undefined ? {} : { ram: extra.ram }),
  });
}

/** What a spawn at tick 2 made: pid, runtime, id, kind and bursts, `s` before a sys burst, `i` before I/O. */
function spawned(job: Partial<JobSpec>, command: Command): string[] {
  const naive = playTo(2, worldWith(job), {});
  expect(naive.apply(command)).toBeNull();
  return naive.machine.tasks.slice(1).map(({ id, process: { pid, runtime, name }, kind, arrival, bursts }) => {
    expect({ name, arrival }).toEqual({ name: 'resize', arrival: 2 });
    const written = bursts.map((burst) => {
      if ('io' in burst) return `i${burst.io}`;
      if ('cpu' in burst) return `${burst.sys ? 's' : ''}${burst.cpu}`;
      return 'crash';
    });
    return `${pid} ${runtime} ${id} ${kind}: ${written.join(' ')}`;
  });
}

describe('jobs', () => {
  test('J-1 item i goes to worker i mod workers, each thread begins with its creation', () => {
    expect(spawned({}, spawn('threads', 2))).toEqual(['5 python 8 thread: s5 2 i1 2 i1', '5 python 9 thread: s5 2 i1']);
    expect(spawned({ language: 'java' }, spawn('threads', 1))).toEqual(['5 jvm 8 thread: s5 2 i1 2 i1 2 i1']);
    expect(spawned({ language: 'c', items: 1 }, spawn('threads', 1))).toEqual(['5 native 8 thread: s4 2 i1']);
    expect(spawned({ language: 'go', items: 1 }, spawn('threads', 1))).toEqual(['5 go 8 thread: s4 2 i1']);
  });

  test('J-1 the first process is the program itself, the others are created and copy their results', () => {
    expect(spawned({ items: 2 }, spawn('processes', 2))).toEqual([
      '5 python 8 process: 2 i1',
      '6 python 9 process: s7 2 i1 s10',
    ]);
    expect(spawned({ items: 2, start: 'spawn', resultMb: 2 }, spawn('processes', 2))[1]).toBe(
      '6 python 9 process: s8 2 i1 s210',
    );
    expect(spawned({ items: 2, language: 'rust' }, spawn('processes', 2))[1]).toBe('6 native 9 process: s6 2 i1 s10');
  });

  test('J-1 sequential is one process, whatever the workers', () => {
    expect(spawned({}, spawn('sequential', 3))).toEqual(['5 python 8 process: 2 i1 2 i1 2 i1']);
  });

  test('J-1 green models live in one process', () => {
    expect(spawned({ items: 1 }, spawn('coroutines', 1))).toEqual(['5 asyncio 8 coroutine: s3 2 i1']);
    expect(spawned({ items: 1, language: 'go' }, spawn('goroutines', 1))).toEqual(['5 go 8 goroutine: s2 2 i1']);
    expect(spawned({ items: 2, language: 'java' }, spawn('virtual', 2))).toEqual([
      '5 jvm 8 virtual: s2 2 i1',
      '5 jvm 9 virtual: s2 2 i1',
    ]);
  });

  test('J-1 a spawn enters the first bursts at once, in spawn order', () => {
    const scenario = worldWith({ language: 'c', items: 2 });
    const result = play(scenario, { 2: [spawn('threads', 2), dispatch(9), dispatch(8)] });
    expect(result.refused).toEqual([]);
    // 9 has only been on the core in passing; 8 is created 2–6 and works 6–8.
    expect(result.tasks['8']).toMatchObject({ firstRun: 2, sys: 4, user: 2, io: 1, end: 9 });
    expect(result.tasks['9']).toMatchObject({ state: 'ready', sys: 0 });
    const io = play(worldWith({ items: 1, bursts: [net(3)] }), { 2: [spawn('sequential', 1)] });
    expect(io.tasks['8']).toMatchObject({ firstRun: null, end: 5, io: 3 });
  });

  test('J-2 a process holds its memory, and that of its threads, until its last task is over', () => {
    const scenario = worldWith(
      { language: 'c' },
      { ram: 25, costs: { memoryProcess: 10, memoryThread: 3, memoryPythonProcess: 1000 } },
    );
    const log = { 3: [spawn('threads', 2), spawn('processes', 2), spawn('threads', 1)] };
    expect(play(scenario, log).refused).toEqual([
      [0, 'out-of-memory'],
      [1, 'out-of-memory'],
    ]);
    // The only other process is over at 50: its 10 KB are back at that tick.
    expect(play(scenario, { 49: [spawn('threads', 3)], 50: [spawn('threads', 3)] }).refused).toEqual([
      [0, 'out-of-memory'],
    ]);
  });

  test('J-2 a process may state its own memory', () => {
    const scenario = worldWith({ language: 'c' }, { ram: 25, costs: { memoryProcess: 10 } });
    for (const spec of scenario.processes) spec.memory = 16;
    expect(play(scenario, { 3: [spawn('sequential', 1)] }).refused).toEqual([[0, 'out-of-memory']]);
    for (const spec of scenario.processes) spec.memory = 15;
    expect(play(scenario, { 3: [spawn('sequential', 1)] }).refused).toEqual([]);
  });
});
