import { describe, expect, it } from 'vitest';
import {
  cpu,
  dispatch,
  ends,
  enqueue,
  io,
  play,
  playTo,
  preempt,
  programs,
  setQuantum,
  task,
  taskOf,
  world,
} from './tinyWorld.ts';

const impatient = (patience: number, more = {}) =>
  programs([task(1, [cpu(4)], { patience, ...more }), task(2, [cpu(9)])]);

describe('PA-1 patience', () => {
  it('PA-1 a task that has been ready for its patience is abandoned', () => {
    const run = play(world(impatient(3, { arrival: 2 })), { 0: [dispatch(2)] });
    expect(run.tasks['1']).toEqual({ state: 'abandoned', firstRun: null, end: 5, user: 0, sys: 0, io: 0 });
    expect(run).toMatchObject({ end: 9, outcome: 'finished', counters: { abandoned: 1 } });
  });

  it('PA-1 one tick earlier it can still be served', () => {
    const served = play(world(impatient(3)), { 2: [dispatch(1)] });
    expect(served.tasks['1']).toMatchObject({ state: 'terminated', end: 6 });
    expect(play(world(impatient(3)), { 3: [dispatch(1)] }).refused).toEqual([[0, 'not-ready']]);
  });

  it('PA-1 a run queue does not stop the count, and the one that gives up leaves it', () => {
    const log = { 0: [dispatch(2), enqueue(1)] };
    expect(ends(play(world(impatient(3)), log))).toEqual({ 1: 3, 2: 9 });
    expect(playTo(3, world(impatient(3)), log).cores[0]?.queue).toEqual([]);
  });

  it('PA-1 a time on a core begins the count anew, a burst of I/O too', () => {
    const preempted = play(world(impatient(3)), {
      2: [dispatch(1)],
      3: [dispatch(2)],
      5: [dispatch(1)],
      6: [dispatch(2)],
    });
    expect(preempted.tasks['1']).toMatchObject({ state: 'abandoned', end: 9, user: 2 });
    const blocked = play(world(programs([task(1, [io(5), cpu(1), io(5), cpu(1)], { patience: 2 })])), {
      6: [dispatch(1)],
    });
    expect(blocked.tasks['1']).toMatchObject({ state: 'abandoned', end: 14, user: 1, io: 10 });
  });

  it('PA-1 running, waiting for I/O and for the device cost no patience', () => {
    const disk = (ticks: number) => io(ticks, 'disk');
    const tasks = [task(1, [disk(9), cpu(9)], { patience: 2 }), task(2, [disk(9), cpu(1)], { patience: 2 })];
    const run = play(world(programs(tasks), { cores: 2 }), { 9: [dispatch(1, 0)], 18: [dispatch(2, 1)] });
    expect(ends(run)).toEqual({ 1: 18, 2: 19 });
  });

  it('PA-1 its CPU time stays spent and its work does not count', () => {
    const run = play(world(impatient(3)), { 0: [dispatch(1)], 2: [dispatch(2)] });
    expect(run).toMatchObject({ end: 11, useful: 9, cpuTime: 11, counters: { abandoned: 1 } });
  });

  it('PA-1 several that give up in one tick do so by task id, and none twice', () => {
    const tasks = [
      task(3, [cpu(1)], { patience: 4 }),
      task(1, [cpu(1)], { patience: 4 }),
      task(2, [cpu(1)], { patience: 2, arrival: 2 }),
    ];
    const run = play(world(programs(tasks)), {});
    expect(ends(run)).toEqual({ 1: 4, 2: 4, 3: 4 });
    expect(run).toMatchObject({ end: 4, outcome: 'finished', counters: { abandoned: 3 } });
  });

  it('PA-1 a task that ran and is ready again keeps its own deadline, whatever older ones say', () => {
    // Ready 0–1 (deadline 4), 2–3 (6), from 4 on (8): only the last one counts.
    const log = { 0: [setQuantum(1)], 1: [dispatch(1)], 2: [preempt()], 3: [dispatch(1)], 4: [preempt()] };
    const machine = playTo(7, world(impatient(4)), log);
    expect(taskOf(machine, 1)).toMatchObject({ state: 'ready', readySince: 4 });
    expect(play(world(impatient(4)), log).tasks['1']).toMatchObject({ state: 'abandoned', end: 8, user: 2 });
  });

  it('PA-1 a task without patience waits for ever', () => {
    expect(play(world(programs([task(1, [cpu(4)])])), {}).tasks['1']).toMatchObject({ state: 'ready', end: null });
  });
});
