/** Notices, from the Gantt, which prices have been paid since the last look: each is shown leaving its core. */
import type { Tick } from '@timeslice/shared/engine';
import type { Timeline } from '@timeslice/shared/run';

export interface Price {
  readonly core: number;
  readonly ticks: Tick;
}

/** More than this many segments behind (a scrub, a re-run of a log) is not worth showing one by one. */
const MOST_AT_ONCE = 8;

export class PriceWatch {
  #timeline: Timeline | null = null;
  #seen: number[] = [];

  /** Switches and handoffs that have ended since the last call; none right after the Gantt was replaced. */
  look(timeline: Timeline): readonly Price[] {
    if (timeline !== this.#timeline) {
      this.#timeline = timeline;
      this.#seen = timeline.cores.map(({ segments }) => Math.max(0, segments.length - 1));
      return NONE;
    }
    let found: Price[] | null = null;
    timeline.cores.forEach(({ segments }, core) => {
      // The last segment is open; it is looked at again when it has ended.
      const closed = Math.max(0, segments.length - 1);
      const from = Math.min(this.#seen[core] ?? 0, closed);
      this.#seen[core] = closed;
      if (closed - from > MOST_AT_ONCE) return;
      for (let index = from; index < closed; index++) {
        const segment = segments[index];
        if (segment?.phase !== 'switching' && segment?.phase !== 'handoff') continue;
        found ??= [];
        found.push({ core, ticks: segment.to - segment.from });
      }
    });
    return found ?? NONE;
  }
}

const NONE: readonly Price[] = [];
