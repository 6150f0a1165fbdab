import type { RoundStart } from '@timeslice/shared/protocol';
import type { Lesson } from './lesson.ts';

/** The round as a seat takes it up, or goes on with it; null when it has nothing to play. */
export function roundFor({ round, debrief }: Lesson, seat: number): RoundStart | null {
  const run = round?.run(seat);
  if (round === null || run === undefined || debrief !== null) return null;
  const { level, index } = round;
  return {
    round: index,
    levelId: level.id,
    scenario: level.scenario,
    ...round.round.paceOf(seat),
    ...run.resume(),
  };
}
