import type { Task } from '@timeslice/shared/engine';

/** CPU ticks that a card tells of: all that is left, or where the level hides the tape what is left of this burst. */
export function workShown({ wholeTape }: { readonly wholeTape: boolean }, task: Task): number {
  let left = 0;
  const end = wholeTape ? task.bursts.length : task.burst + 1;
  for (let index = task.burst; index < end; index++) {
    const burst = task.bursts[index];
    if (burst?.kind === 'cpu') left += burst.ticks;
  }
  // A task in the tray makes no progress, so the booked figure is the exact one.
  return left - (task.bursts[task.burst]?.kind === 'cpu' ? task.progress : 0);
}
