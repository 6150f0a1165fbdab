import { type Costs, defaultCosts, processMemory, taskMemory } from './costs.ts';
import type {
  Burst,
  CoreFigures,
  Counters,
  JobSpec,
  Kind,
  Overrides,
  RuntimeName,
  Scenario,
  TaskState,
} from './types.ts';

export type Task = {
  id: number;
  process: Process;
  kind: Kind;
  arrival: number;
  patience: number | null;
  bursts: Burst[];
  /** Index of the burst it is in; `left` ticks of it are still to do. */
  at: number;
  left: number;
  state: TaskState;
  core: Core | null;
  previousCore: Core | null;
  queuedOn: Core | null;
  readyFor: number;
  firstRun: number | null;
  end: number | null;
  user: number;
  sys: number;
  io: number;
  /** The job it was spawned from, and the bursts that are the job's own (no creation, no copying). */
  job: Job | null;
  ownBursts: Burst[];
};

export type Process = {
  pid: number;
  name: string;
  runtime: RuntimeName;
  gil: boolean;
  carriers: number;
  preemptive: boolean;
  memory: number;
  tasks: Task[];
  gilHolder: Task | null;
  gilHeldSince: number;
  gilWaiters: { task: Task; since: number }[];
};

export type Core = {
  index: number;
  current: Task | null;
  phase: 'idle' | 'switching' | 'running' | 'waitingForGil' | 'handoff';
  phaseLeft: number;
  last: Task | null;
  carrier: Process | null;
  queue: Task[];
  quantum: number;
  quantumUsed: number;
  sliceUsed: number;
  figures: CoreFigures;
};

export type Device = { name: string; capacity: number; inService: Task[]; waiting: Task[] };
export type Job = { spec: JobSpec; arrival: number; spawned: boolean };

export type Machine = {
  scenario: Scenario;
  costs: Costs;
  tick: number;
  outcome: 'finished' | 'timeout' | null;
  cores: Core[];
  devices: Device[];
  /** Ascending pid and id: "by pid" and "by task id" are plain loops. */
  processes: Process[];
  tasks: Task[];
  jobs: Job[];
  readyOrder: Task[];
  counters: Counters;
};

const ended: TaskState[] = ['terminated', 'abandoned', 'crashed'];

export function hasEnded(task: Task): boolean {
  return ended.includes(task.state);
}

export function isGreen(task: Task): boolean {
  return task.kind === 'goroutine' || task.kind === 'virtual' || task.kind === 'coroutine';
}

export function burstLength(burst: Burst): number {
  if ('cpu' in burst) return burst.cpu;
  if ('io' in burst) return burst.io;
  return 0;
}

/** Does the burst the task is in need its process' GIL (GIL-1, GIL-4)? */
export function needsGil(task: Task): boolean {
  const burst = task.bursts[task.at];
  return task.process.gil && burst !== undefined && 'cpu' in burst && burst.gil !== false;
}

export function makeProcess(
  cores: number,
  costs: Costs,
  spec: {
    pid: number;
    name: string;
    runtime: RuntimeName;
    overrides?: Overrides;
    memory?: number;
    tasks?: { kind: Kind }[];
  },
): Process {
  // The loop is one thread and alone never contends for the GIL; with threads of an executor it does.
  const hasExecutor = spec.runtime === 'asyncio' && (spec.tasks ?? []).some((task) => task.kind === 'thread');
  return {
    pid: spec.pid,
    name: spec.name,
    runtime: spec.runtime,
    gil: spec.overrides?.gil ?? (spec.runtime === 'python' || hasExecutor),
    carriers: spec.overrides?.carriers ?? (spec.runtime === 'asyncio' ? 1 : cores),
    preemptive: spec.overrides?.preemptive ?? spec.runtime === 'go',
    memory: spec.memory ?? processMemory(costs, spec.runtime),
    tasks: [],
    gilHolder: null,
    gilHeldSince: 0,
    gilWaiters: [],
  };
}

export function makeTask(
  process: Process,
  spec: { id: number; kind: Kind; arrival: number; patience: number | null; bursts: Burst[] },
): Task {
  return {
    id: spec.id,
    process,
    kind: spec.kind,
    arrival: spec.arrival,
    patience: spec.patience,
    bursts: spec.bursts,
    at: -1,
    left: 0,
    state: 'new',
    core: null,
    previousCore: null,
    queuedOn: null,
    readyFor: 0,
    firstRun: null,
    end: null,
    user: 0,
    sys: 0,
    io: 0,
    job: null,
    ownBursts: spec.bursts,
  };
}

function makeCore(index: number): Core {
  return {
    index,
    current: null,
    phase: 'idle',
    phaseLeft: 0,
    last: null,
    carrier: null,
    queue: [],
    quantum: 0,
    quantumUsed: 0,
    sliceUsed: 0,
    figures: { user: 0, sys: 0, gilWait: 0, idle: 0 },
  };
}

/** The machine at tick 0, before its first phase. */
export function createMachine(scenario: Scenario): Machine {
  const costs: Costs = { ...defaultCosts, ...scenario.costs };
  const cores: Core[] = [];
  for (let index = 0; index < scenario.cores; index += 1) cores.push(makeCore(index));
  const processes = scenario.processes.map((spec) => {
    const process = makeProcess(scenario.cores, costs, spec);
    for (const task of spec.tasks) {
      process.tasks.push(
        makeTask(process, {
          id: task.id,
          kind: task.kind,
          arrival: task.arrival ?? 0,
          patience: task.patience ?? null,
          bursts: task.bursts,
        }),
      );
    }
    return process;
  });
  processes.sort((a, b) => a.pid - b.pid);
  return {
    scenario,
    costs,
    tick: 0,
    outcome: null,
    cores,
    devices: Object.entries(scenario.devices).map(([name, { capacity }]) => ({
      name,
      capacity,
      inService: [],
      waiting: [],
    })),
    processes,
    tasks: processes.flatMap((process) => process.tasks).sort((a, b) => a.id - b.id),
    jobs: (scenario.jobs ?? []).map((spec) => ({ spec, arrival: spec.arrival ?? 0, spawned: false })),
    readyOrder: [],
    counters: {
      processSwitch: 0,
      threadSwitch: 0,
      greenSwitch: 0,
      coroutineSwitch: 0,
      resume: 0,
      migrations: 0,
      gilHandoffs: 0,
      abandoned: 0,
      crashed: 0,
    },
  };
}

/** J-2: KB held by every process that still has a task to finish. */
export function memoryUsed(machine: Machine): number {
  let used = 0;
  for (const process of machine.processes) {
    if (process.tasks.every(hasEnded)) continue;
    used += process.memory;
    for (const task of process.tasks) used += taskMemory(machine.costs, process.runtime, task.kind);
  }
  return used;
}
