import { lowerBound, minCpu } from './lowerBound.ts';
import { coreTimes, cpuTime, taskTimes } from './queries.ts';
import { allUseful, type Bounds, scoreOf, slowdownFactor, thriftFactor, throughputFactor } from './score.ts';
import type { Counters, Machine, Outcome, Scenario, TaskState, Tick } from './types.ts';

export interface CoreFigures {
  readonly user: Tick;
  readonly sys: Tick;
  readonly gilWait: Tick;
  readonly idle: Tick;
}

export interface TaskFigures {
  readonly state: TaskState;
  /** Null: it never ran. */
  readonly firstRun: Tick | null;
  /** Null: it has not ended. */
  readonly end: Tick | null;
  readonly user: Tick;
  readonly sys: Tick;
  readonly io: Tick;
}

/** The figures of a run (F-3), for the present tick: what they would be if it ended now. */
export interface Figures {
  /** Wall time, ticks. */
  readonly end: Tick;
  readonly outcome: Outcome;
  readonly useful: Tick;
  readonly cpuTime: Tick;
  readonly lowerBound: Tick;
  readonly minCpu: Tick;
  /** T, Q and E of S-1 in millionths, 0 … 1 000 000. */
  readonly throughput: number;
  readonly slowdown: number;
  readonly thrift: number;
  /** 0 … 1000. */
  readonly score: number;
  readonly cores: readonly CoreFigures[];
  readonly tasks: Readonly<Record<string, TaskFigures>>;
  readonly counters: Readonly<Counters>;
}

/** What a score display needs, without the tables by core and task: cheap enough for every frame. */
export interface ScoreFigures {
  readonly useful: Tick;
  readonly cpuTime: Tick;
  readonly throughput: number;
  readonly slowdown: number;
  readonly thrift: number;
  readonly score: number;
}

const BOUNDS = new WeakMap<Scenario, Bounds>();

/** The bounds of a machine's scenario; they never change, so they are computed once for all its runs. */
export function boundsOf(m: Machine): Bounds {
  const known = BOUNDS.get(m.scenario);
  if (known !== undefined) return known;
  const bounds = { lowerBound: lowerBound(m), minCpu: minCpu(m), allUseful: allUseful(m) };
  BOUNDS.set(m.scenario, bounds);
  return bounds;
}

/** S-1 for a run that ended now. */
export function scoreFigures(m: Machine, bounds: Bounds): ScoreFigures {
  const useful = usefulWork(m);
  const total = cpuTime(m);
  const spent = total.user + total.sys;
  const throughput = throughputFactor(useful, m.tick, bounds);
  const thrift = thriftFactor(useful, spent, bounds);
  // Nothing useful done scores nothing, by whatever it is judged.
  const slowdown = useful === 0 ? 0 : slowdownFactor(m);
  const v = m.objective === 'slowdown' ? slowdown : throughput;
  return { useful, cpuTime: spent, throughput, slowdown, thrift, score: scoreOf(v, thrift) };
}

/** What a live table shows of a run: like `figures`, with the one factor V that the objective names, at a small price. */
export interface LiveFigures {
  readonly useful: Tick;
  readonly cpuTime: Tick;
  /** V and E of S-1, millionths. */
  readonly value: number;
  readonly thrift: number;
  readonly score: number;
}

/** S-1 for a run that ended now, without the factor that does not count. */
export function liveFigures(m: Machine): LiveFigures {
  const bounds = boundsOf(m);
  const useful = usefulWork(m);
  const total = cpuTime(m);
  const spent = total.user + total.sys;
  const thrift = thriftFactor(useful, spent, bounds);
  const value = m.objective === 'slowdown' && useful > 0 ? slowdownFactor(m) : throughputFactor(useful, m.tick, bounds);
  return { useful, cpuTime: spent, value, thrift, score: scoreOf(value, thrift) };
}

/** M-2: user ticks of the tasks that terminated. */
export const usefulWork = (m: Machine): Tick =>
  m.tasks.reduce((sum, task) => (task.state === 'terminated' ? sum + task.user : sum), 0);

/** All figures of a run, for the present tick. */
export function figures(m: Machine): Figures {
  const bounds = boundsOf(m);
  const score = scoreFigures(m, bounds);
  const tasks: Record<string, TaskFigures> = {};
  for (const task of m.tasks) {
    const { user, sys, io } = taskTimes(m, task);
    const firstRun = task.firstRun < 0 ? null : task.firstRun;
    tasks[task.id] = { state: task.state, firstRun, end: task.end < 0 ? null : task.end, user, sys, io };
  }
  return {
    end: m.tick,
    outcome: m.outcome,
    ...score,
    lowerBound: bounds.lowerBound,
    minCpu: bounds.minCpu,
    cores: m.cores.map((core) => coreTimes(m, core)),
    tasks,
    counters: { ...m.counters },
  };
}
