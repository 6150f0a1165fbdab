import { planJob, planMemory, startJob } from '../jobs.ts';
import type { Command, Job, Machine } from '../types.ts';
import { type CommandRule, known } from './command.ts';

/** `spawn {job, model, workers}`: starts a job in one of its offered models (J-1, J-2). */
export const spawn: CommandRule<Extract<Command, { type: 'spawn' }>> = {
  check(m, command) {
    const job = offeredJob(m, command.job);
    if (job === null) return 'unknown-job';
    const { model, workers } = command;
    if (!job.spec.models.includes(model)) return 'model-not-offered';
    if (!Number.isInteger(workers) || workers < 1 || workers > job.spec.items) return 'workers-range';
    if (job.spawned !== null) return 'already-spawned';
    const needed = planMemory(m, planJob(m, job, model, workers));
    return m.memoryUsed + needed > m.ram ? 'out-of-memory' : null;
  },
  apply(m, command) {
    startJob(m, known(offeredJob(m, command.job), 'job'), command.model, command.workers);
  },
};

const offeredJob = (m: Machine, id: number): Job | null =>
  m.jobs.find((job) => job.id === id && job.arrival <= m.tick) ?? null;
