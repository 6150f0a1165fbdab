import type { Machine } from '@timeslice/shared/engine';

/**
 * How many times longer than alone the work that is done took, as S-1 means it: the root of the mean square, weighted by
 * work. Null: nothing is done yet.
 */
export function slowdownSoFar({ tasks }: Machine): number | null {
  let weights = 0;
  let squares = 0;
  for (const task of tasks) {
    if (task.state !== 'terminated') continue;
    const alone = task.bursts.reduce((sum, burst) => sum + burst.ticks, 0);
    if (alone === 0) continue;
    const slowdown = (task.end - task.offeredAt) / alone;
    weights += task.user;
    squares += task.user * slowdown * slowdown;
  }
  return weights > 0 ? Math.sqrt(squares / weights) : null;
}
