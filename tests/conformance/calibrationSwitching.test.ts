import {
  type BurstSpec,
  createMachine,
  DEFAULT_COSTS,
  figures,
  type ProcessSpec,
  type RuntimeName,
  type Scenario,
  type TaskKind,
} from '@timeslice/shared/engine';
import { playLog, playPolicy } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';
import { asker, cpu, hog, isNear, known, latencies, MS, net, play, world } from './calibrationWorld.ts';

/** A process of tasks that yield to each other at every step: a little work, then an instant of waiting. */
const turns = (pid: number, ids: readonly number[], runtime: RuntimeName, kind: TaskKind): ProcessSpec => ({
  pid,
  name: `p${pid}`,
  runtime,
  tasks: ids.map((id) => ({ id, kind, bursts: Array.from({ length: 50 }, () => [cpu(20), net(1)]).flat() })),
});

/** System ticks of one switch between two tasks that take turns on one core. */
function switchCost(...processes: ProcessSpec[]): number {
  const { cpu, work, counters } = play(world({ processes }));
  const switches = counters.processSwitch + counters.threadSwitch + counters.greenSwitch + counters.coroutineSwitch;
  // The first switch is to the process, whatever comes after.
  return (cpu - work - DEFAULT_COSTS.processSwitch) / (switches - 1);
}

const goroutines = switchCost(turns(1, [1, 2], 'go', 'goroutine'));
const coroutines = switchCost(turns(1, [1, 2], 'asyncio', 'coroutine'));
const threads = switchCost(turns(1, [1, 2], 'native', 'thread'));
const processes = switchCost(turns(1, [1], 'native', 'process'), turns(2, [2], 'native', 'process'));

describe('switches', () => {
  it('R21 between goroutines costs less than between threads', () => {
    expect(goroutines).toBeLessThan(threads);
  });

  it('R22 between threads less than between processes, 1.1 to 2 times, never 10', () => {
    expect(threads).toBeLessThan(processes);
    expect(processes / threads).toBeGreaterThanOrEqual(1.1);
    expect(processes / threads).toBeLessThanOrEqual(2);
  });

  it('R24 an await costs less than handing the GIL to another Python thread, 2 to 8 times', () => {
    const pair = [hog(1, 100 * MS), hog(2, 100 * MS)];
    const { cpu, work, counters } = play(
      world({ cores: 2, processes: [{ pid: 1, name: 'p', runtime: 'python', tasks: pair }] }),
    );
    const handOff = (cpu - work - 2 * DEFAULT_COSTS.processSwitch) / counters.gilHandoffs;
    expect(handOff / coroutines).toBeGreaterThanOrEqual(2);
    expect(handOff / coroutines).toBeLessThanOrEqual(8);
  });

  it('R25 an await is not much cheaper than a switch between native threads', () => {
    expect(coroutines / threads).toBeGreaterThan(0.5);
  });

  it('R26 waking a task on another core costs no less than on its own', () => {
    const bursts = [cpu(100), net(MS), cpu(100)];
    const scenario = world({
      cores: 2,
      processes: [{ pid: 1, name: 'p', runtime: 'native', tasks: [{ id: 1, kind: 'thread', bursts }] }],
    });
    const wake = (core: number) => {
      const { machine } = playLog(scenario, [
        [0, { type: 'dispatch', task: 1, core: 0 }],
        [400, { type: 'dispatch', task: 1, core }],
      ]);
      return figures(machine).cpuTime;
    };
    expect(wake(1)).toBeGreaterThanOrEqual(wake(0) + threads);
  });
});

/** Processes that compute, on one core. */
const programs = (count: number, ticks: number): ProcessSpec[] =>
  Array.from({ length: count }, (_, i) => ({
    pid: i + 1,
    name: 'p',
    runtime: 'native' as const,
    tasks: [hog(i + 1, ticks)],
  }));

/** Mean turnaround over makespan of equal programs. */
function turnaround(count: number, policy: string): number {
  const { machine } = playPolicy(world({ processes: programs(count, 500 * MS) }), known(policy));
  const { end, tasks } = figures(machine);
  return Object.values(tasks).reduce((sum, task) => sum + (task.end ?? 0), 0) / count / end;
}

describe('slices', () => {
  it('R29 round robin: all of 4 equal jobs end near the end; first come first served: 0.625 of it', () => {
    expect(turnaround(4, 'rr')).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs(turnaround(4, 'fcfs') - 0.625)).toBeLessThanOrEqual(0.02);
  });

  /** The share of CPU time that round robin at 4 ms loses. */
  const loss = (count: number, costs: Scenario['costs'] = {}): number => {
    const run = play(world({ processes: programs(count, 400 * MS), costs }), 'rr', { quantum: 4 * MS });
    return 1 - run.work / run.cpu;
  };

  it.each([2, 4, 8, 16])(
    'R30 a slice of 4 ms loses under 1 in 100 at real costs, and the factor shows in the magnified ones',
    (count) => {
      // 5.6 µs are 1.1 ticks.
      expect(loss(count, { processSwitch: 1 })).toBeLessThan(0.01);
      expect(loss(count)).toBeGreaterThan(0.01);
      const { processSwitch } = DEFAULT_COSTS;
      expect(isNear(loss(count), processSwitch / (4 * MS + processSwitch))).toBe(true);
    },
  );

  it.each([20, 80, 400, 2000, 20_000])('R31 efficiency is exactly q ÷ (q + c) for q = %i', (quantum) => {
    const scenario = world({ processes: programs(3, 4 * quantum) });
    const { machine } = playLog(scenario, [
      [0, { type: 'setQuantum', core: 0, ticks: quantum }],
      [0, { type: 'dispatch', task: 1, core: 0 }],
      [0, { type: 'enqueue', task: 2, core: 0 }],
      [0, { type: 'enqueue', task: 3, core: 0 }],
    ]);
    const { useful, cpuTime } = figures(machine);
    expect(useful * (quantum + DEFAULT_COSTS.processSwitch)).toBe(cpuTime * quantum);
  });

  it.each(['rr', 'fair'])('R32 %s is fair among equal jobs: Jain index of 0.95 and more', (policy) => {
    for (const count of [2, 4, 8, 16]) {
      const { machine } = playPolicy(world({ processes: programs(count, 4000 * MS), limit: 400 * MS }), known(policy));
      const shares = Object.values(figures(machine).tasks).map(({ user }) => user);
      const sum = shares.reduce((total, share) => total + share, 0);
      const squares = shares.reduce((total, share) => total + share * share, 0);
      expect(sum ** 2 / (count * squares)).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('stalls', () => {
  const LONGEST = 100 * MS;
  const BEAT = MS + 20;
  /** How long, at most, a heartbeat beside one long burst is late, on one core. */
  const stall = (runtime: RuntimeName, kind: TaskKind, overrides: ProcessSpec['overrides'] = {}): number => {
    const tasks = [asker(1, MS, 20, 400), { ...hog(2, LONGEST), arrival: 10 * MS }].map((task) => ({ ...task, kind }));
    const late = latencies(world({ processes: [{ pid: 1, name: 'p', runtime, overrides, tasks }] }), 1);
    return Math.max(...late) - BEAT;
  };
  /** The same on cores enough, or under a kernel with slices of 4 ms. */
  const gilThreads = (): number => {
    const tasks = [asker(1, MS, 20, 400), { ...hog(2, LONGEST), arrival: 10 * MS }];
    return (
      Math.max(...latencies(world({ cores: 2, processes: [{ pid: 1, name: 'p', runtime: 'python', tasks }] }), 1)) -
      BEAT
    );
  };
  const kernel = (): number => {
    const tasks = [asker(1, MS, 20, 400), { ...hog(2, LONGEST), arrival: 10 * MS }];
    const processes = tasks.map((task) => ({ pid: task.id, name: 'p', runtime: 'native' as const, tasks: [task] }));
    return Math.max(...latencies(world({ processes }), 1, 'rr', { quantum: 4 * MS })) - BEAT;
  };

  it.each([
    ['asyncio', 'coroutine', {}],
    ['jvm', 'virtual', { carriers: 1 }],
    ['go', 'goroutine', { preemptive: false }],
  ] as const)('R34 %s is cooperative: others are late by the longest burst', (runtime, kind, overrides) => {
    // Cooperative runtimes let the burst end; what it takes beyond is the switch to it and back.
    expect(isNear(stall(runtime, kind, overrides), LONGEST)).toBe(true);
  });

  it('R36 a thread of an executor delays the loop by intervals of the GIL at most, and not at all without the GIL', () => {
    const beside = (burst: BurstSpec): number => {
      const tasks = [
        { ...asker(1, MS, 20, 400), kind: 'coroutine' as const },
        { id: 2, kind: 'thread' as const, arrival: 10 * MS, bursts: [burst] },
      ];
      const processes = [{ pid: 1, name: 'p', runtime: 'asyncio' as const, tasks }];
      return Math.max(...latencies(world({ cores: 2, processes }), 1)) - BEAT;
    };
    const { gilInterval } = DEFAULT_COSTS;
    expect(beside(cpu(LONGEST))).toBeGreaterThanOrEqual(gilInterval);
    expect(beside(cpu(LONGEST))).toBeLessThanOrEqual(3 * gilInterval);
    expect(beside(cpu(LONGEST, { gil: false }))).toBeLessThanOrEqual(
      DEFAULT_COSTS.processSwitch + DEFAULT_COSTS.migration,
    );
  });

  it('R35 kernel < GIL < Go on one core < cooperative', () => {
    const order = [kernel(), gilThreads(), stall('go', 'goroutine'), stall('asyncio', 'coroutine')];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(4);
    expect(order[0]).toBeLessThanOrEqual(4 * MS + 2 * DEFAULT_COSTS.processSwitch);
  });
});

describe('migration', () => {
  /** CPU time of a program that is moved to the other core whenever it has run for a time. */
  const hopping = (every: number, total: number, costs: Scenario['costs'] = {}): number => {
    const scenario = world({ cores: 2, processes: programs(1, total), costs });
    const machine = createMachine(scenario);
    const log: [number, { type: 'dispatch'; task: number; core: number } | { type: 'preempt'; core: number }][] = [];
    let tick = 0;
    for (let hop = 0; hop * every < total; hop++) {
      const core = hop % 2;
      if (hop > 0) log.push([tick, { type: 'preempt', core: 1 - core }]);
      log.push([tick, { type: 'dispatch', task: 1, core }]);
      // The first visit to a core switches to the process there; every later one finds its context loaded.
      tick += every + (hop < 2 ? machine.costs.processSwitch : 0) + (hop > 0 ? machine.costs.migration : 0);
    }
    const { machine: played, refused } = playLog(scenario, log);
    expect(refused).toEqual([]);
    return figures(played).cpuTime;
  };

  it('R37 moving a task costs once, and more for a larger working set', () => {
    const stay = hopping(1000, 1000);
    const moved = (costs: Scenario['costs'] = {}) => hopping(500, 1000, costs) - stay - DEFAULT_COSTS.processSwitch;
    expect(moved()).toBe(DEFAULT_COSTS.migration);
    // The machine has one price for all: a level that shows working sets sets it (256 KB streamed, 64 KB and 256 KB random).
    const [small, medium, large] = [40, 100, 140].map((migration) => moved({ migration })) as [number, number, number];
    expect(small).toBeGreaterThan(0);
    expect(small).toBeLessThan(medium);
    expect(medium).toBeLessThan(large);
  });

  it('R38 moving it all the time loses more than moving it rarely', () => {
    const total = 40 * MS;
    const loss = (every: number) => 1 - total / hopping(every, total);
    expect(loss(0.1 * MS)).toBeGreaterThan(loss(MS));
    expect(loss(MS)).toBeGreaterThan(loss(4 * MS));
    expect(loss(4 * MS)).toBeGreaterThan(loss(total));
  });
});
