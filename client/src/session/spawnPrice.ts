/** What starting a job in a model would cost beside its work: told before it is chosen. Asked of the engine, not estimated. */
import {
  checkCommand,
  creationCost,
  handBackCost,
  type Job,
  type JobModel,
  type Machine,
  planJob,
  planMemory,
  type RefusalCode,
  type Tick,
} from '@timeslice/shared/engine';

export interface SpawnPrice {
  /** Tasks that would be made; one where the model is sequential. */
  readonly workers: number;
  /** CPU time of creating them. */
  readonly create: Tick;
  /** CPU time of copying their results back. */
  readonly copy: Tick;
  /** KB. */
  readonly memory: number;
  readonly refusal: RefusalCode | null;
}

export function spawnPrice(machine: Machine, job: Job, model: JobModel, asked: number): SpawnPrice {
  const plans = planJob(machine, job, model, asked);
  const workers = plans.reduce((sum, { tasks }) => sum + tasks.length, 0);
  let create = 0;
  let copy = 0;
  for (let worker = 0; worker < workers; worker++) {
    create += creationCost(machine.costs, job.spec, model, worker);
    copy += handBackCost(machine.costs, job.spec, model, worker);
  }
  const refusal = checkCommand(machine, { type: 'spawn', job: job.id, model, workers: asked });
  return { workers, create, copy, memory: planMemory(machine, plans), refusal };
}
