/** What lies under a point of the board. */
import type { Machine, Task } from '@timeslice/shared/engine';
import type { TrayCells } from '../model/places.ts';
import type { BoardLayout } from './boardLayout.ts';
import { contains, grow, type Rect } from './rect.ts';

export type Target =
  | { readonly type: 'card'; readonly task: number }
  /** A crowd: its first task. */
  | { readonly type: 'crowd'; readonly task: number }
  /** A job that waits to be started. */
  | { readonly type: 'job'; readonly job: number }
  /** The slot of a core with its running task. */
  | { readonly type: 'running'; readonly core: number; readonly task: number }
  | { readonly type: 'queued'; readonly core: number; readonly task: number }
  | { readonly type: 'quantum'; readonly core: number; readonly direction: 1 | -1 }
  | { readonly type: 'lane'; readonly core: number }
  /** While dragging over a busy core: its red half. */
  | { readonly type: 'preempt'; readonly core: number }
  | { readonly type: 'tray' }
  | null;

export interface HitContext {
  readonly machine: Machine;
  readonly layout: BoardLayout;
  readonly cells: TrayCells;
  readonly jobs: readonly { readonly job: number; readonly cell: Rect }[];
}

/** A finger is less exact than a mouse: small things are this much larger, CSS pixels. */
const FINGER = 6;

export function hitTest({ machine, layout, cells, jobs }: HitContext, x: number, y: number): Target {
  if (contains(layout.tray, x, y)) return hitTray(cells, jobs, x, y);
  const lane = layout.lanes.findIndex(({ panel }) => contains(panel, x, y));
  const core = machine.cores[lane];
  const parts = layout.lanes[lane];
  if (!core || !parts) return null;
  if (parts.quantum && contains(grow(parts.quantum.minus, FINGER), x, y))
    return { type: 'quantum', core: lane, direction: -1 };
  if (parts.quantum && contains(grow(parts.quantum.plus, FINGER), x, y))
    return { type: 'quantum', core: lane, direction: 1 };
  const queued = parts.queue.findIndex(
    (place, index) => index < core.queue.length && contains(grow(place, FINGER), x, y),
  );
  const waiting: Task | undefined = core.queue[queued];
  if (waiting) return { type: 'queued', core: lane, task: waiting.id };
  if (core.current && contains(grow(parts.slot, FINGER), x, y))
    return { type: 'running', core: lane, task: core.current.id };
  return { type: 'lane', core: lane };
}

function hitTray(cells: TrayCells, jobs: HitContext['jobs'], x: number, y: number): Target {
  for (const { job, cell } of jobs) if (contains(cell, x, y)) return { type: 'job', job };
  for (const [task, cell] of cells.cards) if (contains(cell, x, y)) return { type: 'card', task };
  for (const [task, cell] of cells.crowds) if (contains(cell, x, y)) return { type: 'crowd', task };
  return { type: 'tray' };
}

/** Where a dragged task would land. */
export function dropTest({ machine, layout }: HitContext, task: Task, x: number, y: number): Target {
  if (contains(layout.tray, x, y)) return { type: 'tray' };
  const lane = layout.lanes.findIndex(({ panel }) => contains(grow(panel, 3), x, y));
  const core = machine.cores[lane];
  const parts = layout.lanes[lane];
  if (!core || !parts) return null;
  const busy = core.current !== null && core.current !== task;
  if (busy && contains(parts.preemptZone, x, y)) return { type: 'preempt', core: lane };
  return { type: 'lane', core: lane };
}
