/** The part of a plan that says how jobs are started (J-1), and which steps their workers then go through. */
import type { Random } from '../../content/index.ts';
import type { Job, JobModel, Machine, Task, Tick } from '../../engine/index.ts';

export interface JobPlan {
  /** Where the steps of its items begin; item i's are followed by item i + 1's. */
  readonly base: number;
  readonly models: readonly JobModel[];
  readonly items: number;
  model: JobModel;
  workers: number;
  /** Ticks that are let pass after the job arrived. What does not fit in memory then waits until it does. */
  wait: Tick;
}

/** All jobs at once, in the first model that they offer, with a worker for every item. `starts`: first steps, by item. */
export function createJobPlans(machine: Machine, starts: readonly number[]): JobPlan[] {
  let item = 0;
  return machine.jobs.map(({ spec }) => {
    const base = starts[item] as number;
    item += spec.items;
    const { models, items } = spec;
    return { base, models, items, model: models[0] as JobModel, workers: items, wait: 0 };
  });
}

/** Has every job that offers the model start in it, with at most so many workers. */
export function setModel(jobs: readonly JobPlan[], model: JobModel, workers: number): void {
  for (const job of jobs) {
    if (!job.models.includes(model)) continue;
    job.model = model;
    job.workers = Math.min(workers, job.items);
  }
}

export function changeJob(job: JobPlan, random: Random): void {
  const kind = random.below(6);
  if (kind < 2) {
    job.model = random.pick(job.models);
    if (job.model !== 'sequential' && job.workers === 1) job.workers = random.between(1, job.items);
  } else if (kind < 3) job.workers = random.between(1, job.items);
  else if (kind < 5) job.workers = Math.min(job.items, Math.max(1, job.workers + 2 * random.below(2) - 1));
  else job.wait = random.below(2) === 0 ? 0 : random.between(1, 12_000);
  // One process that does everything is what that model is: the plain name is the one to be shown.
  if (job.workers === 1 && job.models.includes('sequential')) job.model = 'sequential';
}

/** By burst of a worker that the plan has just made: the step that it is at. */
export function workerSteps(plan: JobPlan, job: Job, task: Task, worker: number): Int32Array {
  const steps = new Int32Array(task.bursts.length);
  const { length } = job.bursts;
  let item = worker;
  let place = 0;
  for (const [index, burst] of task.bursts.entries()) {
    if (place === length && !burst.overhead) {
      item += job.spawned?.workers ?? 1;
      place = 0;
    }
    // What creates a worker goes with its first burst, what hands its result back with its last.
    steps[index] = plan.base + item * length + (burst.overhead ? Math.max(0, place - 1) : place);
    if (!burst.overhead) place++;
  }
  return steps;
}
