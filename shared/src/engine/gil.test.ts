import { describe, expect, it } from 'vitest';
import { gilDeadline } from './gil.ts';
import {
  cpu,
  dispatch,
  ends,
  firstRuns,
  greens,
  io,
  play,
  playTo,
  preempt,
  process,
  programs,
  task,
  taskOf,
  world,
} from './tinyWorld.ts';
import { type Gil, type Machine, NEVER, type Scenario, type TaskSpec } from './types.ts';

const python = (tasks: TaskSpec[], more: Partial<Scenario> = {}): Scenario =>
  world([process(1, 'python', tasks)], { cores: tasks.length, ...more });
/** Each task on the core of its own, from tick 0 on. */
const side = (count: number) => ({ 0: Array.from({ length: count }, (_, i) => dispatch(i + 1, i)) });
const gilOf = (machine: Machine): Gil => machine.gilProcesses[0]?.gil as Gil;

describe('GIL-1 taking it', () => {
  it('GIL-1 a free GIL is taken at no cost', () => {
    const run = play(python([task(1, [cpu(5)])], { costs: { gilHandoff: 3 } }), side(1));
    expect(run.tasks['1']).toEqual({ state: 'terminated', firstRun: 0, end: 5, user: 5, sys: 0, io: 0 });
    expect(run.counters.gilHandoffs).toBe(0);
  });

  it('GIL-1 a task that finds it held occupies its core and waits, which is neither user nor sys nor idle', () => {
    const scenario = python([task(1, [cpu(6)]), task(2, [cpu(4)])], { costs: { gilHandoff: 3 } });
    const run = play(scenario, { 0: [dispatch(1, 0)], 2: [dispatch(2, 1)] });
    expect(run.cores).toEqual([
      { user: 6, sys: 0, gilWait: 0, idle: 7 },
      { user: 4, sys: 3, gilWait: 4, idle: 2 },
    ]);
    expect(run.tasks['2']).toEqual({ state: 'terminated', firstRun: 9, end: 13, user: 4, sys: 3, io: 0 });
    const waiting = playTo(5, scenario, { 0: [dispatch(1, 0)], 2: [dispatch(2, 1)] });
    expect(waiting.cores[1]).toMatchObject({ phase: 'waitingForGil', completesAt: NEVER });
    expect(taskOf(waiting, 2)).toMatchObject({ state: 'running', progress: 0, gilWaitSince: 2 });
  });

  it('GIL-1 each process has one of its own, other processes have none', () => {
    const scenario = world(
      [
        process(1, 'python', [task(1, [cpu(5)])]),
        process(2, 'python', [task(2, [cpu(5)])]),
        ...programs([task(3, [cpu(5)])]),
      ],
      { cores: 3 },
    );
    expect(play(scenario, side(3)).end).toBe(5);
  });

  it('GIL-1 an event loop has one as soon as threads of an executor stand beside it, unless an override says no', () => {
    const loop = greens(1, 'asyncio', 'coroutine', [task(1, [cpu(6)]), task(2, [cpu(2)])]);
    const alone = world([loop], { cores: 2 });
    expect(playTo(0, alone).gilProcesses).toEqual([]);
    const hashing = task(4, [cpu(5, { gil: false })]);
    const both = { ...loop, tasks: [...loop.tasks, task(3, [cpu(4)]), hashing] };
    const log = { 0: [dispatch(1, 0), dispatch(3, 1)] };
    expect(ends(play(world([both], { cores: 2 }), log))).toMatchObject({ 1: 6, 3: 10 });
    expect(ends(play(world([{ ...both, overrides: { gil: false } }], { cores: 2 }), log))).toMatchObject({
      1: 6,
      3: 4,
    });
    expect(ends(play(world([both], { cores: 2 }), { 0: [dispatch(1, 0), dispatch(4, 1)] }))).toMatchObject({
      1: 6,
      4: 5,
    });
  });

  it('GIL-3 a coroutine in mid-burst keeps its core, but lends its GIL to a thread that waits', () => {
    const loop = greens(1, 'asyncio', 'coroutine', [task(1, [cpu(6)]), task(2, [cpu(2)])]);
    const both = { ...loop, tasks: [...loop.tasks, task(3, [cpu(4)])] };
    const scenario = world([both], { cores: 2, costs: { gilInterval: 3 } });
    const run = play(scenario, { 0: [dispatch(1, 0), dispatch(3, 1)] });
    expect(ends(run)).toEqual({ 1: 9, 2: 12, 3: 10 });
    expect(run.counters.gilHandoffs).toBe(4);
  });

  it('GIL-1 an override takes it away from Python, or gives goroutines one', () => {
    const pair = [task(1, [cpu(5)]), task(2, [cpu(5)])];
    const free = process(1, 'python', pair, { overrides: { gil: false } });
    expect(ends(play(world([free], { cores: 2 }), side(2)))).toEqual({ 1: 5, 2: 5 });
    const locked = { ...greens(1, 'go', 'goroutine', pair), overrides: { gil: true } };
    expect(ends(play(world([locked], { cores: 2 }), side(2)))).toEqual({ 1: 5, 2: 10 });
  });
});

describe('GIL-2 letting go', () => {
  it('GIL-2 the longest-waiting waiter gets it when the burst ends', () => {
    const scenario = python([task(1, [cpu(5)]), task(2, [cpu(3)]), task(3, [cpu(3)])]);
    const run = play(scenario, { 0: [dispatch(1, 0)], 1: [dispatch(3, 2)], 2: [dispatch(2, 1)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 3: 5, 2: 8 });
    expect(run.counters.gilHandoffs).toBe(2);
  });

  it('GIL-2 a handoff takes its time, is system time, and may be free, but is counted', () => {
    const pair = [task(1, [cpu(5)]), task(2, [cpu(3)])];
    const dear = play(python(pair, { costs: { gilHandoff: 2 } }), side(2));
    expect([dear.end, dear.tasks['2']?.sys, dear.counters.gilHandoffs]).toEqual([10, 2, 1]);
    const free = play(python(pair), side(2));
    expect([free.end, free.tasks['2']?.sys, free.counters.gilHandoffs]).toEqual([8, 0, 1]);
    const machine = playTo(6, python(pair, { costs: { gilHandoff: 2 } }), side(2));
    expect(machine.cores[1]).toMatchObject({ phase: 'handoff', completesAt: 7, current: { id: 2 } });
    expect(gilOf(machine).holder?.id).toBe(2);
  });

  it('GIL-2 a holder that is taken off lets go, and so does one in the middle of its handoff', () => {
    const scenario = python([task(1, [cpu(9)]), task(2, [cpu(9)]), task(3, [cpu(9)])], { costs: { gilHandoff: 4 } });
    const machine = playTo(8, scenario, { ...side(3), 3: [preempt(0)], 5: [preempt(1)] });
    // At 3 the GIL goes to 2, which loses it at 5, two ticks into the handoff; 3 has it to itself from 9 on.
    expect(machine.cores.map(({ phase }) => phase)).toEqual(['idle', 'idle', 'handoff']);
    expect(gilOf(machine)).toMatchObject({ holder: { id: 3 }, waiters: [] });
    expect([taskOf(machine, 2).sys, machine.counters.gilHandoffs]).toEqual([2, 2]);
  });

  it('GIL-2 a waiter that is taken off waits no more', () => {
    const scenario = python([task(1, [cpu(5)]), task(2, [cpu(3)]), task(3, [cpu(3)])]);
    const run = play(scenario, { ...side(3), 2: [preempt(1)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 2: null, 3: 5 });
    expect(run.cores[1]).toMatchObject({ gilWait: 2 });
  });
});

describe('GIL-3 the interval', () => {
  it('GIL-3 two CPU-bound threads take turns and are slower together', () => {
    const scenario = python([task(1, [cpu(7)]), task(2, [cpu(7)])], { costs: { gilInterval: 5, gilHandoff: 1 } });
    const run = play(scenario, side(2));
    // 1: 0–5, 2: 6–11, 1: 12–14 to its end, 2: 15–17.
    expect(ends(run)).toEqual({ 1: 14, 2: 17 });
    expect(run.cores).toEqual([
      { user: 7, sys: 1, gilWait: 6, idle: 3 },
      { user: 7, sys: 2, gilWait: 8, idle: 0 },
    ]);
    expect(run.counters.gilHandoffs).toBe(3);
  });

  it('GIL-3 who had to let go becomes the last waiter', () => {
    const scenario = python(
      [1, 2, 3].map((id) => task(id, [cpu(8)])),
      { costs: { gilInterval: 4 } },
    );
    // 1: 0–4, 2: 4–8, 3: 8–12, then the same again.
    expect(ends(play(scenario, side(3)))).toEqual({ 1: 16, 2: 20, 3: 24 });
    const { waiters, holder } = gilOf(playTo(8, scenario, side(3)));
    expect([holder?.id, waiters.map(({ id, gilWaitSince }) => [id, gilWaitSince])]).toEqual([
      3,
      [
        [1, 4],
        [2, 8],
      ],
    ]);
  });

  it('GIL-3 it counts from the waiter when that came later than the holder', () => {
    const scenario = python([task(1, [cpu(9)]), task(2, [cpu(2)])], { costs: { gilInterval: 4 } });
    expect(firstRuns(play(scenario, { 0: [dispatch(1, 0)], 3: [dispatch(2, 1)] }))).toEqual({ 1: 0, 2: 7 });
  });

  it('GIL-3 it counts from the end of the handoff when that came later than the waiter', () => {
    const scenario = python(
      [1, 2, 3].map((id) => task(id, [cpu(9)])),
      { costs: { gilInterval: 4, gilHandoff: 2 } },
    );
    const machine = playTo(6, scenario, side(3));
    // 2 gets it at 4 and runs from 6 on; 3 has waited since 0.
    expect([gilOf(machine).holderSince, gilDeadline(machine, gilOf(machine))]).toEqual([6, 10]);
    expect(firstRuns(play(scenario, side(3)))).toEqual({ 1: 0, 2: 6, 3: 12 });
  });

  it('GIL-3 consecutive bursts are one hold', () => {
    const scenario = python([task(1, [cpu(3), cpu(3)]), task(2, [cpu(1)])], { costs: { gilInterval: 5 } });
    expect(firstRuns(play(scenario, side(2)))).toEqual({ 1: 0, 2: 5 });
    const alone = playTo(4, scenario, { 0: [dispatch(1, 0)] });
    expect(gilOf(alone).holderSince).toBe(0);
  });

  it('GIL-3 without a waiter, or during a handoff, there is no deadline', () => {
    const scenario = python([task(1, [cpu(9)]), task(2, [cpu(9)]), task(3, [cpu(9)])], {
      costs: { gilInterval: 4, gilHandoff: 2 },
    });
    const alone = playTo(2, scenario, { 0: [dispatch(1, 0)] });
    expect(gilDeadline(alone, gilOf(alone))).toBe(NEVER);
    const handing = playTo(5, scenario, side(3));
    expect(gilDeadline(handing, gilOf(handing))).toBe(NEVER);
    const nobody = playTo(1, scenario);
    expect(gilDeadline(nobody, gilOf(nobody))).toBe(NEVER);
  });
});

describe('GIL-4 bursts that need none', () => {
  it('GIL-4 at the start of C code the holder lets go and runs on, at its end it asks again', () => {
    const scenario = python([task(1, [cpu(3), cpu(5, { gil: false }), cpu(2)]), task(2, [cpu(7)])], {
      costs: { gilHandoff: 1 },
    });
    const run = play(scenario, side(2));
    // 2 has the GIL from 3, runs 4–11; 1 is back from its C code at 8, waits until 11 and runs 12–14.
    expect(ends(run)).toEqual({ 1: 14, 2: 11 });
    expect(run.cores).toEqual([
      { user: 10, sys: 1, gilWait: 3, idle: 0 },
      { user: 7, sys: 1, gilWait: 3, idle: 3 },
    ]);
  });

  it('GIL-4 two threads in C code run side by side, and one of them can begin with it', () => {
    const free = cpu(6, { gil: false });
    expect(ends(play(python([task(1, [free]), task(2, [free])]), side(2)))).toEqual({ 1: 6, 2: 6 });
    expect(ends(play(python([task(1, [cpu(6)]), task(2, [free, cpu(1)])]), side(2)))).toEqual({ 1: 6, 2: 7 });
  });

  it('GIL-4 who comes back to a free GIL takes it, and its interval begins anew', () => {
    const scenario = python([task(1, [cpu(3), cpu(2, { gil: false }), cpu(9)]), task(2, [cpu(1)])], {
      costs: { gilInterval: 4 },
    });
    const run = play(scenario, { 0: [dispatch(1, 0)], 5: [dispatch(2, 1)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 9 });
  });

  it('GIL-4 I/O needs no GIL, a sys burst does', () => {
    const scenario = python([task(1, [cpu(3), io(6), cpu(1)]), task(2, [cpu(4, { sys: true })])]);
    const run = play(scenario, side(2));
    expect(run.tasks['2']).toEqual({ state: 'terminated', firstRun: 3, end: 7, user: 0, sys: 4, io: 0 });
    expect(run.cores[1]).toEqual({ user: 0, sys: 4, gilWait: 3, idle: run.end - 7 });
  });

  it('GIL-4 a handoff in progress is not a burst: C code asked for meanwhile runs at once', () => {
    const scenario = python([task(1, [cpu(3)]), task(2, [cpu(2)]), task(3, [cpu(4, { gil: false })])], {
      costs: { gilHandoff: 5 },
    });
    const run = play(scenario, { 0: [dispatch(1, 0), dispatch(2, 1)], 4: [dispatch(3, 2)] });
    expect(ends(run)).toEqual({ 1: 3, 2: 10, 3: 8 });
  });
});
