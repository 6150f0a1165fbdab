/** The questions at the end of a lesson: the first prediction once more, and the last idea in real programs. */
import type { PlayableLevel } from '../rooms/deps.ts';

/** How many a lesson of these levels has, 0 … 2; the page asks by the same rule. */
export function exitQuestions(levels: readonly PlayableLevel[]): number {
  const last = levels.filter(({ study }) => study !== undefined).at(-1)?.study;
  if (last === undefined) return 0;
  return (last.transfer?.asks.length ?? 0) > 0 ? 2 : 1;
}
