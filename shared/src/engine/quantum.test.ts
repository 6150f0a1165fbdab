import { describe, expect, it } from 'vitest';
import { readyTasks, sliceUsed } from './queries.ts';
import {
  cpu,
  dispatch,
  ends,
  enqueue,
  firstRuns,
  give,
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
  unqueue,
  world,
} from './tinyWorld.ts';
import type { Core, Machine } from './types.ts';

const queue = (machine: Machine, core = 0) => machine.cores[core]?.queue.map(({ id }) => id);
const three = programs([task(1, [cpu(6)]), task(2, [cpu(4)]), task(3, [cpu(2)])]);

describe('Q-0 run queues', () => {
  it('Q-0 enqueue puts a task at the tail, where it stays ready and keeps its place in the ready order', () => {
    const machine = playTo(1, world(three), { 0: [dispatch(1)] });
    expect(give(machine, enqueue(3), enqueue(2))).toEqual([null, null]);
    expect([queue(machine), readyTasks(machine).map(({ id }) => id)]).toEqual([
      [3, 2],
      [2, 3],
    ]);
    expect(taskOf(machine, 3)).toMatchObject({ state: 'ready', queuedOn: { index: 0 } });
  });

  it('Q-0 an idle core takes it at P8 of the same tick, the first of the queue first', () => {
    const run = play(world(three), { 5: [enqueue(3), enqueue(1)] });
    expect(firstRuns(run)).toEqual({ 1: 7, 2: null, 3: 5 });
  });

  it('Q-0 a task that is dispatched elsewhere leaves its queue', () => {
    const machine = playTo(2, world(three, { cores: 2 }), {
      0: [dispatch(1, 0), enqueue(2, 0), enqueue(3, 0)],
      1: [dispatch(2, 1)],
    });
    expect([queue(machine), taskOf(machine, 2).queuedOn]).toEqual([[3], null]);
  });

  it('Q-0 a task that is enqueued elsewhere moves, one that is unqueued stays ready', () => {
    const machine = playTo(1, world(three, { cores: 2 }), { 0: [dispatch(1, 0), enqueue(2, 0), enqueue(3, 0)] });
    give(machine, enqueue(2, 1));
    expect([queue(machine, 0), queue(machine, 1)]).toEqual([[3], [2]]);
    give(machine, unqueue(3));
    expect([queue(machine, 0), taskOf(machine, 3).state, taskOf(machine, 3).queuedOn]).toEqual([[], 'ready', null]);
  });

  it('Q-0 a task that is put on its own core by command leaves the queue there', () => {
    const machine = playTo(1, world(three), { 0: [dispatch(1), enqueue(2), enqueue(3)] });
    give(machine, dispatch(3));
    expect([queue(machine), machine.cores[0]?.current?.id]).toEqual([[2], 3]);
  });

  it('Q-0 a thread that is queued takes nothing away from the green tasks of its process', () => {
    const jvm = process(1, 'jvm', [
      { ...task(1, [cpu(2)]), kind: 'virtual' },
      { ...task(2, [cpu(2)]), kind: 'virtual' },
      { ...task(3, [cpu(2)]), kind: 'thread' },
    ]);
    const run = play(world([jvm]), { 0: [dispatch(1), enqueue(3)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 2, 3: 4 });
  });

  it('Q-0 green tasks in a queue are not offered to their runtime, and are again when they leave it', () => {
    const scenario = world([greens(1, 'go', 'goroutine', [task(1, [cpu(9)]), task(2, [cpu(4)])])], { cores: 2 });
    const machine = playTo(1, scenario, { 0: [dispatch(1)] });
    const offered = () => machine.processes[0]?.offers.length;
    const counts = [offered()];
    for (const command of [enqueue(2, 0), enqueue(2, 1), unqueue(2)]) {
      give(machine, command);
      counts.push(offered());
    }
    expect(counts).toEqual([1, 0, 0, 1]);
  });
});

describe('Q-1 the quantum', () => {
  it('Q-1 what has run for it goes to the tail of the run queue, and the first queued comes', () => {
    const run = play(world(three), { 0: [setQuantum(2), dispatch(1), enqueue(2), enqueue(3)] });
    // 1 2 3 1 2 1: two ticks each.
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 2, 3: 4 });
    expect(ends(run)).toEqual({ 1: 12, 2: 10, 3: 6 });
    expect(run.counters).toMatchObject({ processSwitch: 6, resume: 0 });
  });

  it('Q-1 a burst that ends with the quantum is no expiry', () => {
    const run = play(world(programs([task(1, [cpu(2)]), task(2, [cpu(2)])])), {
      0: [setQuantum(2), dispatch(1), enqueue(2)],
    });
    expect([ends(run), run.counters.processSwitch]).toEqual([{ 1: 2, 2: 4 }, 2]);
  });

  it('Q-1 it joins the queue whatever its depth', () => {
    const scenario = world(three, { controls: { queueDepth: 1 } });
    const machine = playTo(3, scenario, { 0: [setQuantum(2), dispatch(1), enqueue(2)] });
    expect(queue(machine)).toEqual([1]);
    expect(give(machine, enqueue(3))).toEqual(['queue-full']);
  });

  it('Q-1 with nobody queued a new slice begins, at no cost', () => {
    const scenario = world(programs([task(1, [cpu(7)]), task(2, [cpu(1)], { arrival: 5 })]), {
      costs: { processSwitch: 1 },
    });
    const run = play(scenario, { 0: [setQuantum(2), dispatch(1)], 5: [enqueue(2)] });
    // On the core from 1: slices end at 3, 5 (where 2 is queued in time). 2 switches and runs 6–7, then 1 comes back.
    expect(ends(run)).toEqual({ 1: 11, 2: 7 });
    expect(run.counters.processSwitch).toBe(3);
  });

  it('Q-1 switching does not count, so that a quantum is worth its length', () => {
    const run = play(world(three, { costs: { processSwitch: 3 } }), { 0: [setQuantum(2), dispatch(1), enqueue(2)] });
    // 1: 3–5, 2: 8–10, 1: 13–15, 2: 18–20, and 1 to its end: 23–25.
    expect(firstRuns(run)).toEqual({ 1: 3, 2: 8, 3: null });
    expect([ends(run)[1], ends(run)[2]]).toEqual([25, 20]);
  });

  it('Q-1 waiting for the GIL counts, its handoff does not', () => {
    const threads = process(1, 'python', [task(1, [cpu(3)]), task(2, [cpu(9)])]);
    const scenario = world([threads, ...programs([task(3, [cpu(1)])])], { cores: 2, costs: { gilHandoff: 2 } });
    const run = play(scenario, { 0: [dispatch(1, 0), dispatch(2, 1), setQuantum(4, 1), enqueue(3, 1)] });
    // 2 waits 0–3, is handed the GIL 3–5, and has one tick of its four left.
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 5, 3: 6 });
    const waiting = play(scenario, { 0: [dispatch(1, 0), dispatch(2, 1), setQuantum(2, 1), enqueue(3, 1)] });
    expect(firstRuns(waiting)).toMatchObject({ 3: 2 });
  });

  it('Q-1 a runtime’s own switch does not restart the count, a dispatch does', () => {
    const own = greens(1, 'asyncio', 'coroutine', [task(1, [cpu(2), io(20)]), task(2, [cpu(9)])]);
    const scenario = world([own, ...programs([task(3, [cpu(1)])])]);
    const run = play(scenario, { 0: [setQuantum(5), dispatch(1), enqueue(3)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 2, 3: 5 });
    const again = play(scenario, { 0: [setQuantum(5), dispatch(1), enqueue(3)], 3: [preempt(), dispatch(2)] });
    expect(firstRuns(again)).toEqual({ 1: 0, 2: 2, 3: 8 });
  });

  it('Q-1 parked time does not count', () => {
    const own = greens(1, 'asyncio', 'coroutine', [task(1, [cpu(2), io(6), cpu(9)])]);
    const scenario = world([own, ...programs([task(3, [cpu(1)], { arrival: 9 })])]);
    const run = play(scenario, { 0: [setQuantum(4), dispatch(1)], 9: [enqueue(3)] });
    // 2 of 4 ticks are used before the I/O; from 8 on the other two.
    expect(firstRuns(run)).toEqual({ 1: 0, 3: 10 });
  });

  it('Q-1 setQuantum does not restart the count: a shorter one can be over at once', () => {
    const log = { 0: [setQuantum(9), dispatch(1), enqueue(2)], 5: [setQuantum(3)] };
    expect(firstRuns(play(world(three), log))).toEqual({ 1: 0, 2: 5, 3: null });
    const off = play(world(three), { 0: [setQuantum(2), dispatch(1), enqueue(2)], 1: [setQuantum(0)] });
    expect(firstRuns(off)).toEqual({ 1: 0, 2: 6, 3: null });
  });

  it('Q-1 coroutines and virtual threads are not rotated among their own kind, goroutines are', () => {
    const pair = [task(1, [cpu(5)]), task(2, [cpu(5)])];
    const second = (runtime: 'go' | 'jvm' | 'asyncio', kind: 'goroutine' | 'virtual' | 'coroutine') =>
      firstRuns(play(world([greens(1, runtime, kind, pair)]), { 0: [setQuantum(2), dispatch(1), enqueue(2)] }))[2];
    expect([second('go', 'goroutine'), second('jvm', 'virtual'), second('asyncio', 'coroutine')]).toEqual([2, 5, 5]);
  });

  it('Q-1 the first that may be dispatched comes, past those that may not', () => {
    const own = greens(1, 'asyncio', 'coroutine', [task(1, [cpu(6)]), task(2, [cpu(1)])]);
    const run = play(world([own, ...programs([task(3, [cpu(2)])])]), {
      0: [setQuantum(2), dispatch(1), enqueue(2), enqueue(3)],
    });
    // At 4 task 3 is over and the queue holds 2 and 1, with no carrier here: 2 is the first.
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 4, 3: 2 });
  });

  it('Q-1 how much of it is used can be asked at any tick', () => {
    const used = (tick: number, costs = {}) => {
      const machine = playTo(tick, world(three, { costs }), { 0: [setQuantum(4), dispatch(1)] });
      return sliceUsed(machine, machine.cores[0] as Core);
    };
    expect([used(0), used(3), used(4), used(5)]).toEqual([0, 3, 4, 1]);
    expect([used(2, { processSwitch: 3 }), used(5, { processSwitch: 3 })]).toEqual([0, 2]);
  });
});
