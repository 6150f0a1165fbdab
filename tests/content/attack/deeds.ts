/**
 * What a player does in a run, as the attacking search sees it: a plan (plan.ts), the jobs started, and everything that
 * a player may do who does not mean to do all the work. With none of the latter it is an honest player.
 */
import type { Random } from '@timeslice/shared/content';
import { createMachine, type JobSpec, type Scenario, type Tick } from '@timeslice/shared/engine';

/** What an honest player decides for a burst. Steps are numbered through all tasks, then through those of jobs. */
interface Order {
  /** Smaller goes first. */
  readonly key: Int32Array;
  /** The only core that will do, or −1 for any. */
  readonly core: Int8Array;
  /** 1: takes the core from a running task with a larger key. */
  readonly preempts: Uint8Array;
  /** 1: goes to a core even while its GIL is held elsewhere. */
  readonly eager: Uint8Array;
  /** By step: ticks for which a ready task is kept off the cores. Honest up to a pause, a trick beyond. */
  readonly delay: Int32Array;
  /** By job: which of `jobChoices` it is started as. */
  readonly choice: Uint8Array;
  /** By core: 0, or the quantum it has throughout. */
  readonly quantum: Int32Array;
}

/** What pays nobody, if the score is right. 0 throughout: nothing of the kind. */
interface Tricks {
  /** By step, 1: it is not put on a core again, so the work is left undone from here. */
  readonly drops: Uint8Array;
  /** By step: ticks after which it is taken off its core. */
  readonly thrash: Int32Array;
  /** By core: the tick before which it is left idle. */
  readonly closedUntil: Int32Array;
  /** By job: ticks for which it is not started; the limit and more: not at all. */
  readonly hold: Int32Array;
}

export interface Deeds extends Order, Tricks {}

const ARRAYS = [
  ...(['key', 'core', 'preempts', 'eager', 'choice', 'quantum'] as const),
  ...(['drops', 'delay', 'thrash', 'closedUntil', 'hold'] as const),
] satisfies readonly (keyof Deeds)[];

/** How long an honest player lets a core stand free for the sake of a better fit. */
const longestPause = (limit: Tick): Tick => limit >> 4;

/** Room between neighbouring keys. */
const RANK = 64;

export function createDeeds(scenario: Scenario, random: Random): Deeds {
  const steps = stepsOf(scenario);
  const jobs = scenario.jobs?.length ?? 0;
  const deeds: Deeds = {
    key: new Int32Array(steps),
    core: new Int8Array(steps).fill(-1),
    preempts: new Uint8Array(steps),
    eager: new Uint8Array(steps),
    choice: new Uint8Array(jobs),
    quantum: new Int32Array(scenario.cores),
    drops: new Uint8Array(steps),
    delay: new Int32Array(steps),
    thrash: new Int32Array(steps),
    closedUntil: new Int32Array(scenario.cores),
    hold: new Int32Array(jobs),
  };
  for (const [rank, step] of random.shuffled([...deeds.key.keys()]).entries()) deeds.key[step] = rank * RANK;
  for (const [job, spec] of (scenario.jobs ?? []).entries()) deeds.choice[job] = random.below(jobChoices(spec).length);
  return deeds;
}

/** Bursts of all tasks, and as many as the worker tasks of all jobs can have: each also begins and ends with one. */
function stepsOf(scenario: Scenario): number {
  const own = createMachine(scenario).tasks.reduce((sum, task) => sum + task.bursts.length, 0);
  return own + (scenario.jobs ?? []).reduce((sum, job) => sum + job.items * (job.bursts.length + 2), 0);
}

/** Every model with one worker, with two, and with as many as there are items. */
export function jobChoices({ models, items }: JobSpec) {
  const counts = [...new Set([1, Math.min(2, items), items])];
  return models.flatMap((model) => counts.map((workers) => ({ model, workers })));
}

export const cloneDeeds = (deeds: Deeds): Deeds =>
  Object.fromEntries(ARRAYS.map((name) => [name, deeds[name].slice()])) as unknown as Deeds;

/** Makes one small change that an honest player could make. */
export function changeHonestly(deeds: Deeds, scenario: Scenario, random: Random): void {
  const { key } = deeds;
  const step = random.below(key.length);
  const kind = random.below(20);
  if (kind < 5) key[step] = (key[random.below(key.length)] as number) + random.between(-RANK / 2, RANK / 2);
  else if (kind < 9) swap(key, step, random.below(key.length));
  else if (kind < 12) deeds.core[step] = random.below(scenario.cores + 1) - 1;
  else if (kind < 15) flip(deeds.preempts, step);
  else if (kind === 15) flip(deeds.eager, step);
  else if (kind === 16) deeds.delay[step] = some(longestPause(scenario.limit), random);
  else if (kind === 17) deeds.quantum[random.below(scenario.cores)] = random.below(2) * random.between(10, 5000);
  else changeJob(deeds, scenario, random);
}

function changeJob({ choice }: Deeds, { jobs = [] }: Scenario, random: Random): void {
  if (jobs.length === 0) return;
  const job = random.below(jobs.length);
  choice[job] = random.below(jobChoices(jobs[job] as JobSpec).length);
}

/** Plays, or takes back, one trick. */
export function changeTricks(deeds: Deeds, scenario: Scenario, random: Random): void {
  const step = random.below(deeds.key.length);
  const kind = random.below(8);
  if (kind < 3) flip(deeds.drops, step);
  else if (kind < 5) deeds.delay[step] = some(scenario.limit, random);
  else if (kind === 5) deeds.thrash[step] = some(scenario.limit >> 3, random);
  else if (kind === 6 || deeds.hold.length === 0)
    deeds.closedUntil[random.below(scenario.cores)] = some(scenario.limit + 1, random);
  else deeds.hold[random.below(deeds.hold.length)] = some(scenario.limit + (scenario.limit >> 1), random);
}

/** 1 … `most`, or 0 in a third of all cases. */
const some = (most: Tick, random: Random): Tick => (random.below(3) === 0 ? 0 : random.between(1, Math.max(1, most)));

function flip(bits: Uint8Array, at: number): void {
  bits[at] = 1 - (bits[at] as number);
}

function swap(values: Int32Array, a: number, b: number): void {
  const value = values[a] as number;
  values[a] = values[b] as number;
  values[b] = value;
}

const TRICKS = ['drops', 'thrash', 'closedUntil', 'hold'] as const satisfies readonly (keyof Tricks)[];

/** Whether an honest player could have done it. */
export const isHonest = (deeds: Deeds, { limit }: Scenario): boolean =>
  TRICKS.every((name) => deeds[name].every((value) => value === 0)) &&
  deeds.delay.every((ticks) => ticks <= longestPause(limit));

/** What is left of it when an honest player does it. */
export function withoutTricks(deeds: Deeds, { limit }: Scenario): Deeds {
  const honest = cloneDeeds(deeds);
  for (const name of TRICKS) honest[name].fill(0);
  for (const [step, ticks] of honest.delay.entries()) if (ticks > longestPause(limit)) honest.delay[step] = 0;
  return honest;
}
