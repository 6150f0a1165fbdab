/**
 * The nouns of the simulated machine. Names and rule ids are those of SPEC.md.
 * Everything that a run changes lives in `Machine`; `step` and the commands mutate it, everyone else only reads.
 */
import type { Costs } from './costs.ts';
import type { RefusalCode } from './refusals.ts';

/** A count of ticks since the start of the run, or a duration in ticks. Integer; 1000 ticks are one second at speed 1x. */
export type Tick = number;

export type TaskKind = 'process' | 'thread' | 'goroutine' | 'virtual' | 'coroutine';
export type RuntimeName = 'native' | 'python' | 'asyncio' | 'go' | 'jvm';
export type Objective = 'throughput' | 'slowdown';
export type JobLanguage = 'python' | 'go' | 'java' | 'c' | 'rust';
export type JobModel = 'sequential' | 'threads' | 'processes' | 'coroutines' | 'goroutines' | 'virtual';

/** A burst as a scenario writes it (F-1). `cpu` and `io` are ticks, at least 1. */
export type BurstSpec =
  | { readonly cpu: Tick; readonly sys?: boolean; readonly gil?: boolean }
  | { readonly io: Tick; readonly device: string }
  | { readonly crash: true };

export interface TaskSpec {
  readonly id: number;
  readonly kind: TaskKind;
  /** Default 0. */
  readonly arrival?: Tick;
  readonly bursts: readonly BurstSpec[];
  /** Ticks of being ready after which the task gives up (PA-1). Default: never. */
  readonly patience?: Tick;
}

export interface RuntimeOverrides {
  readonly gil?: boolean;
  /** Cores that the green tasks of the process may occupy at once (G-2). */
  readonly carriers?: number;
  /** Whether the runtime preempts its green tasks (G-4, G-5). */
  readonly preemptive?: boolean;
}

export interface ProcessSpec {
  readonly pid: number;
  readonly name: string;
  readonly runtime: RuntimeName;
  readonly overrides?: RuntimeOverrides;
  /** KB. Default: what `costs` says for the runtime. */
  readonly memory?: number;
  readonly tasks: readonly TaskSpec[];
}

export interface JobSpec {
  readonly id: number;
  readonly name: string;
  /** Default 0. */
  readonly arrival?: Tick;
  readonly language: JobLanguage;
  /** Number of equal work items. */
  readonly items: number;
  /** The bursts of one item. */
  readonly bursts: readonly BurstSpec[];
  readonly models: readonly JobModel[];
  /** MB that a worker process hands back (J-1). Default 0. */
  readonly resultMb?: number;
  /** How Python processes are started. Default `fork`. */
  readonly start?: 'fork' | 'spawn';
}

export interface ControlsSpec {
  /** Default: all. */
  readonly allowed?: readonly CommandType[];
  /** Longest run queue that `enqueue` may build on one core. Default 64. */
  readonly queueDepth?: number;
}

/** A scenario (F-1). The engine takes it as valid: `content` validates files. */
export interface Scenario {
  readonly format: 1;
  readonly id: string;
  /** 1–16. */
  readonly cores: number;
  readonly limit: Tick;
  readonly objective?: Objective;
  /** KB; absent: unlimited. */
  readonly ram?: number;
  /** `capacity` 0 is unlimited. */
  readonly devices: Readonly<Record<string, { readonly capacity: number }>>;
  readonly costs?: Partial<Costs>;
  readonly controls?: ControlsSpec;
  readonly processes: readonly ProcessSpec[];
  readonly jobs?: readonly JobSpec[];
}

export type Command =
  | { readonly type: 'dispatch'; readonly task: number; readonly core: number }
  | { readonly type: 'preempt'; readonly core: number }
  | { readonly type: 'enqueue'; readonly task: number; readonly core: number }
  | { readonly type: 'unqueue'; readonly task: number }
  | { readonly type: 'setQuantum'; readonly core: number; readonly ticks: Tick }
  | { readonly type: 'spawn'; readonly job: number; readonly model: JobModel; readonly workers: number };
export type CommandType = Command['type'];

/** One entry of an input log (F-2). */
export type LogEntry = readonly [tick: Tick, command: Command];

export type TaskState = 'new' | 'ready' | 'running' | 'blocked' | 'terminated' | 'abandoned' | 'crashed';
export type CorePhase = 'idle' | 'switching' | 'running' | 'waitingForGil' | 'handoff';
export type Outcome = 'running' | 'finished' | 'timeout';

/** A burst as the engine reads it: one shape for all kinds, so that the hot loop stays monomorphic. */
export interface Burst {
  readonly kind: 'cpu' | 'io' | 'crash';
  /** Ticks; 0 only for a crash. */
  readonly ticks: Tick;
  readonly sys: boolean;
  /** Whether this burst needs the GIL of its process (always false where there is none). */
  readonly needsGil: boolean;
  /** Position in `Machine.devices`, -1 for none: a number, so that all runs of a scenario can share their bursts. */
  readonly device: number;
  /** The burst belongs to starting or joining a worker of a job, not to its work (J-1). */
  readonly overhead: boolean;
}

export interface Gil {
  holder: Task | null;
  /** When the holder began to run with the GIL (GIL-3); meaningless while it is in `handoff`. */
  holderSince: Tick;
  /** Longest-waiting first; each stands on a core in phase `waitingForGil`. */
  readonly waiters: Task[];
}

export interface Process {
  readonly pid: number;
  readonly name: string;
  readonly runtime: RuntimeName;
  readonly gil: Gil | null;
  /** G-2 */
  readonly carriers: number;
  /** G-4, G-5 */
  readonly preemptive: boolean;
  /** Cores that have a carrier of it now, and how many of these it is parked on, with nothing to run (G-1). */
  carriersHeld: number;
  carriersParked: number;
  readonly tasks: Task[];
  /** Tasks that have not ended, those yet to arrive included. */
  unfinished: number;
  /** Ready green tasks that stand in no run queue, the longest-ready first: what its runtime offers (G-3). */
  readonly offers: Task[];
  /** KB held while `unfinished` > 0. */
  readonly memory: number;
  /** The job that made it, or null. */
  readonly job: Job | null;
}

export interface Task {
  readonly id: number;
  /** Position in `Machine.tasks`: what hosts index their own tables by. */
  index: number;
  readonly process: Process;
  readonly kind: TaskKind;
  readonly green: boolean;
  readonly arrival: Tick;
  /** What slowdown is counted from: the arrival, or for a job's worker the arrival of the job. */
  readonly offeredAt: Tick;
  readonly bursts: readonly Burst[];
  /** Where its bursts begin in `Machine.program`. */
  program: number;
  /** 0: never gives up. */
  readonly patience: Tick;

  state: TaskState;
  /** Index of the current burst; `bursts.length` when none is left. */
  burst: number;
  /** Ticks of the current CPU burst that are done, as of the last accounting of its core. */
  progress: Tick;
  /** The core it is on, or null. */
  core: Core | null;
  /** The core whose queue it stands in, or null. */
  queuedOn: Core | null;
  /** The core where it last got a context (C-2), or null. */
  previousCore: Core | null;
  /** When it last became ready. */
  readySince: Tick;
  /** Grows with every entry into the ready order; makes "longest ready" a number. */
  readySeq: number;
  /** When it began to wait for the GIL on its core. */
  gilWaitSince: Tick;
  /** When its I/O got into service, or -1 while it waits at the device or is not in I/O. */
  ioSince: Tick;
  /** Neighbours in the ready order. */
  readyPrev: Task | null;
  readyNext: Task | null;

  user: Tick;
  sys: Tick;
  io: Tick;
  /** -1: never ran. */
  firstRun: Tick;
  /** -1: not ended. */
  end: Tick;
}

export interface Core {
  readonly index: number;
  phase: CorePhase;
  current: Task | null;
  /** The task whose context is loaded. */
  last: Task | null;
  /** The green process whose carrier thread runs or is parked here. */
  carrier: Process | null;
  readonly queue: Task[];
  /** 0: none. */
  quantum: Tick;

  /** Accounted up to here. */
  since: Tick;
  /** When the switch, handoff or CPU burst in progress completes; NEVER otherwise. */
  completesAt: Tick;
  /** Running and GIL-waiting ticks since the OS put something here, as of `since`. */
  sliceUsed: Tick;
  /** Running ticks since the last dispatch (G-4), as of `since`. */
  goUsed: Tick;

  user: Tick;
  sys: Tick;
  gilWait: Tick;
  idle: Tick;
}

export interface Device {
  readonly name: string;
  readonly index: number;
  /** 0: unlimited. */
  readonly capacity: number;
  /** Requests in service. */
  inService: number;
  /** FIFO. */
  readonly queue: Task[];
}

export interface Job {
  readonly id: number;
  readonly spec: JobSpec;
  readonly arrival: Tick;
  readonly bursts: readonly Burst[];
  spawned: { readonly model: JobModel; readonly workers: number; readonly tick: Tick } | null;
}

export interface Counters {
  processSwitch: number;
  threadSwitch: number;
  greenSwitch: number;
  coroutineSwitch: number;
  resume: number;
  migrations: number;
  gilHandoffs: number;
  abandoned: number;
  crashed: number;
}

/** Hosts that draw or explain a run listen here; the engine never depends on what a listener does. */
export interface Listener {
  /** A core entered a phase (or the same phase with another task or another kind of burst). */
  core?(machine: Machine, core: Core): void;
  /** A task changed its state, or its I/O got into service. */
  task?(machine: Machine, task: Task): void;
}

export interface Machine {
  readonly scenario: Scenario;
  readonly costs: Costs;
  readonly objective: Objective;
  readonly limit: Tick;
  readonly queueDepth: number;
  readonly allowed: ReadonlySet<CommandType> | null;
  /** KB; Infinity when the scenario names none. */
  readonly ram: number;
  /** KB held by processes that have not ended. */
  memoryUsed: number;

  /** The machine stands between P5 and P6 of this tick: commands apply at once, the next advance closes it with P7 and P8. */
  tick: Tick;
  outcome: Outcome;

  readonly cores: Core[];
  /**
   * By core: when it needs a look, the earliest of its completion, the end of its quantum and of its green slice.
   * Side by side, because every step reads all of them.
   */
  readonly dueAt: Int32Array;
  /** No core needs a look before this tick. */
  dueFloor: Tick;
  /** The cores that need one then, a bit each, core 0 the lowest. None: the floor is too low. */
  dueCores: number;
  /** A bit for every core that has no task, core 0 the lowest. */
  idleCores: number;
  /** Tasks that stand in run queues. */
  queued: number;
  /** Something happened that P8 might act on: a core fell idle, a task was queued or offered, a carrier went away. */
  dispatchDue: boolean;
  readonly devices: Device[];
  readonly processes: Process[];
  /** By id for the scenario's tasks, then spawned ones in spawn order (their ids are larger, so by id throughout). */
  readonly tasks: Task[];
  readonly taskById: Map<number, Task>;
  /** The bursts of all tasks, compact (program.ts). */
  program: Int32Array;
  readonly jobs: Job[];
  /** Tasks in the order of their arrival, then id; `nextArrival` is the first that is still to come. */
  readonly arrivals: Task[];
  nextArrival: number;
  /** I/O in service, a binary heap by completion, then task id. */
  readonly ioHeap: IoRequest[];
  /** Ready tasks with patience, a binary heap by deadline, then task id; stale entries are skipped. */
  readonly patienceHeap: PatienceEntry[];
  /** Processes with a GIL, by pid. */
  readonly gilProcesses: Process[];
  /** Tasks that wait for one. */
  gilWaiters: number;
  /** No holder must let go before this tick (GIL-3). */
  gilFloor: Tick;
  readyFirst: Task | null;
  readyLast: Task | null;
  readySeq: number;
  /** Tasks that have not ended. */
  unfinished: number;
  unspawnedJobs: number;
  readonly counters: Counters;
  /** State changes processed so far: arrivals, completions, expiries. A measure of work for step budgets and benches. */
  events: number;
  listener: Listener | null;
}

export interface IoRequest {
  readonly at: Tick;
  /** Of the task, beside the tick, because a heap compares nothing else. */
  readonly id: number;
  readonly task: Task;
  /** Set when a crash drops the request. */
  dropped: boolean;
}

export interface PatienceEntry {
  readonly at: Tick;
  /** Of the task. */
  readonly id: number;
  readonly task: Task;
  readonly seq: number;
}

/** What a command did: null, or why it was refused. */
export type CommandResult = RefusalCode | null;

/** Later than any tick of a run: limits end at 10⁹. The largest 32-bit integer, since those cost no memory in a field. */
export const NEVER: Tick = 2 ** 31 - 1;
