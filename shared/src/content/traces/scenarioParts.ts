/** The parts of a scenario that is made from a recorded program. */
import {
  type BurstSpec,
  type Costs,
  DEFAULT_COSTS,
  type ProcessSpec,
  SLOW_MOTION,
  type TaskSpec,
  type Tick,
} from '../../engine/index.ts';
import { key } from '../scenarioBursts.ts';
import { newScope } from '../scenarioScope.ts';
import { foldBursts } from './fold.ts';
import { guessRuntime } from './guessRuntime.ts';
import type { Pair } from './kernelRun.ts';
import type { Trace, TraceBurst, TraceTask } from './traceFormat.ts';

export type ToTicks = (us: number) => Tick;

/** Every recorded task with its task in the scenario; `least` is that of the folding rule. */
export function pairsOf(tasks: readonly TraceTask[], least: number, ticks: ToTicks): Pair[] {
  const ids = idsOf(tasks);
  const residents = byPid(tasks, (task) => task.pid);
  return tasks.map((recorded, i) => {
    const alone = residents.get(recorded.pid)?.length === 1;
    // A program's first thread is a process only as long as it has no other.
    const kind = recorded.kind === 'process' && !alone ? 'thread' : recorded.kind;
    const bursts = foldBursts(recorded.bursts, least).map((burst) => burstSpec(burst, ticks));
    return { recorded, spec: { id: ids[i] as number, kind, arrival: ticks(recorded.arrival_us), bursts } };
  });
}

/** The kernel's numbers stay; tasks that it does not see get the next free ones. */
function idsOf(tasks: readonly TraceTask[]): number[] {
  const numbers = tasks.flatMap(({ tid }) => (typeof tid === 'number' ? [tid] : []));
  let next = Math.max(0, ...numbers) + 1;
  return tasks.map(({ tid }) => (typeof tid === 'number' ? tid : next++));
}

function burstSpec(burst: TraceBurst, ticks: ToTicks): BurstSpec {
  if ('cpu_us' in burst) return { cpu: Math.max(1, ticks(burst.cpu_us)) };
  return { io: Math.max(1, ticks(burst.io_us)), device: asKey(burst.device) };
}

/** A name from a trace as a key: what the recorder adds after a colon, like the function of the kernel, is cut off. */
export function asKey(name: string): string {
  const plain = name
    .replace(/:.*$/s, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 48);
  return key.check(plain, newScope(null)) === null ? plain : `x-${plain}`;
}

/** All unlimited: that a request had to queue is part of how long it was recorded to take. */
export function devicesOf(tasks: readonly TaskSpec[]): Record<string, { capacity: number }> {
  const names = tasks.flatMap((task) => task.bursts.flatMap((burst) => ('device' in burst ? [burst.device] : [])));
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, { capacity: 0 }]));
}

/** One for every pid, in the order of the trace, with the name of its first task. */
export function processesOf(pairs: readonly Pair[]): ProcessSpec[] {
  return [...byPid(pairs, ({ recorded }) => recorded.pid)].map(([pid, own]) => {
    const recorded = own.map((pair) => pair.recorded);
    return { pid, name: recorded[0]?.name ?? '', ...guessRuntime(recorded), tasks: own.map(({ spec }) => spec) };
  });
}

function byPid<T>(all: readonly T[], pidOf: (each: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const each of all) {
    const group = groups.get(pidOf(each));
    if (group === undefined) groups.set(pidOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

/**
 * What the tasks of a recorded program can be charged (they are there from the start), as measured, microseconds: the
 * medians that the default costs were made from, of processes and threads without a working set.
 */
const MEASURED_US = {
  greenSwitch: 0.1,
  coroutineSwitch: 1.8,
  threadSwitch: 2.3,
  processSwitch: 2.4,
  migration: 12,
  gilHandoff: 5.6,
  gilInterval: 5_000,
  goSlice: 10_000,
} as const satisfies Partial<Costs>;
const CHARGED = Object.keys(MEASURED_US) as (keyof typeof MEASURED_US)[];

/**
 * Costs at a time scale. `game`: the default ones, none where the scale is the usual one. `real`: what they are on a
 * real machine, which rounds to nothing unless the scale is large.
 */
export function costsAt(scale: number, kind: 'game' | 'real'): { costs?: Partial<Costs> } {
  if (kind === 'game' && scale === SLOW_MOTION) return {};
  const exact = (cost: (typeof CHARGED)[number]) =>
    kind === 'game' ? (DEFAULT_COSTS[cost] * scale) / SLOW_MOTION : (MEASURED_US[cost] * scale) / 1000;
  const least = (cost: string) => (kind === 'game' || cost === 'gilInterval' || cost === 'goSlice' ? 1 : 0);
  return { costs: Object.fromEntries(CHARGED.map((cost) => [cost, Math.max(least(cost), Math.round(exact(cost)))])) };
}

/** How the recorder writes the machine: "2 vCPU KVM guest (…)". */
export function coresOf(trace: Trace): number {
  const [, count = '2'] = /^(\d{1,3}) v?CPU/.exec(trace.machine ?? '') ?? [];
  return Math.min(16, Math.max(1, Number(count)));
}
