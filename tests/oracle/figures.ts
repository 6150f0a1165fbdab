import { allTicks, cpuTicks, lowerBound, minimalCpu, offeredProcesses, userTicks } from './lowerBound.ts';
import type { Machine, Task } from './state.ts';
import type { NaiveResult, TaskFigures } from './types.ts';

const million = 1_000_000n;

function capped(value: bigint): number {
  return Number(value < million ? value : million);
}

/** ⌊10⁶ × (a ÷ b) ÷ (c ÷ d)⌋, at most 10⁶; 0 when there is nothing to divide by. */
function ratio(a: number, b: number, c: number, d: number): number {
  const divisor = BigInt(b) * BigInt(c);
  return divisor === 0n ? 0 : capped((million * BigInt(a) * BigInt(d)) / divisor);
}

/** The largest integer whose square is not above the value: bit by bit, no floating point. */
function integerRoot(value: bigint): bigint {
  let low = 0n;
  let high = value + 1n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** What S-1's slowdown counts: a task's user work, the sum of its bursts and its turnaround. */
type Offered = { work: number; bursts: number; turnaround: number };

/** CPU ticks, user and sys, that the task has not done yet. */
function cpuLeft(task: Task): number {
  let left = 0;
  task.bursts.forEach((burst, index) => {
    if (!('cpu' in burst) || index < task.at) return;
    left += index === task.at ? task.left : burst.cpu;
  });
  return left;
}

function offeredTasks(machine: Machine): Offered[] {
  const { cores, limit } = machine.scenario;
  const offered: Offered[] = [];
  for (const task of machine.tasks) {
    const arrival = task.job === null ? task.arrival : task.job.arrival;
    const turnaround =
      task.state === 'terminated' && task.end !== null ? task.end - arrival : limit - arrival + cores * cpuLeft(task);
    offered.push({ work: userTicks(task.ownBursts), bursts: allTicks(task.ownBursts), turnaround });
  }
  for (const job of machine.jobs) {
    if (job.spawned) continue;
    const { bursts, items } = job.spec;
    const turnaround = limit - job.arrival + cores * cpuTicks(bursts);
    for (let item = 0; item < items; item += 1) {
      offered.push({ work: userTicks(bursts), bursts: allTicks(bursts), turnaround });
    }
  }
  return offered.filter((one) => one.work > 0);
}

/** ⌊10⁶ × Q⌋: Q² is a fraction, and the root of its floor is the floor of its root. */
function slowdownFigure(machine: Machine): number {
  const offered = offeredTasks(machine);
  let work = 0n;
  let numerator = 0n;
  let denominator = 1n;
  for (const one of offered) {
    const bursts = BigInt(one.bursts) ** 2n;
    work += BigInt(one.work);
    numerator = numerator * bursts + BigInt(one.work) * BigInt(one.turnaround) ** 2n * denominator;
    denominator *= bursts;
  }
  if (numerator === 0n) return 0;
  return capped(integerRoot((million * million * work * denominator) / numerator));
}

/** All the user work of the scenario, done or not. */
function allUseful(machine: Machine): number {
  let total = 0;
  for (const process of offeredProcesses(machine)) {
    for (const task of process.tasks) total += userTicks(task.bursts);
  }
  for (const job of machine.jobs) total += job.spec.items * userTicks(job.spec.bursts);
  return total;
}

/** M-1 … M-4, S-1, S-2 of a run that is over. */
export function figuresOf(machine: Machine): Omit<NaiveResult, 'refused'> {
  if (machine.outcome === null) throw new Error(`expected a run that is over, found tick ${machine.tick}`);
  const end = machine.tick;
  let useful = 0;
  let cpuTime = 0;
  for (const task of machine.tasks) if (task.state === 'terminated') useful += task.user;
  for (const core of machine.cores) cpuTime += core.figures.user + core.figures.sys;
  const offered = allUseful(machine);
  const bound = lowerBound(machine);
  const minCpu = minimalCpu(machine);
  const throughput = ratio(useful, end, offered, bound);
  const slowdown = useful === 0 ? 0 : slowdownFigure(machine);
  const thrift = ratio(useful, cpuTime, offered, minCpu);
  const value = machine.scenario.objective === 'slowdown' ? slowdown : throughput;
  const tasks: Record<string, TaskFigures> = {};
  for (const { id, state, firstRun, end: taskEnd, user, sys, io } of machine.tasks) {
    tasks[id] = { state, firstRun, end: taskEnd, user, sys, io };
  }
  return {
    end,
    outcome: machine.outcome,
    useful,
    cpuTime,
    lowerBound: bound,
    minCpu,
    throughput,
    slowdown,
    thrift,
    score: Number((BigInt(value) * BigInt(thrift)) / 1_000_000_000n),
    cores: machine.cores.map((core) => ({ ...core.figures })),
    tasks,
    counters: { ...machine.counters },
  };
}
