import { describe, expect, it } from 'vitest';
import { readyTasks } from './queries.ts';
import {
  cpu,
  crash,
  dispatch,
  ends,
  enqueue,
  firstRuns,
  greens,
  io,
  play,
  playTo,
  preempt,
  process,
  programs,
  setQuantum,
  task,
  taskOf,
  world,
} from './tinyWorld.ts';
import type { Machine } from './types.ts';

const disk = (ticks: number) => io(ticks, 'disk');
const readyIds = (machine: Machine) => readyTasks(machine).map(({ id }) => id);

describe('P1 I/O completions', () => {
  it('P1 they come by task id, whatever was asked for first', () => {
    const scenario = world([
      process(1, 'native', [
        task(9, [io(4), cpu(1)]),
        task(5, [io(3), cpu(1)], { arrival: 1 }),
        task(7, [io(4), cpu(1)]),
      ]),
    ]);
    expect(readyIds(playTo(4, scenario))).toEqual([5, 7, 9]);
  });

  it('P1 the device starts its next request before the task asks again', () => {
    const run = play(world(programs([task(1, [disk(3), disk(2)]), task(2, [disk(4)])])), {});
    expect(ends(run)).toEqual({ 1: 9, 2: 7 });
    expect(run.tasks['1']).toEqual({ state: 'terminated', firstRun: null, end: 9, user: 0, sys: 0, io: 5 });
  });

  it('P1 a device serves as many as its capacity, the others first come first served', () => {
    const tasks = [1, 2, 3, 4].map((id) => task(id, [disk(3 + id)]));
    const scenario = world(programs(tasks), { devices: { disk: { capacity: 2 } } });
    // 1 until 4, then 3 for 6; 2 until 5, then 4 for 7.
    expect(ends(play(scenario, {}))).toEqual({ 1: 4, 2: 5, 3: 10, 4: 12 });
    expect(ends(play({ ...scenario, devices: { disk: { capacity: 0 } } }, {}))).toEqual({ 1: 4, 2: 5, 3: 6, 4: 7 });
  });

  it('P1 after its I/O a task goes on with CPU, other I/O, a crash, or ends', () => {
    const scenario = world(
      programs([task(1, [io(2), cpu(1)]), task(2, [io(2), io(3)]), task(3, [io(2), crash]), task(4, [io(2)])]),
    );
    const states = playTo(2, scenario).tasks.map(({ id, state, burst, end }) => [id, state, burst, end]);
    expect(states).toEqual([
      [1, 'ready', 1, -1],
      [2, 'blocked', 1, -1],
      [3, 'crashed', 1, 2],
      [4, 'terminated', 1, 2],
    ]);
  });
});

describe('P2 arrivals', () => {
  it('P2 they come by task id, after the I/O completions of that tick', () => {
    const late = { arrival: 4 };
    const scenario = world([
      process(2, 'native', [task(6, [cpu(1)], late), task(2, [cpu(1)], late)]),
      process(1, 'native', [task(8, [io(4), cpu(1)]), task(4, [cpu(1)], late)]),
    ]);
    expect(readyIds(playTo(3, scenario))).toEqual([]);
    expect(readyIds(playTo(4, scenario))).toEqual([8, 2, 4, 6]);
  });

  it('P2 a task that begins with I/O never needs a core for it', () => {
    const run = play(world(programs([task(1, [io(5)], { arrival: 3 })])), {});
    expect(run.tasks).toEqual({ 1: { state: 'terminated', firstRun: null, end: 8, user: 0, sys: 0, io: 5 } });
    expect(run.cores).toEqual([{ user: 0, sys: 0, gilWait: 0, idle: 8 }]);
  });

  it('P2 a task that arrives asks the device behind those that came back to it in P1', () => {
    const scenario = world(programs([task(9, [disk(3), disk(2)]), task(1, [disk(4)], { arrival: 3 })]));
    expect(ends(play(scenario, {}))).toEqual({ 9: 5, 1: 9 });
  });

  it('P2 a task can begin with its crash', () => {
    const run = play(world([process(1, 'native', [task(1, [cpu(9)]), task(2, [crash], { arrival: 3 })])]), {});
    expect(run).toMatchObject({ end: 3, outcome: 'finished', counters: { crashed: 2 } });
  });
});

describe('P3 cores', () => {
  it('P3 a CPU burst follows another on the core, without a switch', () => {
    const run = play(
      world(programs([task(1, [cpu(2), cpu(3, { sys: true }), cpu(4)])]), { costs: { processSwitch: 1 } }),
      {
        0: [dispatch(1)],
      },
    );
    expect(run.tasks).toEqual({ 1: { state: 'terminated', firstRun: 1, end: 10, user: 6, sys: 1 + 3, io: 0 } });
    expect(run.counters.processSwitch).toBe(1);
  });

  it('P3 I/O and the end free the core in the same tick', () => {
    const scenario = world(programs([task(1, [cpu(3), io(9)]), task(2, [cpu(2)]), task(3, [cpu(4)])]));
    const run = play(scenario, { 0: [dispatch(1), enqueue(2), enqueue(3)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 3, 3: 5 });
    expect(ends(run)).toEqual({ 1: 12, 2: 5, 3: 9 });
  });

  it('P3 it goes by core index, not by task id', () => {
    const scenario = world(programs([task(1, [cpu(3), disk(5)]), task(9, [cpu(3), disk(5)])]), { cores: 2 });
    expect(ends(play(scenario, { 0: [dispatch(9, 0), dispatch(1, 1)] }))).toEqual({ 9: 8, 1: 13 });
  });

  it('P3 a device accepts after the arrivals of P2', () => {
    const scenario = world(programs([task(1, [cpu(3), disk(2)]), task(2, [disk(4)], { arrival: 3 })]));
    expect(ends(play(scenario, { 0: [dispatch(1)] }))).toEqual({ 1: 9, 2: 7 });
  });

  it('P3 a switch that completes lets the task run in the same tick', () => {
    const machine = playTo(2, world(programs([task(1, [cpu(3)])]), { costs: { processSwitch: 2 } }), {
      0: [dispatch(1)],
    });
    expect(machine.cores[0]).toMatchObject({ phase: 'running', completesAt: 5 });
    expect(taskOf(machine, 1).firstRun).toBe(2);
  });
});

describe('P4 to P6', () => {
  const threads = process(1, 'python', [task(1, [cpu(5)]), task(2, [cpu(5)])]);

  it('P4 comes after P3: a burst that ends with the interval is no forced handoff', () => {
    const run = play(world([threads], { cores: 2, costs: { gilInterval: 5 } }), {
      0: [dispatch(1, 0), dispatch(2, 1)],
    });
    expect(run.counters.gilHandoffs).toBe(1);
    expect(ends(run)).toEqual({ 1: 5, 2: 10 });
  });

  it('P4 comes before P6: commands find the GIL handed on', () => {
    const log = { 0: [dispatch(1, 0), dispatch(2, 1)] };
    const machine = playTo(4, world([threads], { cores: 2, costs: { gilInterval: 4 } }), log);
    expect(machine.cores.map(({ phase }) => phase)).toEqual(['waitingForGil', 'running']);
  });

  it('P5 comes before P6: a task gone at this tick cannot be dispatched any more', () => {
    const scenario = world(programs([task(1, [cpu(9)], { patience: 4 }), task(2, [cpu(9)])]));
    expect(play(scenario, { 4: [dispatch(1)] }).refused).toEqual([[0, 'not-ready']]);
    expect(play(scenario, { 3: [dispatch(1)] }).refused).toEqual([]);
  });

  it('P6 commands apply in the order of the log, each to the state at that moment', () => {
    const scenario = world(programs([task(1, [cpu(2)]), task(2, [cpu(2)]), task(3, [cpu(2)])]));
    const log = { 1: [dispatch(1), dispatch(2), dispatch(2), preempt(), preempt(), dispatch(3)] };
    expect(readyIds(playTo(2, scenario, log))).toEqual([1, 2]);
    expect(play(scenario, log).refused).toEqual([
      [2, 'already-there'],
      [4, 'core-idle'],
    ]);
  });
});

describe('P7 and P8', () => {
  it('P7 comes after P6: what is enqueued at this tick stands ahead of the one preempted', () => {
    const scenario = world(programs([task(1, [cpu(6)]), task(2, [cpu(3)], { arrival: 3 })]));
    const run = play(scenario, { 0: [setQuantum(3), dispatch(1)], 3: [enqueue(2)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 3 });
    expect(ends(run)).toEqual({ 1: 9, 2: 6 });
  });

  it('P7 goes by core index, so that the preempted are ready in that order', () => {
    const scenario = world(programs([1, 2, 3, 4].map((id) => task(id, [cpu(9)]))), { cores: 2 });
    const log = {
      0: [setQuantum(3, 0), setQuantum(3, 1), dispatch(2, 0), dispatch(1, 1), enqueue(3, 0), enqueue(4, 1)],
    };
    expect(readyIds(playTo(4, scenario, log))).toEqual([2, 1]);
  });

  it('P7 comes before P8: the core whose slice ends takes the new goroutine, the idle one the old', () => {
    const scenario = world(
      [greens(1, 'go', 'goroutine', [task(1, [cpu(8)]), task(2, [cpu(4)], { arrival: 5 }), task(3, [cpu(1)])])],
      { cores: 2, costs: { goSlice: 5 } },
    );
    const run = play(scenario, { 0: [dispatch(1, 0), dispatch(3, 1)] });
    // At 5 task 1 gives way to 2 on core 0 and goes on at once on core 1, where the carrier is parked.
    expect(ends(run)).toEqual({ 1: 8, 2: 9, 3: 1 });
    expect(run.cores).toEqual([
      { user: 9, sys: 0, gilWait: 0, idle: 0 },
      { user: 4, sys: 0, gilWait: 0, idle: 5 },
    ]);
    expect(run.counters.migrations).toBe(1);
  });

  it('P8 a parked carrier comes before the run queue, cores by index', () => {
    const scenario = world(
      [
        greens(1, 'go', 'goroutine', [task(1, [cpu(2)]), task(2, [cpu(2)]), task(3, [cpu(3)], { arrival: 4 })]),
        ...programs([task(4, [cpu(2)], { arrival: 4 })]),
      ],
      { cores: 2 },
    );
    const run = play(scenario, { 0: [dispatch(1, 0), dispatch(2, 1)], 4: [enqueue(4, 0)] });
    // Core 0 takes the goroutine although task 4 is queued there; then it has nothing else for core 1.
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 0, 3: 4, 4: 7 });
  });

  it('P8 is repeated: a carrier that leaves core 1 makes room for core 0', () => {
    const scenario = world(
      [
        greens(1, 'asyncio', 'coroutine', [task(1, [cpu(2), io(9)]), task(2, [cpu(3)])]),
        ...programs([task(3, [cpu(5)])]),
      ],
      { cores: 2 },
    );
    const run = play(scenario, { 0: [dispatch(1, 1), enqueue(2, 0)], 2: [enqueue(3, 1)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 2, 3: 2 });
    expect(run.cores.map(({ user }) => user)).toEqual([3, 7]);
  });
});
