import { cpuOf, foldBursts } from './fold.ts';
import type { Trace, TraceTask, TraceView } from './traceFormat.ts';

/** These waits end by themselves; whatever else a task waits for, another task has to do, or a user of the program. */
const OUTSIDE: readonly string[] = ['disk', 'net', 'timer'];

export const isOutside = (device: string): boolean => OUTSIDE.includes(device);

export interface Simplified {
  readonly trace: Trace;
  /** The level of the trace that was used. */
  readonly view: TraceView;
  /** Its tasks that are in the scenario. */
  readonly kept: readonly TraceTask[];
  readonly least: number;
  /** Waits for others were left out, not kept. */
  readonly dropped: boolean;
}

/** What a scenario leaves out of a recorded program or makes simpler than it was, in words, a line each. */
export function warningsOf(simplified: Simplified): string[] {
  return [...lost(simplified), ...levels(simplified), ...waits(simplified), ...folding(simplified)];
}

function lost({ trace }: Simplified): string[] {
  const { lost_events: events = 0 } = trace;
  return events > 0 ? [`lost_events: the recorder missed ${events} events, bursts may be too long`] : [];
}

function levels({ trace, view }: Simplified): string[] {
  if (trace.user_level === undefined) return [];
  const other =
    view === trace ? 'user_level: the green tasks' : `tasks: the ${trace.tasks.length} threads of the kernel`;
  const queueing = view === trace ? '' : '; bursts of green tasks contain the time they queued for a carrier';
  return [`${other} are left out${queueing}`];
}

/** One line for every kind of wait that only looks like a device. */
function waits({ view, kept, dropped }: Simplified): string[] {
  const tids = new Set(kept.map((task) => task.tid));
  const sums = new Map<string, { count: number; us: number }>();
  for (const task of view.tasks) {
    if (!tids.has(task.tid)) continue;
    for (const burst of task.bursts) {
      if ('cpu_us' in burst || isOutside(burst.device)) continue;
      const sum = sums.get(burst.device) ?? { count: 0, us: 0 };
      sums.set(burst.device, { count: sum.count + 1, us: sum.us + burst.io_us });
    }
  }
  const what = dropped ? 'are left out' : 'last as long as they did, whenever that is done';
  return [...sums].map(
    ([device, { count, us }]) => `${device}: ${count} waits for what others do (${inMs(us)} in all) ${what}`,
  );
}

function folding({ view, kept, least }: Simplified): string[] {
  const before = kept.reduce((sum, task) => sum + task.bursts.length, 0);
  const after = kept.reduce((sum, task) => sum + foldBursts(task.bursts, least).length, 0);
  const tids = new Set(kept.map((task) => task.tid));
  const tiny = view.tasks.filter((task) => !tids.has(task.tid));
  const lines: string[] = [];
  if (after < before) lines.push(`folded: ${before} bursts and waits into ${after}, each at least ${inMs(least)}`);
  if (tiny.length > 0) {
    const us = tiny.reduce((sum, task) => sum + cpuOf(task.bursts), 0);
    lines.push(`left out: ${tiny.length} tasks that ran for less than ${inMs(least)} (${inMs(us)} in all)`);
  }
  return lines;
}

const inMs = (us: number): string => `${Math.round(us) / 1000} ms`;
