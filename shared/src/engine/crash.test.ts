import { describe, expect, it } from 'vitest';
import { checkInvariants } from './invariants.ts';
import {
  cpu,
  crash,
  dispatch,
  ends,
  enqueue,
  greens,
  io,
  play,
  playTo,
  process,
  programs,
  task,
  taskOf,
  world,
} from './tinyWorld.ts';

const disk = (ticks: number) => io(ticks, 'disk');
const crashAt = (ticks: number) => task(1, [cpu(ticks), crash]);

describe('CR-1 a crash', () => {
  it('CR-1 ends every task of its process, wherever it is, also those yet to arrive', () => {
    const doomed = process(1, 'native', [
      crashAt(4),
      task(2, [cpu(9)]),
      task(3, [cpu(9)]),
      task(4, [cpu(9)]),
      task(5, [disk(9)]),
      task(6, [disk(9)]),
      task(7, [cpu(1)], { arrival: 50 }),
      task(8, [io(2)]),
    ]);
    const scenario = world([doomed, ...programs([task(9, [io(7)])])], { cores: 2 });
    const run = play(scenario, { 0: [dispatch(1, 0), dispatch(2, 1), enqueue(4, 1)] });
    const crashed = { state: 'crashed', firstRun: null, end: 4, user: 0, sys: 0, io: 0 };
    expect(run.tasks).toEqual({
      1: { ...crashed, firstRun: 0, user: 4 },
      2: { ...crashed, firstRun: 0, user: 4 },
      3: crashed,
      4: crashed,
      5: { ...crashed, io: 4 },
      6: crashed,
      7: crashed,
      8: { state: 'terminated', firstRun: null, end: 2, user: 0, sys: 0, io: 2 },
      9: { state: 'terminated', firstRun: null, end: 7, user: 0, sys: 0, io: 7 },
    });
    expect(run).toMatchObject({ end: 7, useful: 0, cpuTime: 8, counters: { crashed: 7 } });
    const machine = playTo(4, scenario, { 0: [dispatch(1, 0), dispatch(2, 1), enqueue(4, 1)] });
    expect([checkInvariants(machine), machine.cores.map(({ queue }) => queue.length)]).toEqual([[], [0, 0]]);
  });

  it('CR-1 a slot that its I/O held goes to the next request at once, past its own requests', () => {
    const doomed = process(1, 'native', [crashAt(3), task(2, [disk(9)]), task(3, [disk(9)])]);
    const run = play(world([doomed, ...programs([task(4, [disk(5)])])]), { 0: [dispatch(1)] });
    expect(ends(run)).toEqual({ 1: 3, 2: 3, 3: 3, 4: 8 });
  });

  it('CR-1 a request of another process that is in service goes on', () => {
    const doomed = process(1, 'native', [crashAt(3), task(3, [disk(9)])]);
    const run = play(world([doomed, ...programs([task(2, [disk(5)]), task(4, [disk(5)])])]), { 0: [dispatch(1)] });
    expect(ends(run)).toEqual({ 1: 3, 2: 5, 3: 3, 4: 10 });
  });

  it('CR-1 its GIL and its waiters vanish without a handoff', () => {
    const doomed = process(1, 'python', [crashAt(3), task(2, [cpu(9)]), task(3, [cpu(9)])]);
    const scenario = world([doomed, ...programs([task(4, [io(9)])])], { cores: 3 });
    const log = { 0: [dispatch(1, 0), dispatch(2, 1), dispatch(3, 2)] };
    expect(play(scenario, log).counters).toMatchObject({ gilHandoffs: 0, crashed: 3 });
    expect(playTo(3, scenario, log).gilProcesses[0]?.gil).toMatchObject({ holder: null, waiters: [] });
  });

  it('CR-1 other processes on other cores do not notice', () => {
    const scenario = world([process(1, 'native', [crashAt(3)]), ...programs([task(2, [cpu(9)])])], { cores: 2 });
    const run = play(scenario, { 0: [dispatch(1, 0), dispatch(2, 1)] });
    expect(run.tasks['2']).toMatchObject({ state: 'terminated', end: 9 });
    expect(run.cores).toEqual([
      { user: 3, sys: 0, gilWait: 0, idle: 6 },
      { user: 9, sys: 0, gilWait: 0, idle: 0 },
    ]);
  });

  it('CR-1 can follow I/O, and gives the slot of that I/O on', () => {
    const doomed = process(1, 'native', [task(1, [disk(4), crash]), task(2, [disk(9)])]);
    const run = play(world([doomed, ...programs([task(3, [disk(2)])])]), {});
    expect(ends(run)).toEqual({ 1: 4, 2: 4, 3: 6 });
  });

  it('CR-1 a task that the crash ended before its arrival never comes', () => {
    const doomed = process(1, 'native', [crashAt(3), task(2, [cpu(1)], { arrival: 6 })]);
    const machine = playTo(8, world([doomed, ...programs([task(3, [io(20)])])]), { 0: [dispatch(1)] });
    expect(taskOf(machine, 2)).toMatchObject({ state: 'crashed', end: 3 });
    expect(machine.readyFirst).toBeNull();
  });

  it('CR-1 memory and carriers of the process come back', () => {
    const doomed = greens(1, 'go', 'goroutine', [crashAt(3), task(2, [cpu(9)])]);
    const scenario = world([doomed, ...programs([task(3, [io(9)])])], {
      costs: { memoryProcess: 7, memoryGoroutine: 2 },
    });
    const memory = [2, 3].map((tick) => playTo(tick, scenario, { 0: [dispatch(1)] }).memoryUsed);
    expect(memory).toEqual([7 + 2 + 2 + 7, 7]);
    expect(playTo(3, scenario, { 0: [dispatch(1)] }).cores[0]?.carrier).toBeNull();
  });
});
