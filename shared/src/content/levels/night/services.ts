/** The services of a production night: what they do, in which language, and in which models they can be started. */
import { DEFAULT_COSTS, type JobSpec, type ProcessSpec, type Scenario, type Tick } from '../../../engine/index.ts';
import { cpu, job, network } from '../programs.ts';
import type { Lens } from '../types.ts';

/** Creating a worker is magnified: with bursts of about a second nobody would see it otherwise. */
export const nightLens: Lens = {
  factor: 4,
  costs: ['spawnGoroutine', 'spawnCoroutine', 'spawnThread', 'spawnManagedThread', 'spawnProcess', 'forkPython', 'ipc'],
};

const database = (ticks: Tick) => ({ io: ticks, device: 'database' });

/** A service at work: the job's id, its arrival, how many items, and the ticks that an item waits or computes. */
type Service = (id: number, arrival: Tick, items: number, ticks: Tick) => JobSpec;

const BLOCKING = ['sequential', 'processes', 'threads'] as const;
const ASYNC = ['sequential', 'processes', 'threads', 'coroutines'] as const;

export const nightServices = {
  /** Views that query the database, with a driver that blocks. */
  django: (id, arrival, items, wait) =>
    job(id, 'django', arrival, 'python', BLOCKING, items, cpu(800), database(wait), cpu(400)),
  login: (id, arrival, items, wait) =>
    job(id, 'login', arrival, 'python', ASYNC, items, cpu(1000), database(wait), cpu(1000)),
  chat: (id, arrival, items, wait) => job(id, 'chat', arrival, 'python', ASYNC, items, cpu(600), network(wait)),
  /** Pure Python that only computes. */
  report: (id, arrival, items, work) => ({
    ...job(id, 'report', arrival, 'python', BLOCKING, items, cpu(work)),
    resultMb: 1,
  }),
  encoder: (id, arrival, items, work) =>
    job(id, 'encoder', arrival, 'c', ['sequential', 'threads', 'processes'], items, cpu(work)),
  gateway: (id, arrival, items, wait) =>
    job(id, 'gateway', arrival, 'go', ['sequential', 'threads', 'goroutines'], items, cpu(500), network(wait)),
  billing: (id, arrival, items, wait) =>
    job(id, 'billing', arrival, 'java', ['sequential', 'threads', 'virtual'], items, cpu(800), database(wait)),
} satisfies Record<string, Service>;

interface Night {
  readonly id: string;
  readonly cores: number;
  /** KB */
  readonly ram: number;
  readonly processes: readonly ProcessSpec[];
  readonly jobs: readonly JobSpec[];
}

/** The machine they run on: a network without limits, a database that takes four requests at a time. */
export const nightScenario = ({ id, cores, ram, processes, jobs }: Night): Scenario => ({
  format: 1,
  id,
  cores,
  limit: 240_000,
  ram,
  devices: { network: { capacity: 0 }, database: { capacity: 4 } },
  costs: Object.fromEntries(nightLens.costs.map((cost) => [cost, nightLens.factor * DEFAULT_COSTS[cost]])),
  controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'spawn'], queueDepth: 3 },
  processes,
  jobs,
});
