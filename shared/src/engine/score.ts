import { type Fraction, fraction, isqrt, sumFractions } from './fraction.ts';
import { progressOf, remainingWork } from './queries.ts';
import type { Machine, Task, Tick } from './types.ts';
import { MILLION } from './units.ts';
import { isCpu, isOffered, offers, sumBursts, userWork } from './work.ts';

/** What S-1 compares a run with; it depends on the scenario alone. */
export interface Bounds {
  readonly lowerBound: Tick;
  readonly minCpu: Tick;
  /** User work of everything offered, ticks. */
  readonly allUseful: Tick;
}

export const allUseful = (m: Machine): Tick => offers(m).reduce((sum, offer) => sum + offer.user, 0);

/** ⌊10⁶ × a·b ÷ (c·d)⌋, at most a million; 0 when the divisor is 0. Exact beyond 2⁵³. */
function millionths(a: Tick, b: Tick, c: Tick, d: Tick): number {
  const divisor = BigInt(c) * BigInt(d);
  if (divisor === 0n) return 0;
  return capped((BigInt(MILLION) * BigInt(a) * BigInt(b)) / divisor);
}

const capped = (value: bigint): number => Math.min(MILLION, Number(value));

/** ⌊10⁶ × a ÷ b⌋, at most a million. */
export const cappedMillionths = (a: Tick, b: Tick): number => millionths(a, 1, b, 1);

/** T: throughput against the physical limit, millionths. */
export const throughputFactor = (useful: Tick, wall: Tick, bounds: Bounds): number =>
  millionths(useful, bounds.lowerBound, wall, bounds.allUseful);

/** E: thrift, useful work against CPU time compared with the best that can be, millionths. */
export const thriftFactor = (useful: Tick, cpuTime: Tick, bounds: Bounds): number =>
  millionths(useful, bounds.minCpu, cpuTime, bounds.allUseful);

/** ⌊V × E ÷ 10⁹⌋: 0 … 1000. */
export const scoreOf = (v: number, e: number): number => Math.floor((v * e) / 1e9);

/** What is not finished counts as left undone, or as if it went on without waiting any more. */
type Rest = 'undone' | 'unhindered';

/** Q: the inverse root of the mean squared slowdown, weighted by work, millionths. */
export function slowdownFactor(m: Machine, rest: Rest = 'undone'): number {
  const terms: Fraction[] = [];
  let weight = 0n;
  for (const { work, turnaround, length } of offeredWork(m, rest)) {
    if (work === 0) continue;
    weight += BigInt(work);
    terms.push(fraction(BigInt(work) * BigInt(turnaround) ** 2n, BigInt(length) ** 2n));
  }
  const { num, den } = sumFractions(byDenominator(terms));
  if (num === 0n) return 0;
  return capped(isqrt((BigInt(MILLION) ** 2n * weight * den) / num));
}

/** Terms with one denominator added up: levels have many tasks of a few lengths. */
function byDenominator(terms: readonly Fraction[]): Fraction[] {
  const sums = new Map<bigint, bigint>();
  for (const { num, den } of terms) sums.set(den, (sums.get(den) ?? 0n) + num);
  return [...sums].map(([den, num]) => fraction(num, den));
}

interface OfferedWork {
  /** User work, ticks: the weight. */
  readonly work: Tick;
  readonly turnaround: Tick;
  /** The sum of its bursts, those of creating and joining workers left out. */
  readonly length: Tick;
}

function offeredWork(m: Machine, rest: Rest): OfferedWork[] {
  const all = m.tasks.map((task) => ({
    work: userWork(task),
    turnaround: rest === 'unhindered' && isOpen(task) ? earliestEnd(m, task) - task.offeredAt : turnaroundOf(m, task),
    length: sumBursts(task.bursts, isOffered),
  }));
  for (const job of m.jobs) {
    if (job.spawned !== null) continue;
    // Work that was offered and never started counts like tasks that were never put on a core.
    const cpu = sumBursts(job.bursts, isCpu);
    const length = sumBursts(job.bursts, () => true);
    const turnaround =
      rest === 'unhindered' ? Math.max(0, m.tick - job.arrival) + length : m.limit - job.arrival + m.cores.length * cpu;
    const item = { work: sumBursts(job.bursts, (burst) => isCpu(burst) && !burst.sys), turnaround, length };
    for (let i = 0; i < job.spec.items; i++) all.push(item);
  }
  return all;
}

/** S-1: the turnaround, or what a task that did not terminate is charged instead. */
function turnaroundOf(m: Machine, task: Task): Tick {
  if (task.state === 'terminated') return task.end - task.offeredAt;
  return m.limit - task.offeredAt + m.cores.length * remainingWork(m, task);
}

export const isOpen = ({ state }: Task): boolean =>
  state === 'new' || state === 'ready' || state === 'running' || state === 'blocked';

/** When an open task ends if it waits for nothing any more: its bursts follow one another. */
export function earliestEnd(m: Machine, task: Task): Tick {
  let left = 0;
  for (let i = task.burst; i < task.bursts.length; i++) left += task.bursts[i]?.ticks ?? 0;
  return Math.max(m.tick, task.arrival) + Math.max(0, left - progressOf(m, task));
}
