import { describe, expect, test } from 'vitest';
import type { JobSpec, Scenario } from './types.ts';
import {
  cpu,
  crash,
  disk,
  dispatch,
  enqueue,
  net,
  play,
  preempt,
  process,
  spawn,
  sys,
  task,
  withoutGil,
  world,
} from './world.ts';

const lowerBound = (scenario: Scenario) => play(scenario, {}).lowerBound;
const minCpu = (scenario: Scenario) => play(scenario, {}).minCpu;

describe('figures', () => {
  test('M-1 the times of every core add up to wall', () => {
    const scenario = world([process(1, 'python', task(1, [cpu(4), sys(2)]), task(2, [cpu(3)]))], {
      cores: 3,
      costs: { processSwitch: 1, gilHandoff: 2 },
    });
    const result = play(scenario, { 2: [dispatch(1, 0), dispatch(2, 1)] });
    expect(result.end).toBe(14);
    expect(result.cores).toEqual([
      { user: 4, sys: 3, gilWait: 0, idle: 7 },
      { user: 3, sys: 3, gilWait: 6, idle: 2 },
      { user: 0, sys: 0, gilWait: 0, idle: 14 },
    ]);
  });

  test('M-2 useful is the user time of tasks that terminated', () => {
    const scenario = world([
      process(1, 'native', task(1, [cpu(3), sys(2)])),
      process(2, 'native', task(2, [cpu(4), crash])),
    ]);
    const result = play(scenario, { 0: [dispatch(1), enqueue(2)] });
    expect(result).toMatchObject({ end: 9, useful: 3, cpuTime: 9 });
  });

  test('M-3 a task pays for its own switches, queueing for a device is not I/O', () => {
    const scenario = world([process(1, 'native', task(1, [disk(5)]), task(2, [cpu(2), disk(2)]))], {
      costs: { processSwitch: 1 },
    });
    const result = play(scenario, { 0: [dispatch(2)] });
    expect(result.tasks['2']).toEqual({ state: 'terminated', firstRun: 1, end: 7, user: 2, sys: 1, io: 2 });
  });

  test('M-3 a task in any phase of a core is running, one that has not arrived is new', () => {
    const scenario = world(
      [process(1, 'native', task(1, [cpu(5)]), task(2, [cpu(5)], { arrival: 9 }), task(3, [net(9)]))],
      { limit: 4, costs: { processSwitch: 8 } },
    );
    const { tasks } = play(scenario, { 1: [dispatch(1)] });
    expect(tasks).toEqual({
      1: { state: 'running', firstRun: null, end: null, user: 0, sys: 3, io: 0 },
      2: { state: 'new', firstRun: null, end: null, user: 0, sys: 0, io: 0 },
      3: { state: 'blocked', firstRun: null, end: null, user: 0, sys: 0, io: 4 },
    });
  });

  test('M-4 switches are counted when a task is dispatched, also those that are interrupted', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(1)]))], { limit: 9, costs: { processSwitch: 3 } });
    const result = play(scenario, { 0: [dispatch(1)], 1: [preempt(), dispatch(1)], 2: [preempt(), dispatch(1)] });
    expect(result.counters).toEqual({
      processSwitch: 3,
      threadSwitch: 0,
      greenSwitch: 0,
      coroutineSwitch: 0,
      resume: 0,
      migrations: 0,
      gilHandoffs: 0,
      abandoned: 0,
      crashed: 0,
    });
  });
});

describe('score', () => {
  const two = world([process(1, 'native', task(1, [cpu(4)])), process(2, 'native', task(2, [cpu(4)]))], {
    costs: { processSwitch: 1 },
  });
  const log = { 0: [dispatch(1), enqueue(2)] };

  test('S-1 throughput and thrift of a run that did everything', () => {
    // Wall 10 against LB 8; CPU 10 against Cmin 8 + 2 switches. s = 5/4 and 10/4: Q = 1/√3.90625.
    const result = play(two, log);
    expect(result).toMatchObject({ end: 10, useful: 8, cpuTime: 10, lowerBound: 8, minCpu: 10 });
    expect(result).toMatchObject({ throughput: 800_000, thrift: 1_000_000, slowdown: 505_964, score: 800 });
    expect(play({ ...two, objective: 'slowdown' }, log)).toMatchObject({ slowdown: 505_964, score: 505 });
  });

  test('S-1 what is left undone costs', () => {
    // Useful 4 of 8 in 8 ticks; task 2 has 2 ticks to go: its turnaround counts as 8 + 1 × 2.
    const result = play({ ...two, limit: 8 }, log);
    expect(result).toMatchObject({ end: 8, outcome: 'timeout', useful: 4, cpuTime: 8 });
    expect(result).toMatchObject({ throughput: 500_000, thrift: 625_000, slowdown: 505_964, score: 312 });
  });

  test('S-1 work undone counts once per core in the slowdown', () => {
    // Nobody but 1 is served: 1 takes 4 of 4; 2 counts as 20 + 2 × (4 + 3), over bursts of 4 + 3 + 2.
    const scenario = world(
      [process(1, 'native', task(1, [cpu(4)])), process(2, 'native', task(2, [cpu(4), net(2), sys(3)]))],
      { cores: 2, limit: 20 },
    );
    // Q² = 8 ÷ (4 × 1 + 4 × (34 ÷ 9)²) = 162 ÷ 1237 = 0.13096…, its root 0.361886…
    expect(play(scenario, { 0: [dispatch(1)] }).slowdown).toBe(361_886);
  });

  test('S-1 nothing useful done is nothing scored', () => {
    const result = play(two, {});
    expect(result).toMatchObject({ useful: 0, throughput: 0, slowdown: 0, thrift: 0, score: 0 });
  });
});

describe('bounds', () => {
  test('S-2 no task is over before its arrival and its bursts', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(2), net(10)], { arrival: 5 }), task(2, [cpu(9)]))]);
    expect(lowerBound(scenario)).toBe(17);
  });

  test('S-2 work that arrives late has only the rest of the time, rounded up over the cores', () => {
    const late = { arrival: 10 };
    const tasks = [task(1, [cpu(1)]), task(2, [cpu(7)], late), task(3, [cpu(7)], late), task(4, [sys(7)], late)];
    expect(lowerBound(world([process(1, 'native', ...tasks)], { cores: 2 }))).toBe(10 + 11);
  });

  test('S-2 what needs one GIL, or one thread, needs one core', () => {
    const tasks = [task(1, [cpu(6), withoutGil(5)]), task(2, [cpu(6)])];
    expect(lowerBound(world([process(1, 'python', ...tasks)], { cores: 4 }))).toBe(12);
    expect(lowerBound(world([process(1, 'asyncio', ...tasks)], { cores: 4 }))).toBe(17);
    expect(lowerBound(world([process(1, 'go', ...tasks)], { cores: 4 }))).toBe(11);
  });

  test('S-2 a device serves as many as its capacity', () => {
    const tasks = [task(1, [disk(6)]), task(2, [disk(6)], { arrival: 3 }), task(3, [disk(6)], { arrival: 3 })];
    expect(lowerBound(world([process(1, 'native', ...tasks)]))).toBe(18);
    const devices = { disk: { capacity: 2 } };
    expect(lowerBound(world([process(1, 'native', ...tasks)], { devices }))).toBe(9);
  });

  test('S-2 Cmin: per process one switch to it, then the cheaper of that and its own', () => {
    const costs = { processSwitch: 8, threadSwitch: 5, greenSwitch: 2, coroutineSwitch: 9 };
    const tasks = [task(3, [cpu(1)]), task(1, [net(1)]), task(2, [sys(1)]), task(4, [cpu(1)])];
    expect(minCpu(world([process(1, 'native', ...tasks)], { costs }))).toBe(3 + 8 + 5 + 5);
    expect(minCpu(world([process(1, 'go', ...tasks)], { costs }))).toBe(3 + 8 + 2 + 2);
    expect(minCpu(world([process(1, 'asyncio', ...tasks)], { costs }))).toBe(3 + 8 + 8 + 8);
    const mixed = [task(2, [cpu(1)]), task(3, [cpu(1)], { kind: 'thread' }), task(4, [cpu(1)])];
    expect(minCpu(world([process(1, 'jvm', ...mixed)], { costs }))).toBe(3 + 8 + 5 + 2);
  });
});

describe('bounds of a job', () => {
  const costs = { processSwitch: 8, spawnManagedThread: 5, spawnCoroutine: 3, forkPython: 70 };
  const job: JobSpec = {
    id: 1,
    name: 'j',
    arrival: 10,
    language: 'python',
    items: 3,
    bursts: [cpu(2), disk(4), withoutGil(1)],
    models: ['sequential'],
  };
  const other = [process(1, 'native', task(9, [net(1)]))];
  const withModels = (models: JobSpec['models'], cores = 1) => {
    const devices = { net: { capacity: 0 }, disk: { capacity: 0 } };
    return world(other, { cores, costs, devices, jobs: [{ ...job, models }] });
  };

  test('S-2 the path of a job is one item with its creation, sequentially all of them', () => {
    expect(lowerBound(withModels(['sequential'], 4))).toBe(10 + 21);
    expect(lowerBound(withModels(['processes'], 4))).toBe(10 + 7);
  });

  test('S-2 models that keep everything in one GIL or asyncio process need one core for it', () => {
    // Threads: 3 × 2 with the GIL and the creation 5; the path is 5 + 7. Coroutines: 3 × 3 + 3 in one thread.
    expect(lowerBound(withModels(['threads'], 4))).toBe(10 + 12);
    expect(lowerBound(withModels(['coroutines'], 4))).toBe(10 + 12);
    expect(lowerBound(withModels(['threads', 'coroutines'], 4))).toBe(10 + 11);
    expect(lowerBound(withModels(['threads', 'coroutines', 'processes'], 4))).toBe(10 + 7);
  });

  test('S-2 its CPU and its I/O join those of the tasks', () => {
    expect(lowerBound(withModels(['processes']))).toBe(10 + 9);
    expect(lowerBound(withModels(['threads']))).toBe(10 + 9 + 5);
    const scenario = withModels(['processes'], 4);
    expect(lowerBound({ ...scenario, devices: { net: { capacity: 0 }, disk: { capacity: 1 } } })).toBe(10 + 12);
  });

  test('S-2 Cmin of a job: its items, the cheapest creation, one switch', () => {
    expect(minCpu(withModels(['threads']))).toBe(9 + 5 + 8);
    expect(minCpu(withModels(['threads', 'coroutines']))).toBe(9 + 3 + 8);
    expect(minCpu(withModels(['threads', 'processes']))).toBe(9 + 8);
  });

  test('S-2 the bounds are the same before and after spawning', () => {
    const scenario = withModels(['threads', 'processes']);
    const spawned = play(scenario, { 12: [spawn('processes', 3)] });
    expect(spawned).toMatchObject({ lowerBound: lowerBound(scenario), minCpu: minCpu(scenario) });
  });

  test('S-1 a spawned task counts from the arrival of its job, without creation and copying', () => {
    const scenario = world([], {
      cores: 2,
      costs: { forkPython: 7, ipc: 2 },
      jobs: [{ ...job, arrival: 1, items: 2, bursts: [cpu(4)], models: ['processes'] }],
    });
    // Worker 0 works 2–6: 5 of 4. Worker 1 is created 2–9, works to 13, copies to 15: 14 of 4.
    const result = play(scenario, { 2: [spawn('processes', 2), dispatch(1, 0), dispatch(2, 1)] });
    expect(result).toMatchObject({ end: 15, useful: 8, cpuTime: 17, lowerBound: 5, minCpu: 8 });
    // T = (8 ÷ 15) ÷ (8 ÷ 5), E = (8 ÷ 17) ÷ (8 ÷ 8), Q² = 8 ÷ (4 × (25 + 196) ÷ 16) = 32 ÷ 221.
    expect(result).toMatchObject({ throughput: 333_333, thrift: 470_588, slowdown: 380_521, score: 156 });
  });

  test('S-1 a job that is never spawned counts as one untouched task per item', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(2)]))], {
      limit: 10,
      jobs: [{ ...job, arrival: 1, items: 2, bursts: [cpu(1), net(1)] }],
    });
    // Task 1: s = 1. Each item: (10 − 1 + 1 × 1) ÷ 2 = 5. Q² = 4 ÷ (2 × 1 + 2 × 25) = 1 ÷ 13.
    expect(play(scenario, { 0: [dispatch(1)] }).slowdown).toBe(277_350);
  });
});
