import { defaultCosts } from './costs.ts';
import type { Random } from './random.ts';
import { createMachine, memoryUsed } from './state.ts';
import type {
  Burst,
  CpuBurst,
  JobSpec,
  Kind,
  Language,
  Model,
  Overrides,
  ProcessSpec,
  RuntimeName,
  Scenario,
  TaskSpec,
} from './types.ts';

/** Small numbers everywhere: what is rare in real scenarios (ties, zero costs, full devices) is common here. */

const runtimes: RuntimeName[] = ['native', 'python', 'python', 'asyncio', 'go', 'jvm'];
const languages: Language[] = ['python', 'python', 'go', 'java', 'c', 'rust'];
const greenModel: Partial<Record<Language, Model>> = { python: 'coroutines', go: 'goroutines', java: 'virtual' };

function makeCosts(random: Random): Record<string, number> {
  const highest = random.pick([0, 1, 3, 3, 5]);
  const costs: Record<string, number> = {};
  for (const field of Object.keys(defaultCosts)) {
    if (field === 'gilInterval' || field === 'goSlice') costs[field] = random.integer(1, 6);
    else if (field.startsWith('memory')) costs[field] = random.integer(0, 5);
    else costs[field] = random.integer(0, highest);
  }
  return costs;
}

function makeCpu(random: Random): CpuBurst {
  const burst: CpuBurst = { cpu: random.chance(10) ? random.integer(7, 20) : random.integer(1, 6) };
  if (random.chance(10)) burst.sys = true;
  if (random.chance(20)) burst.gil = false;
  else if (random.chance(5)) burst.gil = true;
  return burst;
}

function makeBursts(random: Random, devices: string[], most: number): Burst[] {
  const bursts: Burst[] = [];
  const count = random.integer(1, most);
  const ioPercent = random.pick([10, 35, 35, 60]);
  while (bursts.length < count) {
    if (devices.length > 0 && random.chance(ioPercent)) {
      bursts.push({ io: random.integer(1, 8), device: random.pick(devices) });
    } else {
      bursts.push(makeCpu(random));
    }
  }
  return bursts;
}

function makeKind(random: Random, runtime: RuntimeName, taskCount: number, id: number): Kind {
  // By the id, which is random too: one more draw would turn every kept seed into another game.
  if (runtime === 'asyncio') return id % 3 === 0 ? 'thread' : 'coroutine';
  if (runtime === 'go') return 'goroutine';
  if (runtime === 'jvm') return random.pick(['thread', 'virtual', 'virtual']);
  return taskCount === 1 && random.chance(70) ? 'process' : 'thread';
}

function makeOverrides(random: Random, runtime: RuntimeName): Overrides {
  const overrides: Overrides = {};
  if (random.chance(20)) overrides.gil = runtime !== 'python' || random.chance(20);
  if (runtime === 'native' || runtime === 'python') return overrides;
  if (random.chance(30)) overrides.carriers = random.integer(1, 3);
  if (random.chance(25)) overrides.preemptive = random.chance(50);
  return overrides;
}

type World = { random: Random; devices: string[]; limit: number; ids: number[] };

function makeTask({ random, devices, limit, ids }: World, runtime: RuntimeName, taskCount: number): TaskSpec {
  const id = ids.pop();
  if (id === undefined) throw new Error('expected an id for every task, found none left');
  const bursts = makeBursts(random, devices, 5);
  if (random.chance(6)) {
    if (random.chance(15)) bursts.length = 0;
    bursts.push({ crash: true });
  }
  const task: TaskSpec = { id, kind: makeKind(random, runtime, taskCount, id), bursts };
  if (random.chance(50)) task.arrival = random.integer(0, random.chance(80) ? 10 : limit - 1);
  if (random.chance(20)) task.patience = random.integer(1, 15);
  return task;
}

function makeProcess(world: World, pid: number): ProcessSpec {
  const { random } = world;
  const runtime = random.pick(runtimes);
  const taskCount = random.integer(1, 4);
  const tasks: TaskSpec[] = [];
  while (tasks.length < taskCount) tasks.push(makeTask(world, runtime, taskCount));
  const process: ProcessSpec = { pid, name: `p${pid}`, runtime, tasks };
  const overrides = makeOverrides(random, runtime);
  if (Object.keys(overrides).length > 0) process.overrides = overrides;
  if (random.chance(15)) process.memory = random.integer(1, 10);
  return process;
}

function makeJob({ random, devices }: World, id: number): JobSpec {
  const language = random.pick(languages);
  const green = greenModel[language];
  const legal: Model[] = ['sequential', 'threads', 'processes'];
  if (green !== undefined) legal.push(green);
  const bursts = makeBursts(random, devices, 3);
  // An item always has user work: an item without any says nothing about a model.
  if (!bursts.some((burst) => 'cpu' in burst && burst.sys !== true)) bursts.push({ cpu: random.integer(1, 4) });
  const job: JobSpec = {
    id,
    name: `j${id}`,
    arrival: random.integer(0, 12),
    language,
    items: random.integer(1, 5),
    bursts,
    models: random.shuffle(legal).slice(0, random.integer(1, legal.length)),
  };
  if (random.chance(40)) job.resultMb = random.integer(0, 3);
  if (language === 'python' && random.chance(40)) job.start = 'spawn';
  return job;
}

/** A small scenario, valid by F-1, with every rule in reach. */
export function randomScenario(random: Random, id: string): Scenario {
  const cores = random.integer(1, 4);
  const limit = random.chance(25) ? random.integer(20, 60) : random.integer(60, 400);
  const devices: Scenario['devices'] = {};
  const deviceCount = random.integer(0, 3);
  for (let index = 0; index < deviceCount; index += 1) devices[`d${index}`] = { capacity: random.integer(0, 2) };
  const ids = random.shuffle(Array.from({ length: 24 }, (_, index) => index + 1));
  const pids = random.shuffle([1, 2, 3, 7, 8, 20]);
  const world: World = { random, devices: Object.keys(devices), limit, ids };
  const processes = pids.slice(0, random.integer(1, 4)).map((pid) => makeProcess(world, pid));
  const scenario: Scenario = { format: 1, id, cores, limit, devices, processes };
  if (random.chance(97)) scenario.costs = makeCosts(random);
  if (random.chance(60)) scenario.objective = random.pick(['throughput', 'slowdown']);
  if (random.chance(45)) scenario.jobs = [1, 2].slice(0, random.integer(1, 2)).map((job) => makeJob(world, job));
  if (random.chance(35)) scenario.ram = 1 + memoryUsed(createMachine(scenario)) + random.integer(0, 20);
  if (random.chance(35)) scenario.controls = makeControls(random);
  return scenario;
}

function makeControls(random: Random): NonNullable<Scenario['controls']> {
  const controls: NonNullable<Scenario['controls']> = {};
  if (random.chance(60)) controls.queueDepth = random.integer(1, 3);
  if (random.chance(50)) {
    const commands = random.shuffle(['preempt', 'enqueue', 'unqueue', 'setQuantum', 'spawn']);
    controls.allowed = ['dispatch', ...commands.slice(0, random.integer(1, 5))];
  }
  return controls;
}
