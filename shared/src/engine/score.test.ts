import { describe, expect, it } from 'vitest';
import { scoreOf } from './score.ts';
import { cpu, crash, dispatch, enqueue, io, play, preempt, programs, spawn, task, world } from './tinyWorld.ts';
import type { JobSpec } from './types.ts';

const sys = (ticks: number) => cpu(ticks, { sys: true });

describe('S-1 the score', () => {
  const two = world(programs([task(1, [cpu(4), io(6), cpu(2)]), task(2, [cpu(8)])]), {
    costs: { processSwitch: 1 },
    limit: 30,
  });

  it('S-1 throughput, thrift and slowdown of a run that did everything', () => {
    // 1: 1–5, I/O to 11, 15–17; 2: 6–14. Useful 14 of 14, wall 17 against LB 14, CPU 17 against Cmin 14 + 2.
    const run = play(two, { 0: [dispatch(1), enqueue(2)], 14: [dispatch(1)] });
    expect(run).toMatchObject({ end: 17, useful: 14, cpuTime: 17, lowerBound: 14, minCpu: 16 });
    // T = 14 ÷ 17, E = 16 ÷ 17; Q = √(14 ÷ (6 × (17 ÷ 12)² + 8 × (14 ÷ 8)²)).
    expect(run).toMatchObject({ throughput: 823_529, thrift: 941_176, slowdown: 618_970, score: 775 });
  });

  it('S-1 the objective names V', () => {
    const log = { 0: [dispatch(1), enqueue(2)], 14: [dispatch(1)] };
    const run = play({ ...two, objective: 'slowdown' }, log);
    expect(run).toMatchObject({ throughput: 823_529, thrift: 941_176, slowdown: 618_970, score: 582 });
    expect(play({ ...two, objective: 'throughput' }, log).score).toBe(775);
  });

  it('S-1 work left undone costs in every factor but thrift', () => {
    // Task 1 alone: useful 6 of 14 in 30 ticks, CPU 7. Task 2 counts as 30 + 1 × 8 over its 8.
    const run = play(two, { 0: [dispatch(1)], 11: [dispatch(1)] });
    expect(run).toMatchObject({ end: 30, outcome: 'timeout', useful: 6, cpuTime: 7 });
    expect(run).toMatchObject({ throughput: 200_000, thrift: 979_591, slowdown: 273_221, score: 195 });
  });

  it('S-1 what is not done counts once for every core, user and sys, from the arrival on', () => {
    const tasks = [task(1, [cpu(5)]), task(2, [cpu(8), sys(2), io(4)], { arrival: 5 })];
    const run = play(world(programs(tasks), { cores: 2, limit: 50 }), {
      0: [dispatch(1, 0)],
      6: [dispatch(2, 1)],
      9: [preempt(1)],
    });
    // Task 2 has 5 + 2 to do: 50 − 5 + 2 × 7 = 59, over bursts of 14. LB is 5 + 14; E = (5 ÷ 8) ÷ (13 ÷ 15).
    expect(run).toMatchObject({ lowerBound: 19, throughput: 146_153, thrift: 721_153, slowdown: 297_298, score: 105 });
  });

  it('S-1 abandoned and crashed tasks are as if they had lasted to the limit', () => {
    const tasks = [task(1, [cpu(6)], { patience: 4 }), task(2, [cpu(3), crash]), task(3, [cpu(4)])];
    const run = play(world(programs(tasks), { limit: 40 }), { 0: [dispatch(1)], 2: [dispatch(2)], 5: [dispatch(3)] });
    // 1 has 4 of 6 left: 44 over 6. 2 has nothing left: 40 over 3. 3: 9 over 4.
    expect(run).toMatchObject({ end: 9, outcome: 'finished', useful: 4, cpuTime: 9, slowdown: 121_802 });
  });

  it('S-1 nothing useful done is nothing scored, by any objective', () => {
    for (const objective of ['throughput', 'slowdown'] as const) {
      const run = play({ ...two, objective }, { 0: [dispatch(2)], 3: [preempt()] });
      expect(run).toMatchObject({ useful: 0, throughput: 0, slowdown: 0, thrift: 0, score: 0 });
    }
  });

  it('S-1 no user work in all that is offered scores nothing', () => {
    const run = play(world(programs([task(1, [io(5)]), task(2, [sys(2)])]), { objective: 'slowdown' }), {
      0: [dispatch(2)],
    });
    expect(run).toMatchObject({ end: 5, useful: 0, throughput: 0, slowdown: 0, thrift: 0, score: 0 });
  });

  it('S-1 a task of system work alone has no weight in the slowdown', () => {
    const tasks = [task(1, [cpu(4)]), task(2, [sys(4)], { arrival: 1 })];
    expect(play(world(programs(tasks)), { 0: [dispatch(1), enqueue(2)], 4: [dispatch(2)] }).slowdown).toBe(1_000_000);
  });

  it('S-1 1000 is a perfect run, and no factor is above a million', () => {
    const perfect = play(world(programs([task(1, [cpu(5), io(3), cpu(2)])])), { 0: [dispatch(1)], 8: [dispatch(1)] });
    expect(perfect).toMatchObject({ throughput: 1_000_000, thrift: 1_000_000, slowdown: 1_000_000, score: 1000 });
    // Doing only what needs no system work is thriftier than all together can be.
    const tasks = [task(1, [cpu(10)]), task(2, [sys(10), cpu(1)])];
    const picky = play(world(programs(tasks), { limit: 20 }), { 0: [dispatch(1)] });
    expect(picky).toMatchObject({ thrift: 1_000_000, throughput: 954_545, score: 954 });
  });

  it('S-1 factors are exact beyond what floating point holds', () => {
    const work = 700_000_007;
    const late = { 300000003: [dispatch(1)] };
    const run = play(world(programs([task(1, [cpu(work)])]), { limit: 2 ** 30 }), late);
    expect(run).toMatchObject({
      end: 1_000_000_010,
      throughput: 700_000,
      thrift: 1_000_000,
      slowdown: 700_000,
      score: 700,
    });
  });

  it('S-1 the product is rounded down once', () => {
    expect([scoreOf(1_000_000, 1_000_000), scoreOf(999_999, 1_000_000), scoreOf(0, 1_000_000)]).toEqual([1000, 999, 0]);
    expect([scoreOf(500_000, 500_000), scoreOf(707_107, 707_107), scoreOf(707_106, 707_106)]).toEqual([250, 500, 499]);
  });
});

describe('S-1 jobs', () => {
  const job: JobSpec = {
    id: 1,
    name: 'batch',
    arrival: 1,
    language: 'python',
    items: 2,
    bursts: [cpu(4), io(2)],
    models: ['processes', 'sequential'],
  };
  const scenario = world([], { cores: 2, limit: 60, costs: { forkPython: 7, ipc: 2 }, jobs: [job] });

  it('S-1 a worker counts from the arrival of its job, its bursts without creation and handing back', () => {
    const run = play(scenario, { 2: [spawn('processes', 2), dispatch(1, 0), dispatch(2, 1)], 15: [dispatch(2, 1)] });
    // Worker 1: 2–6, I/O to 8: 7 over 6. Worker 2: created 2–9, 9–13, I/O to 15, hands back to 17: 16 over 6.
    expect(run).toMatchObject({ end: 17, useful: 8, cpuTime: 17, lowerBound: 7, minCpu: 8 });
    expect(run).toMatchObject({ throughput: 411_764, thrift: 470_588, slowdown: 485_865, score: 193 });
  });

  it('S-1 a job that is never started counts as one untouched task per item', () => {
    const run = play({ ...scenario, processes: programs([task(9, [cpu(5)])]) }, { 0: [dispatch(9)] });
    // 5 over 5, and twice 60 − 1 + 2 × 4 = 67 over 6.
    expect(run).toMatchObject({ end: 60, useful: 5, slowdown: 113_872 });
  });

  it('S-1 starting it late and doing all of it in one process changes its length, not its weight', () => {
    const run = play(scenario, { 3: [spawn('sequential'), dispatch(1)], 9: [dispatch(1)] });
    // 3–7, I/O to 9, 9–13, I/O to 15: 14 ticks since its arrival, over 12.
    expect(run).toMatchObject({ end: 15, useful: 8, cpuTime: 8, slowdown: 857_142 });
  });

  it('S-1 system work inside of an item is no useful work', () => {
    const run = play(world([], { jobs: [{ ...job, arrival: 0, items: 1, bursts: [sys(3), cpu(5)] }] }), {
      0: [spawn('sequential'), dispatch(1)],
    });
    expect(run).toMatchObject({
      useful: 5,
      cpuTime: 8,
      minCpu: 8,
      throughput: 1_000_000,
      thrift: 1_000_000,
      slowdown: 1_000_000,
    });
    const never = play(
      world(programs([task(9, [cpu(5)])]), { limit: 20, jobs: [{ ...job, bursts: [sys(3), cpu(5)], arrival: 0 }] }),
      {
        0: [dispatch(9)],
      },
    );
    // (5 × 1 + 2 × 5 × ((20 + 8) ÷ 8)²) ÷ 15, its root, the inverse.
    expect(never.slowdown).toBe(342_997);
  });
});
