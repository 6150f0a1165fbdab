import { levelById } from '@timeslice/shared/content';
import type { LessonState } from '@timeslice/shared/protocol';

/** How many questions the exit ticket of a lesson has, 0 … 2; the server counts by the same rule. */
export function exitCount({ rounds }: LessonState): number {
  const last = rounds.flatMap(({ levelId }) => levelById(levelId)?.study ?? []).at(-1);
  if (last === undefined) return 0;
  return last.transfer.asks.length > 0 ? 2 : 1;
}
