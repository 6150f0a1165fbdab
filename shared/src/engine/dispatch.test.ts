import { describe, expect, it } from 'vitest';
import { dispatchCost, migrates, switchCase } from './dispatch.ts';
import {
  cpu,
  dispatch,
  ends,
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
  world,
} from './tinyWorld.ts';
import type { Core, TaskKind } from './types.ts';

const costs = { processSwitch: 7, threadSwitch: 5, greenSwitch: 2, coroutineSwitch: 3, migration: 11 };
const pair = [task(1, [cpu(4)]), task(2, [cpu(4)])];
const nothing = { processSwitch: 0, threadSwitch: 0, greenSwitch: 0, coroutineSwitch: 0, resume: 0 };

/** A JVM process with one task of each kind; a scenario for other runtimes has one kind only. */
const mixed = (first: TaskKind, second: TaskKind) =>
  process(1, 'jvm', [
    { ...task(1, [cpu(4)]), kind: first },
    { ...task(2, [cpu(4)]), kind: second },
  ]);

describe('C-1 what it costs to put a task on a core', () => {
  it.each([
    ['a thread after another thread of its process', process(1, 'native', pair), 'threadSwitch', 5],
    ['a Python thread after another one', process(1, 'python', pair), 'threadSwitch', 5],
    ['a goroutine after another one of its process', greens(1, 'go', 'goroutine', pair), 'greenSwitch', 2],
    ['a virtual thread after another one', greens(1, 'jvm', 'virtual', pair), 'greenSwitch', 2],
    ['a coroutine after another one', greens(1, 'asyncio', 'coroutine', pair), 'coroutineSwitch', 3],
    ['a virtual thread after a thread of its process', mixed('thread', 'virtual'), 'threadSwitch', 5],
    ['a thread after a virtual thread of its process', mixed('virtual', 'thread'), 'threadSwitch', 5],
  ] as const)('C-1 %s', (_, both, counter, cost) => {
    // Task 1 is switched to (7) and runs for 4; at 11 the second follows, by its runtime or by command.
    const run = play(world([both], { costs }), { 0: [dispatch(1)], 11: [dispatch(2)] });
    expect(ends(run)).toEqual({ 1: 11, 2: 11 + cost + 4 });
    expect(run.counters).toMatchObject({ ...nothing, processSwitch: 1, [counter]: 1 });
    expect(run.tasks['2']).toEqual({
      state: 'terminated',
      firstRun: 11 + cost,
      end: 15 + cost,
      user: 4,
      sys: cost,
      io: 0,
    });
    expect(run.cores).toEqual([{ user: 8, sys: 7 + cost, gilWait: 0, idle: 0 }]);
  });

  it('C-1 a task of another process, however similar, costs processSwitch', () => {
    const coroutines = [
      greens(1, 'asyncio', 'coroutine', [task(1, [cpu(4)])]),
      greens(2, 'asyncio', 'coroutine', [task(2, [cpu(4)])]),
    ];
    for (const processes of [programs(pair), coroutines]) {
      const run = play(world(processes, { costs }), { 0: [dispatch(1)], 11: [dispatch(2)] });
      expect(ends(run)).toEqual({ 1: 11, 2: 22 });
      expect(run.counters).toMatchObject({ ...nothing, processSwitch: 2 });
    }
  });

  it('C-1 the task whose context is loaded resumes at no cost, even long after', () => {
    const run = play(world(programs([task(1, [cpu(4), io(50), cpu(2)])]), { costs }), {
      0: [dispatch(1)],
      70: [dispatch(1)],
    });
    expect(run.end).toBe(72);
    expect(run.counters).toMatchObject({ ...nothing, processSwitch: 1, resume: 1 });
  });

  it('C-1 what a dispatch would cost can be asked before', () => {
    const machine = playTo(
      20,
      world([process(1, 'native', pair), ...programs([task(3, [cpu(4)])])], { cores: 2, costs }),
      {
        0: [dispatch(1)],
      },
    );
    const [core0, core1] = machine.cores as [Core, Core];
    const asked = [1, 2, 3].map((id) => {
      const asking = taskOf(machine, id);
      return [switchCase(core0, asking), migrates(core0, asking), dispatchCost(machine, core0, asking)];
    });
    expect(asked).toEqual([
      ['resume', false, 0],
      ['threadSwitch', false, 5],
      ['processSwitch', false, 7],
    ]);
    expect([switchCase(core1, taskOf(machine, 1)), dispatchCost(machine, core1, taskOf(machine, 1))]).toEqual([
      'processSwitch',
      7 + 11,
    ]);
  });
});

describe('C-2 migration', () => {
  const scenario = world(programs([task(1, [cpu(20)])]), { cores: 2, costs });

  it('C-2 a task that ran elsewhere pays for its cold cache, one that never ran does not', () => {
    const run = play(scenario, { 0: [dispatch(1, 1)], 10: [preempt(1), dispatch(1, 0)] });
    // 7 on core 1, 3 of its work; 7 + 11 on core 0, the other 17.
    expect(run.tasks).toEqual({ 1: { state: 'terminated', firstRun: 7, end: 10 + 18 + 17, user: 20, sys: 25, io: 0 } });
    expect(run.counters).toMatchObject({ processSwitch: 2, migrations: 1 });
  });

  it('C-2 it counts where it last had a context, not where it was last put', () => {
    // The switch on core 1 is interrupted, so that core 0 is still its previous one.
    const run = play(scenario, {
      0: [dispatch(1, 0)],
      10: [preempt(0), dispatch(1, 1)],
      15: [preempt(1), dispatch(1, 0)],
    });
    expect(run.counters).toMatchObject({ processSwitch: 2, resume: 1, migrations: 1 });
    expect(run.end).toBe(15 + 17);
  });
});

describe('C-3 interrupted switches and handoffs', () => {
  it('C-3 an interrupted switch is paid so far and leaves no context', () => {
    const run = play(world(programs(pair), { costs }), { 0: [dispatch(1)], 9: [dispatch(2)], 12: [dispatch(1)] });
    // Task 1 did 2 of 4; task 2 paid 3 of 7; task 1 is not `last` any more and pays the whole switch again.
    expect(run.tasks['1']).toEqual({ state: 'terminated', firstRun: 7, end: 21, user: 4, sys: 14, io: 0 });
    expect(run.tasks['2']).toMatchObject({ state: 'ready', firstRun: null, user: 0, sys: 3 });
    expect(run.counters).toMatchObject({ ...nothing, processSwitch: 3 });
  });

  it('C-3 the context is loaded when the switch is complete, not before', () => {
    const at = (tick: number) => playTo(tick, world(programs(pair), { costs }), { 0: [dispatch(1)] });
    expect([at(6).cores[0]?.last, at(7).cores[0]?.last?.id]).toEqual([null, 1]);
    expect([taskOf(at(6), 1).previousCore, taskOf(at(7), 1).previousCore?.index]).toEqual([null, 0]);
  });

  it('C-3 a resume costs the migration when the task ran elsewhere and nobody ran here', () => {
    const run = play(world(programs([task(1, [cpu(9)])]), { cores: 2, costs }), {
      0: [dispatch(1, 0)],
      10: [preempt(0), dispatch(1, 1)],
      30: [preempt(1), dispatch(1, 0)],
    });
    // 3 ticks of work until 10; 18 of switching and 2 of work until 30; 11 of migration and the other 4.
    expect(run.end).toBe(30 + 11 + 4);
    expect(run.counters).toMatchObject({ ...nothing, processSwitch: 2, resume: 1, migrations: 2 });
  });

  it('C-3 an interrupted handoff keeps the context', () => {
    const scenario = world([process(1, 'python', pair)], { cores: 2, costs: { ...costs, gilHandoff: 6 } });
    const log = { 0: [dispatch(1, 0), dispatch(2, 1)], 13: [preempt(1), dispatch(2, 1)] };
    // The GIL is handed over at 11; at 13 two of six ticks are paid. The resume is free, and so is the GIL.
    const run = play(scenario, log);
    expect(run.tasks['2']).toEqual({ state: 'terminated', firstRun: 13, end: 17, user: 4, sys: 7 + 2, io: 0 });
    expect(run.counters).toMatchObject({ ...nothing, processSwitch: 2, resume: 1, gilHandoffs: 1 });
  });
});

describe('C-4, C-5 preemption', () => {
  it('C-4 C-5 preempting is free, and the progress of the burst is kept', () => {
    const run = play(world(programs([task(1, [cpu(9)])]), { costs }), {
      0: [dispatch(1)],
      11: [preempt()],
      20: [dispatch(1)],
    });
    expect(run.tasks['1']).toEqual({ state: 'terminated', firstRun: 7, end: 25, user: 9, sys: 7, io: 0 });
    expect(run.cores).toEqual([{ user: 9, sys: 7, gilWait: 0, idle: 9 }]);
  });

  it('C-4 a dispatch preempts what runs there, which is the last of the ready then', () => {
    const machine = playTo(3, world(programs([...pair, task(3, [cpu(4)])])), { 0: [dispatch(1)] });
    expect(give(machine, dispatch(2))).toEqual([null]);
    expect([machine.readyFirst?.id, machine.readyLast?.id]).toEqual([3, 1]);
    expect(machine.cores[0]).toMatchObject({ phase: 'running', current: { id: 2 }, last: { id: 2 } });
  });
});
