/**
 * A schedule as the search sees it: a few small integers for every CPU burst of every task, and for every job. Playing
 * a plan through the engine (playPlan.ts) gives a log; changing one number gives a neighbour. Priority keys reach every
 * list schedule; affinity, preemption, delay and eagerness reach what lists cannot.
 */
import type { Random } from '../../content/index.ts';
import { type Burst, createMachine, type Job, type Machine, type Scenario, type Task } from '../../engine/index.ts';
import { changeJob, createJobPlans, type JobPlan } from './jobPlan.ts';

export interface Plan {
  /** Where the steps of a task of the scenario begin, by its index; its burst number is added. */
  readonly base: readonly number[];
  /** How jobs are started, in the order of the scenario. Changed in place. */
  readonly jobs: readonly JobPlan[];
  /** Steps that are CPU bursts: the ones worth changing. */
  readonly steps: readonly number[];
  readonly cores: number;
  /** Whether `eager` makes a difference, by step: a burst that needs a GIL, or one of a green task. */
  readonly mayBeEager: Uint8Array;
  /** Smaller goes first. */
  readonly key: Int32Array;
  /** The only core that will do, or −1 for any. */
  readonly core: Int8Array;
  /** 1: takes the core from a running task with a larger key. */
  readonly preempts: Uint8Array;
  /** Ticks that the task lets pass after it became ready. */
  readonly delay: Int32Array;
  /** 1: goes to a core even while its GIL is held elsewhere, or its runtime would give it one by itself. */
  readonly eager: Uint8Array;
}

/** What start plans order by: a task, or an item of a job. */
export type Work = Pick<Task | Job, 'arrival' | 'bursts'>;

/** The keys of a start plan: what a burst of some work is ordered by. Any integer. */
export type KeyRule = (work: Work, burst: number) => number;

interface StepRow {
  readonly work: Work;
  readonly mayBeEager: (burst: Burst) => boolean;
}

/** A plan for the tasks of a scenario whose bursts are ordered by `rule`, equal ones by task id; items of jobs last. */
export function createPlan(scenario: Scenario, rule: KeyRule, preempts = false): Plan {
  const machine = createMachine(scenario);
  const rows = rowsOf(machine);
  const starts: number[] = [];
  let size = 0;
  for (const { work } of rows) {
    starts.push(size);
    size += work.bursts.length;
  }
  const steps: number[] = [];
  const mayBeEager = new Uint8Array(size);
  const wish = new Map<number, number>();
  rows.forEach(({ work, mayBeEager: may }, row) => {
    for (const [index, burst] of work.bursts.entries()) {
      if (burst.kind !== 'cpu') continue;
      const step = (starts[row] as number) + index;
      steps.push(step);
      mayBeEager[step] = may(burst) ? 1 : 0;
      wish.set(step, rule(work, index));
    }
  });
  const plan: Plan = {
    base: starts.slice(0, machine.tasks.length),
    jobs: createJobPlans(machine, starts.slice(machine.tasks.length)),
    steps,
    cores: machine.cores.length,
    mayBeEager,
    key: new Int32Array(size),
    core: new Int8Array(size).fill(-1),
    preempts: new Uint8Array(size).fill(preempts ? 1 : 0),
    delay: new Int32Array(size),
    eager: new Uint8Array(size),
  };
  // Ranks, not the values themselves: moving a step between two others then always has room.
  const order = [...steps].sort((a, b) => (wish.get(a) as number) - (wish.get(b) as number) || a - b);
  for (const [rank, step] of order.entries()) plan.key[step] = rank * RANK;
  return plan;
}

const RANK = 64;

/** Everything that has steps, in their order: the tasks by index, then every item of every job. */
function rowsOf(machine: Machine): StepRow[] {
  const tasks = machine.tasks.map(
    (task): StepRow => ({ work: task, mayBeEager: ({ needsGil }) => needsGil || task.green }),
  );
  const items = machine.jobs.flatMap((job) =>
    Array<StepRow>(job.spec.items).fill({ work: job, mayBeEager: () => true }),
  );
  return [...tasks, ...items];
}

export function copyPlan(from: Plan, to: Plan): void {
  to.key.set(from.key);
  to.core.set(from.core);
  to.preempts.set(from.preempts);
  to.delay.set(from.delay);
  to.eager.set(from.eager);
  for (let i = 0; i < from.jobs.length; i++) Object.assign(to.jobs[i] as JobPlan, from.jobs[i]);
}

export const clonePlan = (plan: Plan): Plan => ({
  ...plan,
  jobs: plan.jobs.map((job) => ({ ...job })),
  key: plan.key.slice(),
  core: plan.core.slice(),
  preempts: plan.preempts.slice(),
  delay: plan.delay.slice(),
  eager: plan.eager.slice(),
});

/** Makes one small change. Order changes are half of all: they are what most schedules differ in. */
export function changePlan(plan: Plan, random: Random): void {
  // Few numbers, but each of them decides about many tasks.
  if (plan.jobs.length > 0 && random.below(6) === 0) {
    changeJob(random.pick(plan.jobs), random);
    return;
  }
  const step = random.pick(plan.steps);
  const kind = random.below(12);
  if (kind < 4) insertBeside(plan, step, random);
  else if (kind < 7) swapKeys(plan, step, random.pick(plan.steps));
  else if (kind < 9) plan.core[step] = random.below(plan.cores + 1) - 1;
  else if (kind === 9) plan.preempts[step] = 1 - (plan.preempts[step] as number);
  else if (kind === 10) plan.delay[step] = random.below(3) > 0 ? 0 : random.between(1, 4000);
  else if (plan.mayBeEager[step] === 1) plan.eager[step] = 1 - (plan.eager[step] as number);
  else insertBeside(plan, step, random);
}

function insertBeside(plan: Plan, step: number, random: Random): void {
  const key = plan.key[random.pick(plan.steps)] as number;
  plan.key[step] = key + random.between(-RANK / 2, RANK / 2);
}

function swapKeys(plan: Plan, a: number, b: number): void {
  const key = plan.key[a] as number;
  plan.key[a] = plan.key[b] as number;
  plan.key[b] = key;
}
