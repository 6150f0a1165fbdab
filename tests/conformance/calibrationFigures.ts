import {
  DEFAULT_COSTS,
  figures,
  type ProcessSpec,
  type RuntimeName,
  type TaskKind,
  type TaskSpec,
} from '@timeslice/shared/engine';
import { playPolicy } from '@timeslice/shared/run';
import { relations, type Stat } from './calibrationData.ts';
import {
  asker,
  type Batch,
  cpu,
  hog,
  known,
  latencies,
  MS,
  mean,
  play,
  REQUEST,
  run,
  world,
} from './calibrationWorld.ts';

/** One measured figure of a relation, and what the machine makes of the same situation with the default costs. */
export interface Headline {
  readonly id: string;
  /** The figure in the evidence of the relation. */
  readonly key: string;
  /** What it is multiplied with to be in the unit that the pages name. */
  readonly scale?: number;
  readonly model: () => number;
}

export function evidence({ id, key, scale = 1 }: Headline): Stat {
  const found = relations.find((relation) => relation.id === id)?.evidence.find((each) => each.key === key);
  if (found === undefined) throw new Error(`relation ${id} has no evidence ${key}`);
  return { low: found.low * scale, median: found.median * scale, high: found.high * scale, n: found.n };
}

const CORES = 2;
const ten = (model: Batch['model'], more: Partial<Batch> = {}) =>
  run({ items: 10, bursts: REQUEST, model, cores: CORES, ...more });
const wallRatio = (model: Batch['model'], more: Partial<Batch> = {}) =>
  ten(model, more).wall / ten('sequential', more).wall;
const cpuRatio = (model: Batch['model'], more: Partial<Batch> = {}) =>
  ten(model, more).cpu / ten('sequential', more).cpu;
const hotRatio = (model: Batch['model'], more: Partial<Batch> = {}) => ten(model, more).cpu / ten(model, more).work;
const long = (model: Batch['model'], more: Partial<Batch> = {}) =>
  run({ items: 2, bursts: [cpu(100 * MS)], model, cores: CORES, ...more });
const speedup = (model: Batch['model'], more: Partial<Batch> = {}) =>
  long('sequential', more).wall / long(model, more).wall;

const threads = (runtime: RuntimeName, tasks: readonly TaskSpec[], more: Partial<ProcessSpec> = {}): ProcessSpec => ({
  pid: 1,
  name: 'p',
  runtime,
  tasks,
  ...more,
});
/** Mean time of a request of 1 ms beside some threads that compute, ms. */
const convoy = (hogs: number, more: Partial<ProcessSpec> = {}): number => {
  const tasks = [asker(1, MS, 0.05 * MS, 40), ...Array.from({ length: hogs }, (_, i) => hog(i + 2, 4000 * MS))];
  return mean(latencies(world({ cores: hogs + 1, processes: [threads('python', tasks, more)] }), 1).slice(3)) / MS;
};
const rateBeside = (ms: number): number => {
  const tasks = [asker(1, ms * MS, 0.05 * MS, 10_000), hog(2, 4000 * MS)];
  const limit = 2000 * MS;
  const { machine } = playPolicy(world({ cores: 2, limit, processes: [threads('python', tasks)] }), known('fcfs'));
  return (figures(machine).tasks['2']?.user ?? 0) / limit;
};
/** By how much a heartbeat is late beside a burst of 100 ms on one core, ms at most. */
const stall = (runtime: RuntimeName, kind: TaskKind, cores = 1, hogKind = kind): number => {
  const tasks = [
    { ...asker(1, MS, 20, 400), kind },
    { ...hog(2, 100 * MS), arrival: 10 * MS, kind: hogKind },
  ];
  return (Math.max(...latencies(world({ cores, processes: [threads(runtime, tasks)] }), 1)) - MS - 20) / MS;
};
const programs = (count: number, ticks: number): ProcessSpec[] =>
  Array.from({ length: count }, (_, i) => ({ ...threads('native', [hog(i + 1, ticks)]), pid: i + 1 }));
const turnaround = (policy: string): number => {
  const { end, tasks } = figures(playPolicy(world({ processes: programs(4, 500 * MS) }), known(policy)).machine);
  return mean(Object.values(tasks).map((task) => task.end ?? 0)) / end;
};
const jain = (count: number): number => {
  const { machine } = playPolicy(world({ processes: programs(count, 4000 * MS), limit: 400 * MS }), known('rr'));
  const shares = Object.values(figures(machine).tasks).map(({ user }) => user);
  return (count * mean(shares)) ** 2 / (count * count * mean(shares.map((share) => share * share)));
};
const overIdeal = (costs: object): number => {
  const { cpu: spent, work } = play(world({ processes: programs(16, 400 * MS), costs }), 'rr', { quantum: 4 * MS });
  return spent / work;
};
const { greenSwitch, coroutineSwitch, threadSwitch, processSwitch, gilHandoff, migration } = DEFAULT_COSTS;

export const HEADLINES: readonly Headline[] = [
  { id: 'R01', key: 'A/py/threads/n10/wall_ratio', model: () => wallRatio('threads') },
  { id: 'R02', key: 'A/py/asyncio/n10/wall_ratio', model: () => wallRatio('coroutines') },
  { id: 'R03', key: 'A/py/fork/n10/wall_ratio', model: () => wallRatio('processes') },
  { id: 'R04', key: 'A/py/spawn/n10/wall_ratio', model: () => wallRatio('processes', { start: 'spawn' }) },
  { id: 'R05', key: 'A/py/threads/n1/wall_ratio', model: () => wallRatio('threads', { items: 1 }) },
  { id: 'R07', key: 'A/py/threads/n10/cpu_ratio_hot', model: () => hotRatio('threads') },
  { id: 'R07', key: 'A/py/asyncio/n10/cpu_ratio_hot', model: () => hotRatio('coroutines') },
  { id: 'R07', key: 'A/go/goroutine/n10/cpu_ratio_hot', model: () => hotRatio('goroutines', { language: 'go' }) },
  { id: 'R08', key: 'A/py/fork/n10/cpu_ratio', model: () => cpuRatio('processes') },
  { id: 'R08', key: 'A/py/threads/n10/cpu_ratio', model: () => cpuRatio('threads') },
  { id: 'R08', key: 'A/py/asyncio/n10/cpu_ratio', model: () => cpuRatio('coroutines') },
  { id: 'R08', key: 'A/go/goroutine/n10/cpu_ratio', model: () => cpuRatio('goroutines', { language: 'go' }) },
  {
    id: 'R10',
    key: 'A/py/pool10/n1000/wall_ratio',
    model: () => wallRatio('threads', { items: 1000, workers: 10 }),
  },
  { id: 'R11', key: 'B/py3.11_thread/k2/speedup', model: () => speedup('threads') },
  { id: 'R12', key: 'B/py3.11_thread/k2/cpu_inflation', model: () => long('threads').cpu / long('sequential').cpu },
  { id: 'R13', key: 'B/py3.11_proc_spread/k2/speedup', model: () => speedup('processes') },
  { id: 'R14', key: 'B/go/k2/speedup', model: () => speedup('goroutines', { language: 'go' }) },
  {
    id: 'R15',
    key: 'B/py3.11_thread_sha256/k2/speedup',
    model: () => speedup('threads', { bursts: [cpu(100 * MS, { gil: false })] }),
  },
  { id: 'R17', key: 'C/py3.11/iv5/hogs1/p50_us', scale: 1e-3, model: () => convoy(1) },
  { id: 'R18', key: 'C/py3.11/iv5/hogs2/mean_us', scale: 1e-3, model: () => convoy(2) },
  { id: 'R18', key: 'C/py3.11/iv5/hogs4/mean_us', scale: 1e-3, model: () => convoy(4) },
  { id: 'R19', key: 'C/py3.13t/iv5/hogs1/p50_us', scale: 1e-3, model: () => convoy(1, { overrides: { gil: false } }) },
  { id: 'R20', key: 'C/py3.11/iv5/hogs1/hog_share', model: () => rateBeside(1) },
  { id: 'R21', key: 'D/ratio/thread_futex/goroutine_chan', model: () => threadSwitch / greenSwitch },
  { id: 'R22', key: 'D/ring/P8/ws256/ratio', model: () => processSwitch / threadSwitch },
  { id: 'R24', key: 'D/ratio/py_thread_lock/asyncio_future', model: () => gilHandoff / coroutineSwitch },
  { id: 'R25', key: 'D/ratio/asyncio_sleep0/thread_yield', model: () => coroutineSwitch / threadSwitch },
  { id: 'R26', key: 'D/ratio/futex_thr_x/futex_thr', model: () => (threadSwitch + migration) / threadSwitch },
  { id: 'R29', key: 'F/SCHED_OTHER/turn_over_wall', model: () => turnaround('rr') },
  { id: 'R29', key: 'F/SCHED_FIFO/turn_over_wall', model: () => turnaround('fcfs') },
  { id: 'R30', key: 'F/N16/cpu_over_ideal', model: () => overIdeal({}) },
  { id: 'R31', key: 'F/quantum/proc/ws0/q1000/eff', model: () => MS / (MS + processSwitch) },
  { id: 'R32', key: 'F/N16/jain', model: () => jain(16) },
  { id: 'R34', key: 'G/asyncio3.11/cpu_in_loop/max_us', scale: 1e-3, model: () => stall('asyncio', 'coroutine') },
  { id: 'R35', key: 'G/py_threads3.11/cpu_thread/p50_us', scale: 1e-3, model: () => stall('python', 'thread', 2) },
  { id: 'R35', key: 'G/go/gomaxprocs1/p50_us', scale: 1e-3, model: () => stall('go', 'goroutine') },
  {
    id: 'R36',
    key: 'G/asyncio3.11/cpu_in_executor/max_us',
    scale: 1e-3,
    model: () => stall('asyncio', 'coroutine', 2, 'thread'),
  },
  { id: 'R38', key: 'H/hop/ws256/p4000', model: () => (4 * MS) / (4 * MS + migration) },
  { id: 'R38', key: 'H/hop/ws256/p100', model: () => (0.1 * MS) / (0.1 * MS + migration) },
];
