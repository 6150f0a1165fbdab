/** From the segments of a core to bars on the screen. Pure: the painting is in ganttPaint.ts. */
import type { Timeline } from '@timeslice/shared/run';
import { type TimeView, xOf } from './timeView.ts';

export type CoreSegment = Timeline['cores'][number]['segments'][number];

/** What a stretch of a lane means: the four fills of the board (idle is left empty). */
export type Fill = 'work' | 'overhead' | 'gil';

export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly fill: Fill;
  readonly taskId: number | null;
  /** Drawn wider than it was, because it would not be seen otherwise. */
  readonly enlarged: boolean;
}

/** Switching is the price that the game is about: it never gets lost between two pixels. */
const LEAST_OVERHEAD = 4;
/** Work that is narrower than this would only blur its neighbours. */
const LEAST_WORK = 0.5;

export function fillOf(segment: CoreSegment): Fill | null {
  switch (segment.phase) {
    case 'idle':
      return null;
    case 'waitingForGil':
      return 'gil';
    case 'running':
      return segment.sys ? 'overhead' : 'work';
    case 'switching':
    case 'handoff':
      return 'overhead';
  }
}

/** Index of the first segment that ends after `tick`. Segments follow each other in time. */
export function firstAfter(segments: readonly CoreSegment[], tick: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as CoreSegment).to <= tick) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The segment that holds `tick`, if the lane has one there. */
export function segmentAt(segments: readonly CoreSegment[], tick: number): CoreSegment | null {
  const segment = segments[firstAfter(segments, tick)];
  return segment && segment.from <= tick ? segment : null;
}

/** The bars of the visible part, work first, so that enlarged slivers lie on top of it. */
export function layoutLane(segments: readonly CoreSegment[], view: TimeView, width: number): Bar[] {
  const work: Bar[] = [];
  const price: Bar[] = [];
  for (let index = firstAfter(segments, view.from); index < segments.length; index++) {
    const segment = segments[index] as CoreSegment;
    if (segment.from >= view.to) break;
    const fill = fillOf(segment);
    if (fill === null || segment.to === segment.from) continue;
    const x = Math.max(xOf(segment.from, view, width), 0);
    const natural = Math.min(xOf(segment.to, view, width), width) - x;
    const least = fill === 'overhead' ? LEAST_OVERHEAD : LEAST_WORK;
    const bar = {
      x,
      width: Math.max(natural, least),
      fill,
      taskId: segment.taskId,
      enlarged: natural < LEAST_OVERHEAD,
    };
    if (fill === 'overhead') price.push(bar);
    else work.push({ ...bar, enlarged: false });
  }
  return [...work, ...price];
}
