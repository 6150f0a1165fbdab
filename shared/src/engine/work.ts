import { creationCost, itemBursts, modelRow } from './jobModels.ts';
import type { Burst, Job, JobModel, Machine, Task, Tick } from './types.ts';

/** Sums over bursts, all in ticks. */
export const sumBursts = (bursts: readonly Burst[], counts: (burst: Burst) => boolean): Tick =>
  bursts.reduce((sum, burst) => (counts(burst) ? sum + burst.ticks : sum), 0);

export const isCpu = (burst: Burst): boolean => burst.kind === 'cpu';
export const isUser = (burst: Burst): boolean => burst.kind === 'cpu' && !burst.sys;
export const isOffered = (burst: Burst): boolean => !burst.overhead;

/** Useful work that a task carries (S-1): its CPU bursts that are not the system's. */
export const userWork = (task: Task): Tick => sumBursts(task.bursts, isUser);

interface Serial {
  /** A GIL, the process of an event loop, or the job itself. */
  readonly where: object;
  readonly ticks: Tick;
}

/** What a scenario offered once, whoever does it: a task of the file, or a job by what none of its models can avoid (S-2). */
export interface Offer {
  readonly arrival: Tick;
  /** The shortest it can take from its arrival on. */
  readonly path: Tick;
  /** CPU ticks, user and sys. */
  readonly cpu: Tick;
  /** User ticks. */
  readonly user: Tick;
  /** CPU ticks that only one core at a time can do, each with what it shares that core with. */
  readonly serial: readonly Serial[];
  /** I/O ticks by device index. */
  readonly io: readonly Tick[];
}

/** Everything that the scenario offered, in a fixed order; what was spawned from a job counts as the job. */
export function offers(m: Machine): Offer[] {
  const tasks = m.tasks.filter((task) => task.process.job === null);
  return [...tasks.map((task) => taskOffer(m, task)), ...m.jobs.map((job) => jobOffer(m, job))];
}

function taskOffer(m: Machine, task: Task): Offer {
  const { process } = task;
  const { all, cpu, user, gil, io } = totals(task.bursts, m.devices.length);
  const serial: Serial[] = [];
  if (process.gil !== null) serial.push({ where: process.gil, ticks: gil });
  // The threads of an executor stand beside the loop; an override that gives it further carriers lifts its bound.
  if (process.runtime === 'asyncio' && process.carriers === 1 && task.green)
    serial.push({ where: process, ticks: cpu });
  return { arrival: task.arrival, path: all, cpu, user, serial, io };
}

/** All sums over the bursts of a task at once: the first game of a scenario waits for those of all its tasks. */
function totals(bursts: readonly Burst[], devices: number) {
  const sums = { all: 0, cpu: 0, user: 0, gil: 0, io: new Array<Tick>(devices).fill(0) };
  for (const burst of bursts) {
    const { ticks, device } = burst;
    sums.all += ticks;
    if (isCpu(burst)) sums.cpu += ticks;
    if (isUser(burst)) sums.user += ticks;
    if (burst.needsGil) sums.gil += ticks;
    if (device >= 0) sums.io[device] = (sums.io[device] as Tick) + ticks;
  }
  return sums;
}

function jobOffer(m: Machine, job: Job): Offer {
  const { items, models } = job.spec;
  const item = sumBursts(job.bursts, () => true);
  const least = (of: (model: JobModel) => Tick): Tick => Math.min(...models.map(of));
  return {
    arrival: job.arrival,
    path: least((model) => firstWorkerCost(m, job, model) + (model === 'sequential' ? items : 1) * item),
    cpu: items * sumBursts(job.bursts, isCpu) + least((model) => firstWorkerCost(m, job, model)),
    user: items * sumBursts(job.bursts, isUser),
    serial: [{ where: job, ticks: least((model) => serialWork(m, job, model)) }],
    io: ioByDevice(m, job.bursts, items),
  };
}

const firstWorkerCost = (m: Machine, job: Job, model: JobModel): Tick => creationCost(m.costs, job.spec, model, 0);

/** CPU ticks of the job that one core at a time must do in this model; none where workers are processes of their own. */
function serialWork(m: Machine, job: Job, model: JobModel): Tick {
  if (model === 'processes') return 0;
  const { runtime } = modelRow(job.spec.language, model);
  const item = itemBursts(job.spec, job.bursts, model);
  if (runtime === 'asyncio') return job.spec.items * sumBursts(item, isCpu) + firstWorkerCost(m, job, model);
  if (runtime !== 'python') return 0;
  return job.spec.items * sumBursts(item, (burst) => burst.needsGil) + firstWorkerCost(m, job, model);
}

const ioByDevice = (m: Machine, bursts: readonly Burst[], times: number): Tick[] =>
  m.devices.map((device) => times * sumBursts(bursts, (burst) => burst.device === device.index));
