import { describe, expect, test } from 'vitest';
import {
  cpu,
  dispatch,
  ends,
  enqueue,
  firstRuns,
  net,
  play,
  playTo,
  preempt,
  process,
  setQuantum,
  sys,
  task,
  withoutGil,
  world,
} from './world.ts';

const both = { 0: [dispatch(1, 0), dispatch(2, 1)] };

describe('the GIL', () => {
  const pair = (costs: Record<string, number>) =>
    world([process(1, 'python', task(1, [cpu(5)]), task(2, [cpu(3)]))], { cores: 2, costs });

  test('GIL-1 a thread that finds the GIL held waits on its core', () => {
    const result = play(pair({ gilHandoff: 2 }), both);
    expect(ends(result)).toEqual({ 1: 5, 2: 10 });
    expect(firstRuns(result)).toEqual({ 1: 0, 2: 7 });
    expect(result.cores[1]).toEqual({ user: 3, sys: 2, gilWait: 5, idle: 0 });
    expect(result.counters.gilHandoffs).toBe(1);
  });

  test('GIL-1 with gil: false in the overrides threads run side by side, with gil: true goroutines do not', () => {
    const free = pair({ gilHandoff: 2 });
    for (const spec of free.processes) spec.overrides = { gil: false };
    expect(ends(play(free, both))).toEqual({ 1: 5, 2: 3 });
    const goroutines = world([process(1, 'go', task(1, [cpu(5)]), task(2, [cpu(3)]))], { cores: 2 });
    for (const spec of goroutines.processes) spec.overrides = { gil: true };
    expect(ends(play(goroutines, both))).toEqual({ 1: 5, 2: 8 });
  });

  test('GIL-2 a handoff that costs nothing runs at once and is counted', () => {
    const result = play(pair({}), both);
    expect(result.end).toBe(8);
    expect(result.counters.gilHandoffs).toBe(1);
  });

  test('GIL-2 a holder that is taken off its core lets go', () => {
    const result = play(pair({ gilHandoff: 2 }), { ...both, 2: [preempt(0)], 7: [dispatch(1, 0)] });
    expect(ends(result)).toEqual({ 1: 10, 2: 7 });
  });

  test('GIL-2 the longest-waiting waiter gets it', () => {
    const scenario = world([process(1, 'python', task(1, [cpu(4)]), task(2, [cpu(4)]), task(3, [cpu(4)]))], {
      cores: 3,
    });
    const result = play(scenario, { 0: [dispatch(1, 0)], 1: [dispatch(3, 2)], 2: [dispatch(2, 1)] });
    expect(ends(result)).toEqual({ 1: 4, 3: 8, 2: 12 });
  });

  test('C-3 an interrupted handoff keeps the context', () => {
    const result = play(pair({ gilHandoff: 2, processSwitch: 9 }), {
      0: [dispatch(1, 0), dispatch(2, 1)],
      15: [preempt(1), dispatch(2, 1)],
    });
    expect(ends(result)).toEqual({ 1: 14, 2: 18 });
    expect(result.tasks['2']).toMatchObject({ sys: 9 + 1, firstRun: 15 });
    expect(result.counters).toMatchObject({ processSwitch: 2, resume: 1, gilHandoffs: 1 });
  });

  test('GIL-3 P4 the GIL changes hands every gilInterval while someone waits', () => {
    // Consecutive bursts are one hold: [2, 4] behaves as [6].
    const scenario = world([process(1, 'python', task(1, [cpu(2), cpu(4)]), task(2, [cpu(4)]))], {
      cores: 2,
      costs: { gilInterval: 3, gilHandoff: 1 },
    });
    const result = play(scenario, both);
    expect(ends(result)).toEqual({ 1: 11, 2: 13 });
    expect(result.counters.gilHandoffs).toBe(3);
    expect(result.cores).toEqual([
      { user: 6, sys: 1, gilWait: 4, idle: 2 },
      { user: 4, sys: 2, gilWait: 7, idle: 0 },
    ]);
  });

  test('GIL-3 the interval begins with the waiter when it came later than the holder', () => {
    const scenario = world([process(1, 'python', task(1, [cpu(9)]), task(2, [cpu(1)]))], {
      cores: 2,
      costs: { gilInterval: 3 },
    });
    expect(firstRuns(play(scenario, { 0: [dispatch(1, 0)], 2: [dispatch(2, 1)] }))).toEqual({ 1: 0, 2: 5 });
  });

  test('GIL-4 C code runs on without the GIL and asks for it again afterwards', () => {
    const scenario = world([process(1, 'python', task(1, [cpu(2), withoutGil(4), cpu(2)]), task(2, [cpu(5)]))], {
      cores: 2,
      costs: { gilHandoff: 1 },
    });
    const result = play(scenario, both);
    expect(result.cores).toEqual([
      { user: 8, sys: 1, gilWait: 2, idle: 0 },
      { user: 5, sys: 1, gilWait: 2, idle: 3 },
    ]);
    expect(result.counters.gilHandoffs).toBe(2);
  });

  test('GIL-4 a sys burst needs the GIL, a thread in I/O does not', () => {
    const scenario = world([process(1, 'python', task(1, [cpu(2), net(5)]), task(2, [sys(3)]))], { cores: 2 });
    const result = play(scenario, both);
    expect(result.tasks['2']).toMatchObject({ end: 5, sys: 3, user: 0 });
    expect(result.cores[1]).toEqual({ user: 0, sys: 3, gilWait: 2, idle: 2 });
  });
});

describe('green tasks', () => {
  test('G-1 a parked carrier can be taken off an idle core, once', () => {
    const scenario = world([process(1, 'asyncio', task(1, [cpu(1), net(5), cpu(1)]))]);
    const result = play(scenario, { 0: [preempt(), dispatch(1)], 2: [preempt(), preempt()] });
    expect(result.refused).toEqual([
      [0, 'core-idle'],
      [3, 'core-idle'],
    ]);
    // Without its carrier nothing takes the coroutine when it is ready again.
    expect(result.tasks['1']).toMatchObject({ state: 'ready', end: null });
  });

  test('G-1 a carrier is gone with the last task of its process, those yet to arrive counted', () => {
    const other = process(2, 'native', task(9, [net(30)]));
    const gone = world([process(1, 'asyncio', task(1, [cpu(2)])), other]);
    expect(play(gone, { 0: [dispatch(1)], 2: [preempt()] }).refused).toEqual([[1, 'core-idle']]);
    const stays = world([process(1, 'asyncio', task(1, [cpu(2)]), task(2, [cpu(2)], { arrival: 9 })), other]);
    expect(play(stays, { 0: [dispatch(1)] }).tasks['2']).toMatchObject({ firstRun: 9, end: 11 });
  });

  test('G-2 a parked carrier counts, the one on the target core does not', () => {
    const scenario = world([process(1, 'asyncio', task(1, [cpu(2), net(5)]), task(2, [cpu(2)], { arrival: 3 }))], {
      cores: 2,
    });
    const log = { 0: [dispatch(1, 0)] };
    expect(playTo(3, scenario, log).apply(dispatch(2, 1))).toBe('carrier-limit');
    expect(playTo(3, scenario, log).apply(dispatch(2, 0))).toBeNull();
  });

  test('G-3 the runtime takes its longest-ready task that stands in no run queue', () => {
    const scenario = world([
      process(1, 'asyncio', task(1, [cpu(3)]), task(2, [cpu(3)]), task(3, [cpu(3)])),
      process(2, 'native', task(4, [cpu(3)])),
    ]);
    const result = play(scenario, { 0: [dispatch(1), enqueue(4), enqueue(2)] });
    // 3 before the queue, although 2 has been ready as long and 4 is first in the queue.
    expect(ends(result)).toEqual({ 1: 3, 3: 6, 4: 9, 2: 12 });
  });

  test('G-4 a goroutine gives way after goSlice, a coroutine never does', () => {
    const costs = { goSlice: 3, greenSwitch: 1 };
    const go = play(world([process(1, 'go', task(1, [cpu(5)]), task(2, [cpu(5)]))], { costs }), { 0: [dispatch(1)] });
    expect(ends(go)).toEqual({ 1: 10, 2: 13 });
    expect(go.counters).toMatchObject({ processSwitch: 1, greenSwitch: 3 });
    const asyncio = world([process(1, 'asyncio', task(1, [cpu(5)]), task(2, [cpu(5)]))], { costs });
    expect(firstRuns(play(asyncio, { 0: [dispatch(1)] }))).toEqual({ 1: 0, 2: 5 });
  });

  test('G-4 with no other goroutine ready a new slice begins', () => {
    const scenario = world([process(1, 'go', task(1, [cpu(8)]), task(2, [cpu(1)], { arrival: 4 }))], {
      costs: { goSlice: 3 },
    });
    expect(firstRuns(play(scenario, { 0: [dispatch(1)] }))).toEqual({ 1: 0, 2: 6 });
  });

  test('G-5 a player cannot cut in on a coroutine, but on a goroutine, and another process always can', () => {
    for (const runtime of ['asyncio', 'jvm', 'go'] as const) {
      const scenario = world(
        [process(1, runtime, task(1, [cpu(5)]), task(2, [cpu(5)])), process(2, 'native', task(3, [cpu(1)]))],
        { costs: { processSwitch: 2 } },
      );
      for (const tick of [1, 3]) {
        const naive = playTo(tick, scenario, { 0: [dispatch(1)] });
        expect(naive.apply(dispatch(2))).toBe(runtime === 'go' ? null : 'cooperative');
        expect(naive.apply(dispatch(3))).toBeNull();
        expect(naive.machine.cores[0]?.carrier).toBeNull();
      }
    }
  });
});

describe('run queues and quantum', () => {
  test('Q-0 an idle core takes what is enqueued at the same tick', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(2)]), task(2, [cpu(2)]))]);
    expect(ends(play(scenario, { 3: [enqueue(2), enqueue(1)] }))).toEqual({ 2: 5, 1: 7 });
  });

  test('Q-0 a task that is dispatched elsewhere leaves its queue, one enqueued elsewhere moves', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(9)]), task(2, [cpu(1)]), task(3, [cpu(1)]))], {
      cores: 2,
    });
    const log = { 0: [dispatch(1, 0), enqueue(2, 0), enqueue(3, 0)], 1: [dispatch(2, 1), enqueue(3, 1)] };
    expect(ends(play(scenario, log))).toEqual({ 1: 9, 2: 2, 3: 3 });
  });

  test('Q-1 a task whose quantum expires goes to the tail of the run queue', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(4)]), task(2, [cpu(3)]), task(3, [cpu(2)]))]);
    const result = play(scenario, { 0: [setQuantum(2), dispatch(1), enqueue(2), enqueue(3)] });
    expect(firstRuns(result)).toEqual({ 1: 0, 2: 2, 3: 4 });
    expect(ends(result)).toEqual({ 3: 6, 1: 8, 2: 9 });
  });

  test('Q-1 with nobody queued a new slice begins at no cost', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(5)]), task(2, [cpu(1)], { arrival: 3 }))]);
    const result = play(scenario, { 0: [setQuantum(2), dispatch(1)], 3: [enqueue(2)] });
    expect(ends(result)).toEqual({ 2: 5, 1: 6 });
  });

  test('Q-1 switching does not count, waiting for the GIL does', () => {
    const switching = world([process(1, 'native', task(1, [cpu(4)])), process(2, 'native', task(2, [cpu(1)]))], {
      costs: { processSwitch: 3 },
    });
    expect(firstRuns(play(switching, { 0: [setQuantum(2), dispatch(1), enqueue(2)] }))).toEqual({ 1: 3, 2: 8 });
    const waiting = world(
      [process(1, 'python', task(1, [cpu(9)]), task(2, [cpu(1)])), process(2, 'native', task(3, [cpu(1)]))],
      { cores: 2 },
    );
    const result = play(waiting, { 0: [dispatch(1, 0), dispatch(2, 1), setQuantum(2, 1), enqueue(3, 1)] });
    expect(firstRuns(result)).toEqual({ 1: 0, 3: 2, 2: 9 });
  });

  test("Q-1 a runtime's own switch does not restart the count", () => {
    const scenario = world([
      process(1, 'asyncio', task(1, [cpu(2), net(5)]), task(2, [cpu(4)])),
      process(2, 'native', task(3, [cpu(1)])),
    ]);
    const result = play(scenario, { 0: [setQuantum(3), dispatch(1), enqueue(3)] });
    expect(firstRuns(result)).toEqual({ 1: 0, 2: 2, 3: 3 });
    expect(ends(result)).toEqual({ 1: 7, 2: 7, 3: 4 });
  });

  test('Q-1 coroutines are not rotated among their own kind, goroutines are', () => {
    for (const [runtime, second] of [
      ['asyncio', 4],
      ['go', 2],
    ] as const) {
      const scenario = world([process(1, runtime, task(1, [cpu(4)]), task(2, [cpu(1)]))]);
      const result = play(scenario, { 0: [setQuantum(2), dispatch(1), enqueue(2)] });
      expect(firstRuns(result)).toEqual({ 1: 0, 2: second });
    }
  });

  test('Q-1 setQuantum does not restart the count', () => {
    const scenario = world([process(1, 'native', task(1, [cpu(9)]), task(2, [cpu(1)]))]);
    expect(firstRuns(play(scenario, { 0: [dispatch(1), enqueue(2)], 5: [setQuantum(3)] }))).toEqual({ 1: 0, 2: 5 });
  });
});
