import { MILLION, type TaskSpec, type Tick } from '../../engine/index.ts';
import type { TraceTask } from './traceFormat.ts';

/** When the kernel was done with a task, and how long it had it waiting; ticks. */
export interface KernelTask {
  readonly end: Tick;
  /** For a core, and for the GIL. */
  readonly waiting: Tick;
  readonly gilWait: Tick;
}

/**
 * What the real kernel did with a recorded program, in the time of the scenario that was made from it. A trace tells
 * when every task ended and how long it waited, but not what ran when on which core: so this is a finishing line for
 * every task, and no input log.
 */
export interface KernelRun {
  readonly end: Tick;
  /** Of the tasks that are in the scenario. A real switch costs a few microseconds, and is in there. */
  readonly cpuTime: Tick;
  /** Q of S-1, millionths, from the recorded ends. */
  readonly slowdown: number;
  /** Times a task left a core and another core was given to it; the trace does not say for green tasks: 0. */
  readonly switches: number;
  readonly coreChanges: number;
  /** By task id. */
  readonly tasks: Readonly<Record<string, KernelTask>>;
}

/** A task of a scenario, and the recorded one that it was made from. */
export interface Pair {
  readonly spec: TaskSpec;
  readonly recorded: TraceTask;
}

/** Null when the trace does not say of every task when it ended. `ticks` turns microseconds into ticks. */
export function kernelRun(pairs: readonly Pair[], ticks: (us: number) => Tick): KernelRun | null {
  const tasks: Record<string, KernelTask> = {};
  let switches = 0;
  let coreChanges = 0;
  for (const { spec, recorded } of pairs) {
    const { observed } = recorded;
    const end = observed?.end_us ?? recorded.end_us;
    if (end === undefined) return null;
    const waiting = ticks(observed?.runq_wait_us ?? 0);
    tasks[spec.id] = { end: ticks(end), waiting, gilWait: ticks(observed?.gil_wait_us ?? 0) };
    switches += (observed?.voluntary ?? 0) + (observed?.involuntary ?? 0);
    coreChanges += observed?.core_changes ?? 0;
  }
  const cpuTime = pairs.reduce((sum, { spec }) => sum + lengthOf(spec, 'cpu'), 0);
  const end = Math.max(...Object.values(tasks).map((task) => task.end));
  return { end, cpuTime, slowdown: slowdownOf(pairs, tasks), switches, coreChanges, tasks };
}

function lengthOf(spec: TaskSpec, kind: 'cpu' | 'io'): Tick {
  return spec.bursts.reduce((sum, burst) => {
    if (kind === 'cpu') return 'cpu' in burst ? sum + burst.cpu : sum;
    return 'io' in burst ? sum + burst.io : sum;
  }, 0);
}

/** Squares of slowdowns are kept as integers in units of this. */
const UNIT = 10n ** 12n;

/** Q as S-1 defines it: the inverse root of the mean squared slowdown, weighted by work. */
function slowdownOf(pairs: readonly Pair[], tasks: KernelRun['tasks']): number {
  let weight = 0n;
  let sum = 0n;
  for (const { spec } of pairs) {
    const work = BigInt(lengthOf(spec, 'cpu'));
    const length = lengthOf(spec, 'cpu') + lengthOf(spec, 'io');
    // Rounding to ticks may make a task that never waited a tick longer than it took.
    const turnaround = Math.max(length, (tasks[spec.id]?.end ?? 0) - (spec.arrival ?? 0));
    weight += work;
    sum += (work * UNIT * BigInt(turnaround) ** 2n) / BigInt(length) ** 2n;
  }
  let low = 0;
  let high = MILLION;
  // The largest q with (q ÷ 10⁶)² × mean ≤ 1.
  while (low < high) {
    const q = Math.ceil((low + high) / 2);
    if (BigInt(q) ** 2n * sum <= BigInt(MILLION) ** 2n * UNIT * weight) low = q;
    else high = q - 1;
  }
  return low;
}
