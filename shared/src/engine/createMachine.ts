import { addProcess, asInteger, buildBursts, hasGil, listTask, newCore, type ProcessPlan } from './build.ts';
import { type Costs, DEFAULT_COSTS } from './costs.ts';
import { loadProgram } from './program.ts';
import { openTick } from './step.ts';
import { type Counters, type Device, type Job, type Machine, NEVER, type ProcessSpec, type Scenario } from './types.ts';

/** Builds the machine of a valid scenario; it stands between P5 and P6 of tick 0. */
export function createMachine(scenario: Scenario): Machine {
  const costs: Costs = { ...DEFAULT_COSTS, ...scenario.costs };
  const allowed = scenario.controls?.allowed;
  const devices = buildDevices(scenario);
  const m: Machine = {
    scenario,
    costs,
    objective: scenario.objective ?? 'throughput',
    limit: asInteger(scenario.limit),
    queueDepth: scenario.controls?.queueDepth ?? 64,
    allowed: allowed === undefined ? null : new Set(allowed),
    ram: scenario.ram ?? Number.POSITIVE_INFINITY,
    memoryUsed: 0,
    tick: 0,
    outcome: 'running',
    cores: Array.from({ length: scenario.cores }, (_, index) => newCore(index)),
    dueFloor: NEVER,
    dueCores: (1 << scenario.cores) - 1,
    idleCores: (1 << scenario.cores) - 1,
    dueAt: new Int32Array(scenario.cores).fill(NEVER),
    queued: 0,
    dispatchDue: false,
    devices,
    processes: [],
    tasks: [],
    taskById: new Map(),
    program: NO_PROGRAM,
    jobs: buildJobs(scenario, devices),
    arrivals: [],
    nextArrival: 0,
    ioHeap: [],
    patienceHeap: [],
    gilProcesses: [],
    gilWaiters: 0,
    gilFloor: 0,
    readyFirst: null,
    readyLast: null,
    readySeq: 0,
    unfinished: 0,
    unspawnedJobs: scenario.jobs?.length ?? 0,
    counters: newCounters(),
    events: 0,
    listener: null,
  };
  for (const plan of plansOf(scenario, devices)) addProcess(m, plan);
  const byId = m.processes.flatMap((process) => process.tasks).sort((a, b) => a.id - b.id);
  for (const task of byId) listTask(m, task);
  loadProgram(m);
  m.arrivals.push(...m.tasks);
  m.arrivals.sort((a, b) => a.arrival - b.arrival || a.id - b.id);
  openTick(m);
  return m;
}

const NO_PROGRAM = new Int32Array(0);

/** Plans name nothing of one machine, so all runs of a scenario share them; two hundred players fit the cache that way. */
const PLANS = new WeakMap<Scenario, readonly ProcessPlan[]>();

function plansOf(scenario: Scenario, devices: readonly Device[]): readonly ProcessPlan[] {
  const known = PLANS.get(scenario);
  if (known !== undefined) return known;
  const plans = scenario.processes.map((spec) => planOf(spec, devices));
  PLANS.set(scenario, plans);
  return plans;
}

function planOf(spec: ProcessSpec, devices: readonly Device[]): ProcessPlan {
  const gil = hasGil(spec.runtime, spec.overrides, spec.tasks);
  return {
    pid: spec.pid,
    name: spec.name,
    runtime: spec.runtime,
    overrides: spec.overrides,
    memory: spec.memory,
    job: null,
    tasks: spec.tasks.map((task) => ({
      id: task.id,
      kind: task.kind,
      arrival: asInteger(task.arrival ?? 0),
      offeredAt: asInteger(task.arrival ?? 0),
      bursts: buildBursts(task.bursts, devices, gil),
      patience: asInteger(task.patience ?? 0),
    })),
  };
}

const buildDevices = (scenario: Scenario): Device[] =>
  Object.entries(scenario.devices).map(([name, { capacity }], index) => ({
    name,
    index,
    capacity,
    inService: 0,
    queue: [],
  }));

const buildJobs = (scenario: Scenario, devices: readonly Device[]): Job[] =>
  (scenario.jobs ?? []).map((spec) => ({
    id: spec.id,
    spec,
    arrival: spec.arrival ?? 0,
    // Whether a GIL is needed depends on the model it is started in; kept as if it were, and settled at the spawn.
    bursts: buildBursts(spec.bursts, devices, true),
    spawned: null,
  }));

const newCounters = (): Counters => ({
  processSwitch: 0,
  threadSwitch: 0,
  greenSwitch: 0,
  coroutineSwitch: 0,
  resume: 0,
  migrations: 0,
  gilHandoffs: 0,
  abandoned: 0,
  crashed: 0,
});
