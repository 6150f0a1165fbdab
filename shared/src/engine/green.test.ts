import { describe, expect, it } from 'vitest';
import { firstDispatchable, isCooperativeConflict, lacksCarrier } from './green.ts';
import {
  coresOf,
  cpu,
  crash,
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
  task,
  taskOf,
  unqueue,
  world,
} from './tinyWorld.ts';
import type { Core, Machine, RuntimeName, TaskKind } from './types.ts';

const KINDS = [
  ['go', 'goroutine'],
  ['jvm', 'virtual'],
  ['asyncio', 'coroutine'],
] as const satisfies readonly (readonly [RuntimeName, TaskKind])[];
const carriers = (machine: Machine) => machine.cores.map(({ carrier }) => carrier?.pid ?? null);

describe('G-1 carriers', () => {
  const scenario = world(
    [
      greens(1, 'asyncio', 'coroutine', [task(1, [cpu(2), io(6), cpu(2)])]),
      process(2, 'native', [task(2, [cpu(1)])]),
      process(3, 'native', [task(3, [io(50)])]),
    ],
    { cores: 2 },
  );

  it.each(KINDS)('G-1 a dispatch under %s parks the carrier, which stays while the %s waits', (runtime, kind) => {
    const tiny = world([greens(1, runtime, kind, [task(1, [cpu(2), io(6), cpu(2)])])]);
    expect(carriers(playTo(1, tiny, { 0: [dispatch(1)] }))).toEqual([1]);
    const parked = playTo(5, tiny, { 0: [dispatch(1)] });
    expect([carriers(parked), parked.cores[0]?.phase]).toEqual([[1], 'idle']);
    expect(play(tiny, { 0: [dispatch(1)] }).tasks['1']).toEqual({
      state: 'terminated',
      firstRun: 0,
      end: 10,
      user: 4,
      sys: 0,
      io: 6,
    });
  });

  it('G-1 a task of another process sends it away', () => {
    const machine = playTo(5, scenario, { 0: [dispatch(1)], 4: [dispatch(2)] });
    expect(carriers(machine)).toEqual([null, null]);
    expect(play(scenario, { 0: [dispatch(1)], 4: [dispatch(2)] }).tasks['1']?.state).toBe('ready');
  });

  it('G-1 a plain thread of the same process sends it away too', () => {
    const jvm = process(1, 'jvm', [
      { ...task(1, [cpu(2), io(6), cpu(2)]), kind: 'virtual' },
      { ...task(2, [cpu(1)]), kind: 'thread' },
    ]);
    expect(carriers(playTo(4, world([jvm]), { 0: [dispatch(1)], 3: [dispatch(2)] }))).toEqual([null]);
  });

  it('G-1 preempt sends it away, from an idle core too, and is refused with neither', () => {
    const busy = playTo(1, scenario, { 0: [dispatch(1)] });
    expect([give(busy, preempt()), carriers(busy), taskOf(busy, 1).state]).toEqual([[null], [null, null], 'ready']);
    const parked = playTo(4, scenario, { 0: [dispatch(1)] });
    expect([give(parked, preempt(), preempt()), carriers(parked)]).toEqual([
      [null, 'core-idle'],
      [null, null],
    ]);
  });

  it('G-1 it is gone when its process has no task left, those yet to arrive counted', () => {
    const late = greens(1, 'asyncio', 'coroutine', [task(1, [cpu(2)]), task(2, [cpu(2)], { arrival: 9 })]);
    const other = process(3, 'native', [task(3, [io(50)])]);
    const machine = (tick: number) => playTo(tick, world([late, other]), { 0: [dispatch(1)] });
    expect([carriers(machine(8)), carriers(machine(10)), carriers(machine(11))]).toEqual([[1], [1], [null]]);
    expect(taskOf(machine(11), 2)).toMatchObject({ firstRun: 9, end: 11 });
  });

  it('G-1 a crash takes it along', () => {
    const crashing = greens(1, 'go', 'goroutine', [task(1, [cpu(2), io(9), cpu(1)]), task(2, [io(5), crash])]);
    const other = process(3, 'native', [task(3, [io(50)])]);
    const machine = (tick: number) => playTo(tick, world([crashing, other]), { 0: [dispatch(1)] });
    expect([carriers(machine(4)), carriers(machine(5))]).toEqual([[1], [null]]);
  });
});

describe('G-2 the carrier limit', () => {
  const tasks = [1, 2, 3].map((id) => task(id, [cpu(4), io(9), cpu(4)]));

  it('G-2 asyncio has one carrier, go and jvm have as many as there are cores', () => {
    const limits = KINDS.map(([runtime, kind]) => {
      const machine = playTo(1, world([greens(1, runtime, kind, tasks)], { cores: 3 }));
      return give(machine, dispatch(1, 0), dispatch(2, 1), dispatch(3, 2));
    });
    expect(limits).toEqual([
      [null, null, null],
      [null, null, null],
      [null, 'carrier-limit', 'carrier-limit'],
    ]);
  });

  it('G-2 a parked carrier counts, the one on the target core does not', () => {
    const late = { ...task(4, [cpu(1)]), arrival: 6 };
    const machine = playTo(6, world([greens(1, 'asyncio', 'coroutine', [tasks[0] ?? late, late])], { cores: 2 }), {
      0: [dispatch(1, 0)],
    });
    const [core0, core1] = machine.cores as [Core, Core];
    expect([
      lacksCarrier(machine, core0, taskOf(machine, 4)),
      lacksCarrier(machine, core1, taskOf(machine, 4)),
    ]).toEqual([false, true]);
    expect(give(machine, dispatch(4, 1), dispatch(4, 0))).toEqual(['carrier-limit', null]);
  });

  it('G-2 an override sets the limit; plain threads need no carrier', () => {
    const two = { ...greens(1, 'go', 'goroutine', tasks), overrides: { carriers: 2 } };
    const machine = playTo(1, world([two], { cores: 3 }));
    expect(give(machine, dispatch(1, 0), dispatch(2, 1), dispatch(3, 2))).toEqual([null, null, 'carrier-limit']);
    const threads = process(1, 'jvm', tasks, { overrides: { carriers: 1 } });
    const free = playTo(1, world([threads], { cores: 3 }));
    expect(give(free, dispatch(1, 0), dispatch(2, 1), dispatch(3, 2))).toEqual([null, null, null]);
  });

  it('G-2 a queued task waits until its core may have the carrier', () => {
    const scenario = world(
      [greens(1, 'asyncio', 'coroutine', [task(1, [cpu(5)]), task(2, [cpu(1)])]), ...programs([task(3, [cpu(3)])])],
      { cores: 2 },
    );
    const run = play(scenario, { 0: [dispatch(1, 0), enqueue(2, 1), enqueue(3, 1)], 5: [preempt(0)] });
    // Core 1 passes task 2 over and takes task 3; at 5 the carrier leaves core 0.
    expect(firstRuns(run)).toEqual({ 1: 0, 3: 0, 2: 5 });
  });
});

describe('G-2, G-3 with nothing else going on', () => {
  /** At 3: the carrier is parked on core 0 while 1 waits, 2 stands in the queue of core 1, and 3 is another program. */
  const scenario = world(
    [
      greens(1, 'asyncio', 'coroutine', [task(1, [cpu(2), io(50), cpu(1)]), task(2, [cpu(4)])]),
      ...programs([task(3, [cpu(9)])]),
    ],
    { cores: 2 },
  );
  const opening = { 0: [dispatch(1, 0), enqueue(2, 1)] };

  it('G-2 a carrier that is sent away lets a queued coroutine onto its core at once', () => {
    expect(firstRuns(play(scenario, { ...opening, 3: [preempt(0)] }))).toEqual({ 1: 0, 2: 3, 3: null });
  });

  it('G-2 and so does one that another program takes the core from', () => {
    expect(firstRuns(play(scenario, { ...opening, 3: [dispatch(3, 0)] }))).toEqual({ 1: 0, 2: 3, 3: 3 });
  });

  it('G-3 a coroutine that leaves its queue is taken by its runtime at once', () => {
    const run = play(scenario, { ...opening, 3: [unqueue(2)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 2: 3, 3: null });
    expect(run.cores.map(({ user }) => user)).toEqual([7, 0]);
  });
});

describe('G-3 what the runtime does by itself', () => {
  it('G-3 it takes its longest-ready task that stands in no run queue, before the queue of the core', () => {
    const scenario = world([
      greens(1, 'asyncio', 'coroutine', [task(1, [cpu(3)]), task(2, [cpu(3)]), task(3, [cpu(3)])]),
      ...programs([task(4, [cpu(3)])]),
    ]);
    const run = play(scenario, { 0: [dispatch(1), enqueue(4), enqueue(2)] });
    expect(firstRuns(run)).toEqual({ 1: 0, 3: 3, 4: 6, 2: 9 });
  });

  it('G-3 longest ready is by the tick at which a task became ready, not by id', () => {
    const scenario = world([
      greens(1, 'go', 'goroutine', [task(1, [cpu(9)]), task(2, [io(4), cpu(1)]), task(3, [io(2), cpu(1)])]),
    ]);
    expect(firstRuns(play(scenario, { 0: [dispatch(1)] }))).toEqual({ 1: 0, 3: 9, 2: 10 });
  });

  it('G-3 the runtime pays its own switch, on its carrier alone', () => {
    const scenario = world([greens(1, 'jvm', 'virtual', [task(1, [cpu(3)]), task(2, [cpu(3)])])], {
      cores: 2,
      costs: { processSwitch: 4, greenSwitch: 1 },
    });
    const run = play(scenario, { 0: [dispatch(1, 1)] });
    expect(ends(run)).toEqual({ 1: 7, 2: 11 });
    expect(run.cores).toEqual([
      { user: 0, sys: 0, gilWait: 0, idle: 11 },
      { user: 6, sys: 5, gilWait: 0, idle: 0 },
    ]);
  });

  it('G-3 only green tasks are offered: a thread of the process waits for the OS', () => {
    const jvm = process(1, 'jvm', [
      { ...task(1, [cpu(3), io(9), cpu(1)]), kind: 'virtual' },
      { ...task(2, [cpu(3)]), kind: 'thread' },
    ]);
    expect(firstRuns(play(world([jvm]), { 0: [dispatch(1)] }))).toEqual({ 1: 0, 2: null });
  });

  it('G-3 with nothing ready the carrier is parked, and the core counts as idle', () => {
    const run = play(world([greens(1, 'go', 'goroutine', [task(1, [cpu(2), io(6), cpu(2)])])]), { 0: [dispatch(1)] });
    expect(run.cores).toEqual([{ user: 4, sys: 0, gilWait: 0, idle: 6 }]);
  });
});

describe('G-4 slices of goroutines', () => {
  const pair = [task(1, [cpu(7)]), task(2, [cpu(7)])];

  it('G-4 a goroutine gives way after goSlice to the longest-ready, and goes to the end of the ready order', () => {
    const three = [...pair, task(3, [cpu(4)])];
    const run = play(world([greens(1, 'go', 'goroutine', three)], { costs: { goSlice: 3, greenSwitch: 1 } }), {
      0: [dispatch(1)],
    });
    // 1: 0–3, 2: 4–7, 3: 8–11, 1: 12–15, 2: 16–19, 3: 20–21, 1: 22–23, 2: 24–25.
    expect(ends(run)).toEqual({ 1: 23, 2: 25, 3: 21 });
    expect(run.counters).toMatchObject({ processSwitch: 1, greenSwitch: 7 });
  });

  it('G-4 switching does not count towards the slice, the bursts of one stay do', () => {
    const scenario = world([greens(1, 'go', 'goroutine', [task(1, [cpu(2), cpu(2)]), task(2, [cpu(1)])])], {
      costs: { goSlice: 3, processSwitch: 5 },
    });
    expect(firstRuns(play(scenario, { 0: [dispatch(1)] }))).toEqual({ 1: 5, 2: 8 });
  });

  it('G-4 with no other ready a new slice begins', () => {
    const scenario = world([greens(1, 'go', 'goroutine', [task(1, [cpu(9)]), task(2, [cpu(1)], { arrival: 4 })])], {
      costs: { goSlice: 3 },
    });
    expect(firstRuns(play(scenario, { 0: [dispatch(1)] }))).toEqual({ 1: 0, 2: 6 });
  });

  it('G-4 one that stands in a run queue is not asked', () => {
    const scenario = world([greens(1, 'go', 'goroutine', pair)], { costs: { goSlice: 3 } });
    expect(firstRuns(play(scenario, { 0: [dispatch(1), enqueue(2)] }))).toEqual({ 1: 0, 2: 7 });
  });

  it('G-4 coroutines and virtual threads are never interrupted by their runtime, unless an override says so', () => {
    for (const [runtime, kind] of [
      ['asyncio', 'coroutine'],
      ['jvm', 'virtual'],
    ] as const) {
      const spec = greens(1, runtime, kind, pair);
      const costs = { goSlice: 3 };
      expect(firstRuns(play(world([spec], { costs }), { 0: [dispatch(1)] }))).toEqual({ 1: 0, 2: 7 });
      const preemptive = { ...spec, overrides: { preemptive: true } };
      expect(firstRuns(play(world([preemptive], { costs }), { 0: [dispatch(1)] }))).toEqual({ 1: 0, 2: 3 });
    }
  });

  it('G-4 Q-1 where both end at one tick the quantum of the OS comes first', () => {
    const scenario = world([greens(1, 'go', 'goroutine', pair), ...programs([task(3, [cpu(2)])])], {
      costs: { goSlice: 3 },
    });
    const run = play(scenario, { 0: [{ type: 'setQuantum', core: 0, ticks: 3 }, dispatch(1), enqueue(3)] });
    // At 5 task 1 is back from the run queue; at 8 nobody is queued, and its runtime takes 2.
    expect(firstRuns(run)).toEqual({ 1: 0, 3: 3, 2: 8 });
  });

  it('G-4 a goroutine that loses its GIL at the end of its slice gives way as well', () => {
    const go = { ...greens(1, 'go', 'goroutine', [...pair, task(3, [cpu(7)])]), overrides: { gil: true } };
    const scenario = world([go], { cores: 2, costs: { goSlice: 3, gilInterval: 3 } });
    const machine = playTo(4, scenario, { 0: [dispatch(1, 0), dispatch(2, 1)] });
    // At 3 task 2 gets the GIL (P4); task 1, its slice used up, makes room for 3, which waits now.
    expect(coresOf(machine)).toEqual([
      ['waitingForGil', 3],
      ['running', 2],
    ]);
  });
});

describe('G-5 cutting in on a green task', () => {
  it.each(KINDS)('G-5 what a player may put in place of what runs under %s', (runtime, kind) => {
    const own = greens(1, runtime, kind, [task(1, [cpu(9)]), task(2, [cpu(9)])]);
    const scenario = world([own, ...programs([task(3, [cpu(9)])])], { costs: { processSwitch: 2 } });
    const refusal = runtime === 'go' ? null : 'cooperative';
    // In whatever phase: at 1 the core still switches, at 5 it runs.
    for (const tick of [1, 5]) {
      const machine = playTo(tick, scenario, { 0: [dispatch(1)] });
      expect(isCooperativeConflict(machine.cores[0] as Core, taskOf(machine, 2))).toBe(refusal !== null);
      expect(give(machine, dispatch(2))).toEqual([refusal]);
      expect([give(machine, dispatch(3)), carriers(machine)]).toEqual([[null], [null]]);
    }
  });

  it('G-5 the one that comes need not be green', () => {
    const jvm = process(1, 'jvm', [
      { ...task(1, [cpu(9)]), kind: 'virtual' },
      { ...task(2, [cpu(9)]), kind: 'thread' },
      { ...task(3, [cpu(9)]), kind: 'virtual' },
    ]);
    expect(give(playTo(1, world([jvm]), { 0: [dispatch(1)] }), dispatch(2))).toEqual(['cooperative']);
    expect(give(playTo(1, world([jvm]), { 0: [dispatch(2)] }), dispatch(1))).toEqual([null]);
  });

  it('G-5 the first of a run queue that may be dispatched now is found past those that may not', () => {
    const own = greens(1, 'asyncio', 'coroutine', [task(1, [cpu(9)]), task(2, [cpu(9)])]);
    const scenario = world([own, ...programs([task(3, [cpu(9)])])], {});
    const machine = playTo(1, scenario, { 0: [dispatch(1), enqueue(2), enqueue(3)] });
    const core = machine.cores[0] as Core;
    expect(firstDispatchable(machine, core)?.id).toBe(3);
    give(machine, { type: 'unqueue', task: 3 });
    expect(firstDispatchable(machine, core)).toBeNull();
  });
});
