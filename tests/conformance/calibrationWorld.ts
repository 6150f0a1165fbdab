import { policyByName } from '@timeslice/shared/content';
import {
  type BurstSpec,
  type Counters,
  figures,
  type JobModel,
  type JobSpec,
  type Scenario,
  type TaskSpec,
} from '@timeslice/shared/engine';
import { playPolicy, recordTimeline } from '@timeslice/shared/run';

/** Scenarios in which the measured relations are shown, with the default table of costs. 0.1 ms are 20 ticks. */
export const MS = 200;
const ALL_MODELS: readonly JobModel[] = ['sequential', 'threads', 'processes', 'coroutines', 'goroutines', 'virtual'];

export const cpu = (ticks: number, more: { gil?: boolean } = {}): BurstSpec => ({ cpu: ticks, ...more });
export const net = (ticks: number): BurstSpec => ({ io: ticks, device: 'net' });

/** A request of 1 ms of work around a remote call of 20 ms. */
export const REQUEST: readonly BurstSpec[] = [cpu(0.5 * MS), net(20 * MS), cpu(0.5 * MS)];

export const world = (more: Partial<Scenario>): Scenario => ({
  format: 1,
  id: 'calibration',
  cores: 1,
  limit: 1_000_000_000,
  devices: { net: { capacity: 0 } },
  processes: [],
  ...more,
});

/** What one job with these items takes. */
export interface Batch extends Partial<Pick<JobSpec, 'language' | 'start' | 'resultMb'>> {
  readonly items: number;
  readonly bursts: readonly BurstSpec[];
  readonly model: JobModel;
  /** Default: one per item. */
  readonly workers?: number;
  readonly cores?: number;
  readonly policy?: string;
}

export interface Outcome {
  readonly wall: number;
  readonly cpu: number;
  /** Useful work. */
  readonly work: number;
  readonly counters: Counters;
}

/** Runs a batch under a policy, to the end. */
export function run({ items, bursts, model, workers = items, cores = 1, policy, ...more }: Batch): Outcome {
  const job: JobSpec = { id: 1, name: 'batch', language: 'python', items, bursts, models: ALL_MODELS, ...more };
  return play(world({ cores, jobs: [job] }), policy, { model, workers });
}

/** Runs a scenario under a policy, `fcfs` when none is named, to the end. */
export function play(scenario: Scenario, policy = 'fcfs', params: Record<string, number | string> = {}): Outcome {
  const { machine } = playPolicy(scenario, known(policy), params);
  const { end, outcome, cpuTime, useful, counters } = figures(machine);
  if (outcome !== 'finished') throw new Error(`the run under ${policy} is ${outcome} at ${end}`);
  return { wall: end, cpu: cpuTime, work: useful, counters };
}

export function known(name: string): NonNullable<ReturnType<typeof policyByName>> {
  const policy = policyByName(name);
  if (policy === undefined) throw new Error(`there is no policy ${name}`);
  return policy;
}

/** A thread that asks and answers again and again: I/O, then a little work. */
export const asker = (id: number, io: number, work: number, times: number): TaskSpec => ({
  id,
  kind: 'thread',
  bursts: Array.from({ length: times }, () => [net(io), cpu(work)]).flat(),
});

/** One that computes and never waits. */
export const hog = (id: number, ticks: number): TaskSpec => ({ id, kind: 'thread', bursts: [cpu(ticks)] });

/** How long each request of a task took, from its I/O to the end of the work after it. */
export function latencies(
  scenario: Scenario,
  task: number,
  policy = 'fcfs',
  params: Record<string, number> = {},
): number[] {
  const { log } = playPolicy(scenario, known(policy), params);
  const segments = recordTimeline(scenario, log).tasks.find(({ id }) => id === task)?.segments ?? [];
  const begins = segments.filter(({ state }) => state === 'blocked' || state === 'terminated').map(({ from }) => from);
  return begins.slice(1).map((end, i) => end - (begins[i] ?? 0));
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether a value is what is expected, give or take five in a hundred. */
export const isNear = (value: number, expected: number): boolean => Math.abs(value / expected - 1) <= 0.05;
