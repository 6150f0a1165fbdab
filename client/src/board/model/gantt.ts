/** Which parts of a core's history a lane shows. */
import type { Tick } from '@timeslice/shared/engine';
import type { CoreSegment } from '@timeslice/shared/run';

/**
 * Calls `visit` for every segment that reaches into [from, now), the earliest first; the last one ends at `now`.
 * Segments are in order of time, so the search starts at the end, where the visible ones are.
 */
export function visitSegments(
  segments: readonly CoreSegment[],
  from: Tick,
  now: Tick,
  visit: (segment: CoreSegment, start: Tick, end: Tick) => void,
): void {
  let first = segments.length;
  while (first > 0 && endOf(segments, first - 1, now) > from) first -= 1;
  for (let index = first; index < segments.length; index++) {
    const segment = segments[index] as CoreSegment;
    const end = endOf(segments, index, now);
    if (end > segment.from) visit(segment, Math.max(segment.from, from), end);
  }
}

/** The last segment of a live Gantt is open: it reaches up to now. */
const endOf = (segments: readonly CoreSegment[], index: number, now: Tick): Tick =>
  index === segments.length - 1 ? now : (segments[index] as CoreSegment).to;

/** Index of the first segment of a finished Gantt that reaches beyond a tick; the number of segments when none does. */
export function firstReaching(segments: readonly CoreSegment[], from: Tick): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as CoreSegment).to > from) high = middle;
    else low = middle + 1;
  }
  return low;
}
