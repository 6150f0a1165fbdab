import type { Costs } from './costs.ts';
import { GREEN_MEMORY, isGreenKind, RUNTIMES } from './runtimes.ts';
import {
  type Burst,
  type BurstSpec,
  type Core,
  type Device,
  type Job,
  type Machine,
  NEVER,
  type Process,
  type RuntimeName,
  type RuntimeOverrides,
  type Task,
  type TaskKind,
  type Tick,
} from './types.ts';

/** What a new process is made of; scenario processes and the workers of a job come this way. */
export interface ProcessPlan {
  readonly pid: number;
  readonly name: string;
  readonly runtime: RuntimeName;
  readonly overrides?: RuntimeOverrides | undefined;
  readonly memory?: number | undefined;
  readonly job: Job | null;
  readonly tasks: readonly TaskPlan[];
}

export interface TaskPlan {
  readonly id: number;
  readonly kind: TaskKind;
  readonly arrival: Tick;
  readonly offeredAt: Tick;
  readonly bursts: readonly Burst[];
  readonly patience: Tick;
}

/** Adds a process and its tasks to the machine; they are `new` until they arrive. */
export function addProcess(m: Machine, plan: ProcessPlan): Process {
  const row = RUNTIMES[plan.runtime];
  const process: Process = {
    pid: plan.pid,
    name: plan.name,
    runtime: plan.runtime,
    gil: hasGil(plan.runtime, plan.overrides, plan.tasks) ? { holder: null, holderSince: 0, waiters: [] } : null,
    carriers: plan.overrides?.carriers ?? (row.carriers || m.cores.length),
    preemptive: plan.overrides?.preemptive ?? row.preemptive,
    carriersHeld: 0,
    carriersParked: 0,
    tasks: [],
    unfinished: plan.tasks.length,
    offers: [],
    memory: processMemory(m.costs, plan),
    job: plan.job,
  };
  m.processes.push(process);
  m.memoryUsed += process.memory;
  m.unfinished += plan.tasks.length;
  if (process.gil !== null) {
    m.gilProcesses.push(process);
    m.gilProcesses.sort((a, b) => a.pid - b.pid);
  }
  for (const task of plan.tasks) process.tasks.push(newTask(process, task));
  return process;
}

/**
 * Whether the process has a GIL that anyone could wait for. The one thread of an event loop never does, so asyncio has
 * it only where threads of an executor stand beside the coroutines.
 */
export const hasGil = (
  runtime: RuntimeName,
  overrides?: RuntimeOverrides,
  tasks: readonly { readonly kind: TaskKind }[] = [],
): boolean =>
  overrides?.gil ?? (RUNTIMES[runtime].gil || (runtime === 'asyncio' && tasks.some(({ kind }) => kind === 'thread')));

/** J-2: what a process and its tasks take in memory, KB. */
export function processMemory(costs: Costs, plan: Pick<ProcessPlan, 'runtime' | 'memory' | 'tasks'>): number {
  const row = RUNTIMES[plan.runtime];
  let kb = plan.memory ?? costs[row.processMemory];
  for (const { kind } of plan.tasks) {
    if (kind === 'thread') kb += costs[row.threadMemory];
    else if (kind !== 'process') kb += costs[GREEN_MEMORY[kind]];
  }
  return kb;
}

/** Lists a task of the machine; its index is its place in the list. */
export function listTask(m: Machine, task: Task): void {
  task.index = m.tasks.length;
  m.tasks.push(task);
  m.taskById.set(task.id, task);
}

function newTask(process: Process, plan: TaskPlan): Task {
  return {
    id: plan.id,
    index: -1,
    process,
    kind: plan.kind,
    green: isGreenKind(plan.kind),
    arrival: plan.arrival,
    offeredAt: plan.offeredAt,
    bursts: plan.bursts,
    program: 0,
    patience: plan.patience,
    state: 'new',
    burst: 0,
    progress: 0,
    core: null,
    queuedOn: null,
    previousCore: null,
    readySince: 0,
    readySeq: 0,
    gilWaitSince: 0,
    ioSince: -1,
    readyPrev: null,
    readyNext: null,
    user: 0,
    sys: 0,
    io: 0,
    firstRun: -1,
    end: -1,
  };
}

export function newCore(index: number): Core {
  return {
    index,
    phase: 'idle',
    current: null,
    last: null,
    carrier: null,
    queue: [],
    quantum: 0,
    since: 0,
    completesAt: NEVER,
    sliceUsed: 0,
    goUsed: 0,
    user: 0,
    sys: 0,
    gilWait: 0,
    idle: 0,
  };
}

/** Bursts as the engine reads them; `gil` says whether the process has one. */
export function buildBursts(specs: readonly BurstSpec[], devices: readonly Device[], gil: boolean): Burst[] {
  return specs.map((spec) => buildBurst(spec, devices, gil));
}

/**
 * The same number, kept as V8 keeps integers. What a program computed may be kept as a floating-point number, and then
 * every tick that follows from it is: a box in memory each, and arithmetic of another kind.
 */
export const asInteger = (ticks: Tick): Tick => ((ticks | 0) === ticks ? ticks | 0 : ticks);

function buildBurst(spec: BurstSpec, devices: readonly Device[], gil: boolean): Burst {
  if ('crash' in spec) {
    return { kind: 'crash', ticks: 0, sys: false, needsGil: false, device: -1, overhead: false };
  }
  if ('io' in spec) {
    const device = devices.find((candidate) => candidate.name === spec.device);
    if (device === undefined) throw new Error(`a burst names the device ${spec.device}, which the machine has not`);
    return {
      kind: 'io',
      ticks: asInteger(spec.io),
      sys: false,
      needsGil: false,
      device: device.index,
      overhead: false,
    };
  }
  const needsGil = gil && spec.gil !== false;
  return { kind: 'cpu', ticks: asInteger(spec.cpu), sys: spec.sys === true, needsGil, device: -1, overhead: false };
}

/** A burst of creating a worker or of handing its result back (J-1). */
export const overheadBurst = (ticks: Tick, gil: boolean): Burst => ({
  kind: 'cpu',
  ticks: asInteger(ticks),
  sys: true,
  needsGil: gil,
  device: -1,
  overhead: true,
});
