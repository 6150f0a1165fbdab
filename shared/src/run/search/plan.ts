/**
 * A schedule as the search sees it: a few small integers for every CPU burst of every task. Playing a plan through the
 * engine (playPlan.ts) gives a log; changing one number gives a neighbour. Priority keys reach every list schedule;
 * affinity, preemption, delay and eagerness reach what lists cannot.
 */
import type { Random } from '../../content/index.ts';
import { createMachine, type Machine, type Scenario, type Task } from '../../engine/index.ts';

export interface Plan {
  /** Where the steps of a task begin, by its index; its burst number is added. */
  readonly base: readonly number[];
  /** Steps that are CPU bursts: the ones worth changing. */
  readonly steps: readonly number[];
  readonly cores: number;
  /** Whether a burst needs a GIL, by step. */
  readonly needsGil: Uint8Array;
  /** Smaller goes first. */
  readonly key: Int32Array;
  /** The only core that will do, or −1 for any. */
  readonly core: Int8Array;
  /** 1: takes the core from a running task with a larger key. */
  readonly preempts: Uint8Array;
  /** Ticks that the task lets pass after it became ready. */
  readonly delay: Int32Array;
  /** 1: goes to a core even while its GIL is held elsewhere. */
  readonly eager: Uint8Array;
}

/** The keys of a start plan: what a burst of a task is ordered by. Any integer. */
export type KeyRule = (task: Task, burst: number) => number;

export const stepOf = (plan: Plan, task: Task): number => (plan.base[task.index] as number) + task.burst;

/** A plan for the tasks of a scenario whose bursts are ordered by `rule`, equal ones by task id. */
export function createPlan(scenario: Scenario, rule: KeyRule, preempts = false): Plan {
  const machine = createMachine(scenario);
  const base: number[] = [];
  let size = 0;
  for (const task of machine.tasks) {
    base.push(size);
    size += task.bursts.length;
  }
  const steps: number[] = [];
  const needsGil = new Uint8Array(size);
  const wish = new Map<number, number>();
  forEachCpuBurst(machine, (task, burst) => {
    const step = (base[task.index] as number) + burst;
    steps.push(step);
    needsGil[step] = task.bursts[burst]?.needsGil ? 1 : 0;
    wish.set(step, rule(task, burst));
  });
  const plan: Plan = {
    base,
    steps,
    cores: machine.cores.length,
    needsGil,
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

function forEachCpuBurst(machine: Machine, visit: (task: Task, burst: number) => void): void {
  for (const task of machine.tasks) {
    for (const [index, burst] of task.bursts.entries()) if (burst.kind === 'cpu') visit(task, index);
  }
}

export function copyPlan(from: Plan, to: Plan): void {
  to.key.set(from.key);
  to.core.set(from.core);
  to.preempts.set(from.preempts);
  to.delay.set(from.delay);
  to.eager.set(from.eager);
}

export const clonePlan = (plan: Plan): Plan => ({
  ...plan,
  key: plan.key.slice(),
  core: plan.core.slice(),
  preempts: plan.preempts.slice(),
  delay: plan.delay.slice(),
  eager: plan.eager.slice(),
});

/** Makes one small change. Order changes are half of all: they are what most schedules differ in. */
export function changePlan(plan: Plan, random: Random): void {
  const step = random.pick(plan.steps);
  const kind = random.below(12);
  if (kind < 4) insertBeside(plan, step, random);
  else if (kind < 7) swapKeys(plan, step, random.pick(plan.steps));
  else if (kind < 9) plan.core[step] = random.below(plan.cores + 1) - 1;
  else if (kind === 9) plan.preempts[step] = 1 - (plan.preempts[step] as number);
  else if (kind === 10) plan.delay[step] = random.below(3) > 0 ? 0 : random.between(1, 4000);
  else if (plan.needsGil[step] === 1) plan.eager[step] = 1 - (plan.eager[step] as number);
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
