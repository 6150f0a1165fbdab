import { describe, expect, it } from 'vitest';
import { boundsOf, figures, liveFigures, scoreFigures } from './figures.ts';
import { advance } from './step.ts';
import {
  cpu,
  crash,
  dispatch,
  enqueue,
  give,
  greens,
  io,
  play,
  playTo,
  preempt,
  process,
  programs,
  task,
  world,
} from './tinyWorld.ts';

const sys = (ticks: number) => cpu(ticks, { sys: true });

describe('M-1 the times of a core', () => {
  const scenario = world([process(1, 'python', [task(1, [cpu(5), sys(2)]), task(2, [cpu(3), io(4)])])], {
    cores: 3,
    costs: { processSwitch: 2, gilHandoff: 3 },
  });

  it('M-1 every tick is user, sys, GIL wait or idle', () => {
    const run = play(scenario, { 1: [dispatch(1, 0), dispatch(2, 1)] });
    // Switching 1–3; task 1 has the GIL 3–10, task 2 waits, is handed it 10–13 and runs 13–16, I/O to 20.
    expect(run.end).toBe(20);
    expect(run.cores).toEqual([
      { user: 5, sys: 4, gilWait: 0, idle: 11 },
      { user: 3, sys: 5, gilWait: 7, idle: 5 },
      { user: 0, sys: 0, gilWait: 0, idle: 20 },
    ]);
  });

  it('M-1 they add up to wall on every core, at every tick', () => {
    const machine = playTo(1, scenario);
    give(machine, dispatch(1, 0), dispatch(2, 1));
    while (machine.outcome === 'running') {
      for (const { user, sys, gilWait, idle } of figures(machine).cores) {
        expect(user + sys + gilWait + idle).toBe(machine.tick);
      }
      advance(machine, machine.tick + 1);
    }
  });
});

describe('M-2 useful work and CPU time', () => {
  it('M-2 useful are the user ticks of tasks that terminated; all user and sys ticks are CPU time', () => {
    const tasks = [task(1, [cpu(3), sys(2)]), task(2, [cpu(4), crash]), task(3, [cpu(6)], { patience: 5 })];
    const run = play(world(programs(tasks), { costs: { processSwitch: 1 } }), {
      0: [dispatch(3)],
      3: [dispatch(1), enqueue(2)],
    });
    // 3 runs 1–3 and gives up at 8; 1: 4–9; 2: 10–14, where it crashes.
    expect(run).toMatchObject({ end: 14, useful: 3, cpuTime: 2 + 3 + 2 + 4 + 3 });
  });

  it('M-2 a task that has not terminated yet is not useful yet', () => {
    const machine = playTo(5, world(programs([task(1, [cpu(9)])])), { 0: [dispatch(1)] });
    expect(figures(machine)).toMatchObject({ useful: 0, cpuTime: 5, score: 0, outcome: 'running', end: 5 });
  });
});

describe('M-3 the times of a task', () => {
  it('M-3 sys is its sys bursts, its switches and handoffs; I/O is I/O in service', () => {
    const tasks = [task(1, [io(5, 'disk')]), task(2, [cpu(2), sys(4), io(3, 'disk')])];
    const run = play(world(programs(tasks), { costs: { processSwitch: 1 } }), { 0: [dispatch(2)] });
    // Switch 0–1, cpu 1–3, sys 3–7; the disk is free from 5 on.
    expect(run.tasks['2']).toEqual({ state: 'terminated', firstRun: 1, end: 10, user: 2, sys: 1 + 4, io: 3 });
    const queued = play(world(programs(tasks)), { 0: [dispatch(2)] });
    expect(queued.tasks['2']).toEqual({ state: 'terminated', firstRun: 0, end: 9, user: 2, sys: 4, io: 3 });
  });

  it('M-3 queueing at a device is waiting, not I/O', () => {
    const run = play(world(programs([task(1, [io(5, 'disk')]), task(2, [io(3, 'disk')])])), {});
    expect(run.tasks['2']).toEqual({ state: 'terminated', firstRun: null, end: 8, user: 0, sys: 0, io: 3 });
  });

  it('M-3 firstRun is when its first CPU burst begins to run: after switch, GIL wait and handoff', () => {
    const pair = process(1, 'python', [task(1, [cpu(5)]), task(2, [cpu(5)])]);
    const run = play(world([pair], { cores: 2, costs: { processSwitch: 2, gilHandoff: 3 } }), {
      0: [dispatch(1, 0), dispatch(2, 1)],
    });
    expect([run.tasks['1']?.firstRun, run.tasks['2']?.firstRun]).toEqual([2, 10]);
  });

  it('M-3 states in the results: running in every phase of a core, new before the arrival', () => {
    const tasks = [task(1, [cpu(9)]), task(2, [cpu(9)]), task(3, [cpu(9)], { arrival: 50 }), task(4, [io(9)])];
    const scenario = world([process(1, 'python', tasks)], { cores: 3, costs: { processSwitch: 2 }, limit: 5 });
    const run = play(scenario, { 0: [dispatch(1, 0), dispatch(2, 1)] });
    expect(run.tasks).toEqual({
      1: { state: 'running', firstRun: 2, end: null, user: 3, sys: 2, io: 0 },
      2: { state: 'running', firstRun: null, end: null, user: 0, sys: 2, io: 0 },
      3: { state: 'new', firstRun: null, end: null, user: 0, sys: 0, io: 0 },
      4: { state: 'blocked', firstRun: null, end: null, user: 0, sys: 0, io: 5 },
    });
  });
});

describe('M-4 counters', () => {
  it('M-4 dispatches by the case of C-1, interrupted ones too, migrations, handoffs, abandoned, crashed', () => {
    const scenario = world(
      [
        process(1, 'python', [task(1, [cpu(4)]), task(2, [cpu(4)])]),
        greens(2, 'go', 'goroutine', [task(3, [cpu(2)]), task(4, [cpu(2), crash])]),
        greens(3, 'asyncio', 'coroutine', [task(5, [cpu(2)]), task(6, [cpu(2)])]),
        ...programs([task(7, [cpu(9)], { patience: 5 })]),
      ],
      { cores: 2, costs: { processSwitch: 1 }, limit: 200 },
    );
    const run = play(scenario, {
      0: [dispatch(7, 1), preempt(1)],
      10: [dispatch(1, 0), dispatch(2, 1)],
      20: [dispatch(3, 0), dispatch(5, 1)],
    });
    // Process: 7, 1, 2, 3, 5. Task 2 gets the GIL at 15; 4 after 3 and 6 after 5 by their runtimes.
    expect(run.refused).toEqual([]);
    expect(run.counters).toEqual({
      processSwitch: 5,
      threadSwitch: 0,
      greenSwitch: 1,
      coroutineSwitch: 1,
      resume: 0,
      migrations: 0,
      gilHandoffs: 1,
      abandoned: 1,
      crashed: 1,
    });
  });

  it('M-4 threads, resumes and migrations', () => {
    const scenario = world([process(1, 'native', [task(1, [cpu(9)]), task(2, [cpu(1)])])], { cores: 2 });
    const run = play(scenario, {
      0: [dispatch(1, 0)],
      1: [preempt(), dispatch(1, 0)],
      2: [preempt(), dispatch(1, 1)],
      4: [dispatch(2, 1)],
      6: [dispatch(1, 1)],
    });
    // Onto core 0, back at once, over to core 1; 2 after 1 there, and 1 after 2.
    expect(run.counters).toMatchObject({ processSwitch: 2, threadSwitch: 2, resume: 1, migrations: 1 });
  });
});

describe('F-3 figures', () => {
  it('F-3 are all there, for the present tick', () => {
    const scenario = world(programs([task(1, [cpu(4)])]), { costs: { processSwitch: 1 } });
    const machine = playTo(5, scenario, { 0: [dispatch(1)] });
    expect(figures(machine)).toEqual({
      end: 5,
      outcome: 'finished',
      useful: 4,
      cpuTime: 5,
      lowerBound: 4,
      minCpu: 5,
      throughput: 800_000,
      slowdown: 800_000,
      thrift: 1_000_000,
      score: 800,
      cores: [{ user: 4, sys: 1, gilWait: 0, idle: 0 }],
      tasks: { 1: { state: 'terminated', firstRun: 1, end: 5, user: 4, sys: 1, io: 0 } },
      counters: { ...machine.counters },
    });
    expect(boundsOf(machine)).toEqual({ lowerBound: 4, minCpu: 5, allUseful: 4 });
    expect(scoreFigures(machine, boundsOf(machine))).toEqual({
      useful: 4,
      cpuTime: 5,
      throughput: 800_000,
      slowdown: 800_000,
      thrift: 1_000_000,
      score: 800,
    });
  });

  it('S-1 live figures name one V, that of the objective, and are nothing as long as nothing useful is done', () => {
    const two = world(programs([task(1, [cpu(4)]), task(2, [cpu(4)])]), { costs: { processSwitch: 1 } });
    const live = (objective: 'throughput' | 'slowdown', tick: number) =>
      liveFigures(playTo(tick, { ...two, objective }, { 0: [dispatch(1), enqueue(2)] }));
    // Over at 5 and 10: wall 10 against 8, CPU 10 against 8 + 2, slowdowns of 5 ÷ 4 and 10 ÷ 4.
    expect(live('throughput', 10)).toEqual({ useful: 8, cpuTime: 10, value: 800_000, thrift: 1_000_000, score: 800 });
    expect(live('slowdown', 10)).toEqual({ useful: 8, cpuTime: 10, value: 505_964, thrift: 1_000_000, score: 505 });
    for (const objective of ['throughput', 'slowdown'] as const) {
      expect(live(objective, 4)).toEqual({ useful: 0, cpuTime: 4, value: 0, thrift: 0, score: 0 });
    }
    // One tick of use is use: over at 3, 2 after its arrival at 1.
    const one = world(programs([task(1, [cpu(1)], { arrival: 1 })]), { objective: 'slowdown' });
    expect(liveFigures(playTo(3, one, { 2: [dispatch(1)] }))).toMatchObject({ useful: 1, value: 500_000, score: 500 });
  });

  it('S-2 the bounds are those of the scenario, worked out once for all its runs', () => {
    const scenario = world(programs([task(1, [cpu(4)])]));
    const [fresh, over] = [playTo(0, scenario), playTo(9, scenario, { 0: [dispatch(1)] })];
    expect(boundsOf(over)).toBe(boundsOf(fresh));
    expect(boundsOf(playTo(0, { ...scenario }))).toEqual(boundsOf(fresh));
  });

  it('F-3 the counters are a copy', () => {
    const machine = playTo(0, world(programs([task(1, [cpu(4)])])));
    const before = figures(machine);
    give(machine, dispatch(1));
    expect([before.counters.processSwitch, figures(machine).counters.processSwitch]).toEqual([0, 1]);
  });
});
