import {
  addProcess,
  hasGil,
  listTask,
  overheadBurst,
  type ProcessPlan,
  processMemory,
  type TaskPlan,
} from './build.ts';
import { enterBurst } from './bursts.ts';
import { creationCost, handBackCost, itemBursts, modelRow } from './jobModels.ts';
import { extendProgram } from './program.ts';
import type { Burst, Job, JobModel, Machine } from './types.ts';

/** The processes and tasks that starting a job now would make (J-1). Item i goes to worker i mod workers. */
export function planJob(m: Machine, job: Job, model: JobModel, asked: number): ProcessPlan[] {
  const workers = workersOf(model, asked);
  const row = modelRow(job.spec.language, model);
  const firstPid = 1 + m.processes.reduce((max, process) => Math.max(max, process.pid), 0);
  const firstId = 1 + m.tasks.reduce((max, task) => Math.max(max, task.id), 0);
  const tasks = Array.from({ length: workers }, (_, worker): TaskPlan => {
    return {
      id: firstId + worker,
      kind: row.kind,
      arrival: m.tick,
      offeredAt: job.arrival,
      bursts: workerBursts(m, job, model, workers, worker),
      patience: 0,
    };
  });
  const process = { name: job.spec.name, runtime: row.runtime, job };
  if (!row.ownProcess) return [{ ...process, pid: firstPid, tasks }];
  return tasks.map((task, worker) => ({ ...process, pid: firstPid + worker, tasks: [task] }));
}

/** Sequential is one process that does one item after another, however many workers were asked for. */
const workersOf = (model: JobModel, asked: number): number => (model === 'sequential' ? 1 : asked);

function workerBursts(m: Machine, job: Job, model: JobModel, workers: number, worker: number): Burst[] {
  const gil = hasGil(modelRow(job.spec.language, model).runtime);
  const create = creationCost(m.costs, job.spec, model, worker);
  const handBack = handBackCost(m.costs, job.spec, model, worker);
  const item = itemBursts(job.spec, job.bursts, model);
  const bursts: Burst[] = create > 0 ? [overheadBurst(create, gil)] : [];
  for (let i = worker; i < job.spec.items; i += workers) bursts.push(...item);
  if (handBack > 0) bursts.push(overheadBurst(handBack, gil));
  return bursts;
}

/** J-2: the memory that a plan takes, KB. */
export const planMemory = (m: Machine, plans: readonly ProcessPlan[]): number =>
  plans.reduce((kb, plan) => kb + processMemory(m.costs, plan), 0);

/** Starts a job: its tasks exist from this tick on and enter their first bursts in spawn order. */
export function startJob(m: Machine, job: Job, model: JobModel, workers: number): void {
  const plans = planJob(m, job, model, workers);
  job.spawned = { model, workers: workersOf(model, workers), tick: m.tick };
  m.unspawnedJobs--;
  const made = plans.map((plan) => addProcess(m, plan)).flatMap((process) => process.tasks);
  for (const task of made) listTask(m, task);
  extendProgram(m, made);
  // A crash in a first burst ends the tasks of its process that have not entered theirs.
  for (const task of made) if (task.end < 0) enterBurst(m, task);
}
