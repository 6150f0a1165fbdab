import { describe, expect, it } from 'vitest';
import {
  arrivedTasks,
  coreTimes,
  cpuTime,
  deviceOf,
  phaseEndsAt,
  progressOf,
  readyTasks,
  remainingWork,
  sliceUsed,
  taskTimes,
  upcomingArrivals,
} from './queries.ts';
import {
  cpu,
  crash,
  dispatch,
  enqueue,
  io,
  playTo,
  preempt,
  process,
  programs,
  task,
  taskOf,
  world,
} from './tinyWorld.ts';
import { type Core, NEVER } from './types.ts';

/** Task 1: switch 0–2, runs 2–7, sys 7–10, I/O 10–14. Task 2 waits for its GIL 2–10 and is handed it 10–13. */
const scenario = world(
  [
    process(1, 'python', [task(1, [cpu(5), cpu(3, { sys: true }), io(4), cpu(6)]), task(2, [cpu(9)])]),
    ...programs([task(3, [io(20, 'disk')]), task(4, [io(3, 'disk')])]),
  ],
  { cores: 2, costs: { processSwitch: 2, gilHandoff: 3 } },
);
const at = (tick: number) => playTo(tick, scenario, { 0: [dispatch(1, 0), dispatch(2, 1)] });

describe('queries in the middle of a phase', () => {
  it.each([
    [1, { user: 0, sys: 1, gilWait: 0, idle: 0 }, { user: 0, sys: 1, gilWait: 0, idle: 0 }],
    [4, { user: 2, sys: 2, gilWait: 0, idle: 0 }, { user: 0, sys: 2, gilWait: 2, idle: 0 }],
    [9, { user: 5, sys: 4, gilWait: 0, idle: 0 }, { user: 0, sys: 2, gilWait: 7, idle: 0 }],
    [12, { user: 5, sys: 5, gilWait: 0, idle: 2 }, { user: 0, sys: 4, gilWait: 8, idle: 0 }],
    [15, { user: 5, sys: 5, gilWait: 0, idle: 5 }, { user: 2, sys: 5, gilWait: 8, idle: 0 }],
  ])('M-1 the times of the cores at tick %i', (tick, first, second) => {
    const machine = at(tick);
    expect(machine.cores.map((core) => coreTimes(machine, core))).toEqual([first, second]);
    const sum = { user: first.user + second.user, sys: first.sys + second.sys };
    expect(cpuTime(machine)).toEqual(sum);
  });

  it.each([
    [1, { user: 0, sys: 1, io: 0 }, { user: 0, sys: 1, io: 0 }],
    [4, { user: 2, sys: 2, io: 0 }, { user: 0, sys: 2, io: 0 }],
    [9, { user: 5, sys: 4, io: 0 }, { user: 0, sys: 2, io: 0 }],
    [12, { user: 5, sys: 5, io: 2 }, { user: 0, sys: 4, io: 0 }],
    [15, { user: 5, sys: 5, io: 4 }, { user: 2, sys: 5, io: 0 }],
  ])('M-3 the times of the tasks at tick %i', (tick, first, second) => {
    const machine = at(tick);
    expect([taskTimes(machine, taskOf(machine, 1)), taskTimes(machine, taskOf(machine, 2))]).toEqual([first, second]);
  });

  it('C-5 the progress of a burst, CPU or I/O in service', () => {
    const progress = (tick: number) => [1, 2, 3, 4].map((id) => progressOf(at(tick), taskOf(at(tick), id)));
    const of = (tick: number) => {
      const machine = at(tick);
      return [1, 2, 3, 4].map((id) => progressOf(machine, taskOf(machine, id)));
    };
    expect([of(1), of(4), of(9), of(12)]).toEqual([
      [0, 0, 1, 0],
      [2, 0, 4, 0],
      [2, 0, 9, 0],
      [2, 0, 12, 0],
    ]);
    expect(progress(4)).toEqual([2, 0, 4, 0]);
    const preempted = playTo(9, scenario, { 0: [dispatch(1, 0)], 5: [preempt(0)] });
    expect(progressOf(preempted, taskOf(preempted, 1))).toBe(3);
  });

  it('P1 the device that a task is at, served or not, is that of its I/O burst', () => {
    const names = (tick: number) => {
      const machine = at(tick);
      return machine.tasks.map((each) => deviceOf(machine, each)?.name ?? null);
    };
    expect(names(1)).toEqual([null, null, 'disk', 'disk']);
    expect(names(12)).toEqual(['net', null, 'disk', 'disk']);
    expect(names(24)).toEqual([null, null, null, null]);
  });

  it('S-1 the CPU ticks that a task has left, user and sys', () => {
    const left = (tick: number) => {
      const machine = at(tick);
      return remainingWork(machine, taskOf(machine, 1));
    };
    expect([left(0), left(4), left(9), left(12), left(14)]).toEqual([14, 12, 7, 6, 6]);
    const done = playTo(9, world(programs([task(1, [cpu(3)]), task(2, [io(50)])])), { 0: [dispatch(1)] });
    expect([remainingWork(done, taskOf(done, 1)), remainingWork(done, taskOf(done, 2))]).toEqual([0, 0]);
  });

  it('T-3 when the phase of a core ends if nobody interferes', () => {
    const end = (tick: number) => at(tick).cores.map(phaseEndsAt);
    expect([end(1), end(4), end(9), end(12)]).toEqual([
      [2, 2],
      [7, NEVER],
      [10, NEVER],
      [NEVER, 13],
    ]);
  });

  it('Q-1 how much of a slice is used: running and waiting for the GIL, not switching, handoff or parked time', () => {
    const used = (tick: number) => {
      const machine = at(tick);
      return machine.cores.map((core: Core) => sliceUsed(machine, core));
    };
    expect([used(1), used(4), used(9), used(12), used(15)]).toEqual([
      [0, 0],
      [2, 2],
      [7, 7],
      [8, 8],
      [8, 10],
    ]);
  });
});

describe('queries about tasks', () => {
  const late = world([
    process(1, 'native', [task(1, [cpu(2), crash]), task(2, [cpu(1)], { arrival: 8 })]),
    ...programs([
      task(5, [cpu(1)], { arrival: 6 }),
      task(3, [cpu(9)]),
      task(4, [io(2), cpu(1)], { arrival: 6 }),
      task(6, [cpu(1)], { arrival: 9 }),
    ]),
  ]);

  it('readyTasks lists the longest-ready first, those in queues included', () => {
    const machine = playTo(8, late, { 0: [dispatch(3)], 7: [enqueue(5, 0)] });
    expect(readyTasks(machine).map(({ id }) => id)).toEqual([1, 5, 4, 2]);
  });

  it('readySeq grows with every entry into the ready order', () => {
    const order = readyTasks(playTo(8, late, { 0: [dispatch(3), preempt()] })).map(({ id, readySeq }) => [
      id,
      readySeq,
    ]);
    expect(order).toEqual([
      [1, 1],
      [3, 3],
      [5, 4],
      [4, 5],
      [2, 6],
    ]);
  });

  it('arrivedTasks are those whose arrival is not in the future, by id', () => {
    expect([5, 6, 8].map((tick) => arrivedTasks(playTo(tick, late)).map(({ id }) => id))).toEqual([
      [1, 3],
      [1, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ]);
  });

  it('upcomingArrivals are those up to a tick, in the order in which they come, without those that a crash ended', () => {
    const coming = (machine: ReturnType<typeof playTo>, until: number) =>
      upcomingArrivals(machine, until).map(({ id }) => id);
    const machine = playTo(1, late);
    expect([coming(machine, 5), coming(machine, 6), coming(machine, 8), coming(machine, 50)]).toEqual([
      [],
      [4, 5],
      [4, 5, 2],
      [4, 5, 2, 6],
    ]);
    expect(coming(playTo(6, late), 8)).toEqual([2]);
    expect(coming(playTo(3, late, { 0: [dispatch(1)] }), 50)).toEqual([4, 5, 6]);
  });
});
