import { checkCommand, creationCost, handBackCost, type Job, type JobModel, type Machine } from '../../engine/index.ts';
import type { Desk } from './desk.ts';
import { choiceParam, integerParam } from './params.ts';
import type { ParamSpecs, Params } from './types.ts';

const MODELS = ['sequential', 'threads', 'processes', 'coroutines', 'goroutines', 'virtual'] as const;

/** What every policy that starts jobs takes. */
export const SPAWN_PARAMS: ParamSpecs = {
  model: {
    kind: 'choice',
    default: 'auto',
    values: ['auto', ...MODELS],
    doc: 'Model in which jobs are started where they offer it; auto: by language and by whether their items wait or compute.',
  },
  workers: {
    kind: 'integer',
    default: 0,
    min: 0,
    max: 10_000,
    doc: 'Workers of a job; 0: one per item where items mostly wait, else one per core.',
  },
};

/**
 * Starts every job as soon as it is offered. Left to itself, it starts jobs that mostly wait with a worker for every
 * item, in the cheapest kind of task that the language has; jobs that compute with a worker for every core, in a kind
 * that can use several (Python: processes if their share of the work is worth creating them, threads if most of it lets
 * go of the GIL, else one after another). What does not fit in memory is
 * tried with half the workers, then in the next model; a job that fits in no way waits until memory comes back.
 */
export class Spawner {
  private readonly model: JobModel | null;
  private readonly workers: number;
  /** Memory in use when nothing fitted; only a change makes a new attempt worth while. */
  private stuckAt = -1;

  constructor(params: Params) {
    const model = choiceParam(params, 'model');
    this.model = MODELS.find((known) => known === model) ?? null;
    this.workers = integerParam(params, 'workers');
  }

  offer(m: Machine, desk: Desk): void {
    if (m.unspawnedJobs === 0 || !desk.canSpawn) return;
    for (const job of m.jobs) {
      if (job.spawned !== null) continue;
      // Nothing happens to the machine when a job arrives; somebody has to look.
      if (job.arrival > m.tick) desk.wakeAt(job.arrival);
      else if (m.memoryUsed !== this.stuckAt && this.start(m, desk, job)) {
        this.stuckAt = -1;
        return;
      }
    }
  }

  /** One at a time: the next one is judged by the memory that this one leaves. */
  private start(m: Machine, desk: Desk, job: Job): boolean {
    for (const model of this.preferred(m, job)) {
      for (let workers = this.workersFor(m, job, model); workers >= 1; workers >>= 1) {
        const command = { type: 'spawn', job: job.id, model, workers } as const;
        if (checkCommand(m, command) !== null) continue;
        desk.give(command);
        desk.wakeAt(m.tick);
        return true;
      }
    }
    this.stuckAt = m.memoryUsed;
    return false;
  }

  private preferred(m: Machine, job: Job): readonly JobModel[] {
    const order = this.model === null ? preference(m, job) : [this.model, ...preference(m, job)];
    return order.filter((model, place) => job.spec.models.includes(model) && order.indexOf(model) === place);
  }

  private workersFor(m: Machine, job: Job, model: JobModel): number {
    if (model === 'sequential') return 1;
    const wanted = this.workers > 0 ? this.workers : mostlyWaits(job) ? job.spec.items : m.cores.length;
    return Math.min(wanted, job.spec.items);
  }
}

/** All models, the one to be preferred first. */
function preference(m: Machine, job: Job): JobModel[] {
  const threads: JobModel[] = ['threads', 'processes', 'sequential'];
  const green: JobModel[] = ['goroutines', 'virtual', 'coroutines'];
  if (mostlyWaits(job)) return [...green, ...threads];
  if (m.cores.length === 1) return ['sequential', ...green, ...threads];
  if (job.spec.language !== 'python' || mostlyWithoutGil(job)) return ['goroutines', ...threads, ...green];
  return isWorthProcesses(m, job)
    ? ['processes', 'sequential', ...green, ...threads]
    : ['sequential', ...green, ...threads];
}

/** Whether a process takes over more work than creating it and copying its result back costs. */
function isWorthProcesses(m: Machine, job: Job): boolean {
  const workers = Math.min(job.spec.items, m.cores.length);
  const share = (job.spec.items * sum(job, (burst) => burst.kind === 'cpu')) / workers;
  return share > creationCost(m.costs, job.spec, 'processes', 1) + handBackCost(m.costs, job.spec, 'processes', 1);
}

const mostlyWaits = (job: Job): boolean =>
  sum(job, (burst) => burst.kind === 'io') > sum(job, (burst) => burst.kind === 'cpu');

const mostlyWithoutGil = (job: Job): boolean =>
  sum(job, (burst) => burst.kind === 'cpu' && !burst.needsGil) > sum(job, (burst) => burst.needsGil);

const sum = (job: Job, counts: (burst: Job['bursts'][number]) => boolean): number =>
  job.bursts.reduce((ticks, burst) => (counts(burst) ? ticks + burst.ticks : ticks), 0);
