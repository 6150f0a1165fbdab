/** How pages write down their pictures. */
import type { BurstSpec, JobSpec, LogEntry, ProcessSpec, Scenario, TaskSpec, Tick } from '../../engine/index.ts';
import type { Params } from '../policies/types.ts';
import type { CodexRun } from './types.ts';

/** More than any picture lasts. */
const LIMIT: Tick = 200_000;

export const world = (id: string, cores: number, more: Partial<Scenario>): Scenario => ({
  format: 1,
  id,
  cores,
  limit: LIMIT,
  devices: { network: { capacity: 0 } },
  processes: [],
  ...more,
});

export const played = (scenario: Scenario, policy: string, params: Params = {}): CodexRun => ({
  scenario,
  policy: { policy, params },
});

export const logged = (scenario: Scenario, log: readonly LogEntry[]): CodexRun => ({ scenario, log });

/** A process of several tasks, numbered from its pid on as on Linux. */
export const house = (
  process: Pick<ProcessSpec, 'pid' | 'name' | 'runtime'> & Partial<ProcessSpec>,
  kind: TaskSpec['kind'],
  tasks: readonly (readonly BurstSpec[])[],
): ProcessSpec => ({ ...process, tasks: tasks.map((bursts, index) => ({ id: process.pid + index, kind, bursts })) });

/** The same run of bursts so many times. */
export const repeat = (times: number, ...bursts: BurstSpec[]): BurstSpec[] =>
  Array.from({ length: times }, () => bursts).flat();

/** A scenario of nothing but one job. */
export const jobWorld = (id: string, cores: number, job: Omit<JobSpec, 'id'>): Scenario =>
  world(id, cores, { jobs: [{ id: 1, ...job }] });
