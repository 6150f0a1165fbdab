import type { JobModel, JobSpec, ProcessSpec } from '../../../engine/index.ts';
import type { Params } from '../../policies/types.ts';
import type { Program } from '../study.ts';

/** A short run that models a real program: some processes on a machine with a network and one disk. */
export const lab = (
  id: string,
  cores: number,
  processes: readonly ProcessSpec[],
  policy = 'fcfs',
  params: Params = {},
): Program['run'] => ({
  scenario: {
    format: 1,
    id,
    cores,
    limit: 1_000_000,
    devices: { network: { capacity: 0 }, disk: { capacity: 1 } },
    processes,
  },
  policy: { policy, params },
});

/** A program that is one job, started in this model with so many workers. */
export function jobLab(id: string, cores: number, job: JobSpec, model: JobModel, workers: number): Program['run'] {
  const { scenario, policy } = lab(id, cores, [], 'fcfs', { model, workers });
  return { scenario: { ...scenario, jobs: [job] }, policy };
}
