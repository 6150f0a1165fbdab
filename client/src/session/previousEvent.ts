import type { Tick } from '@timeslice/shared/engine';
import type { Timeline } from '@timeslice/shared/run';

/** The last tick before `tick` at which a core or a task changed; 0 when there is none. */
export function previousEvent({ cores, tasks }: Timeline, tick: Tick): Tick {
  let latest = 0;
  for (const { segments } of [...cores, ...tasks]) {
    for (let at = segments.length - 1; at >= 0; at--) {
      const { from } = segments[at] as { readonly from: Tick };
      if (from <= latest) break;
      if (from < tick) {
        latest = from;
        break;
      }
    }
  }
  return latest;
}
