/** A lesson as it was when the server before this one ended. */
import { ClassRound } from './classRound.ts';
import { debriefOf } from './debriefing.ts';
import type { Lesson } from './lesson.ts';
import type { SavedLesson } from './lessonEvents.ts';
import { climb } from './scoring.ts';

/** To be called in the constructor, before anybody comes. The outage is nobody's slack. */
export function restoreLesson(lesson: Lesson, saved: SavedLesson, outageMs: number): void {
  const { state, students, now } = lesson;
  const { clock, settings } = lesson.deps;
  const fromDate = (date: number) => (date === 0 ? 0 : date - clock.date() + now);
  Object.assign(state, saved.flags);
  students.restore(saved, now);
  for (const [index, entries] of saved.scored) lesson.scored.set(index, entries);
  const { phase, round } = saved;
  if (phase === null) return;
  Object.assign(state, { phase: phase.phase, round: phase.round, hold: phase.hold, heldAt: fromDate(phase.heldAt) });
  state.deadline = fromDate(phase.deadline);
  if (round === null) return;
  const index = round.round - 1;
  lesson.round = new ClassRound(
    {
      index,
      // As it was: a newer server may have changed the level.
      level: { ...lesson.levelOf(index), scenario: round.scenario },
      startsAt: fromDate(round.startsAt),
      seats: round.seats,
      rateOf: (seat) => students.get(seat)?.rate ?? 100,
      nextStream: () => lesson.nextStream(),
      slack: settings.slack + outageMs,
    },
    saved.runs,
  );
  if (saved.clocks !== null) lesson.round.restoreClocks(saved.clocks, saved.runs, fromDate);
  state.startsAt = lesson.round.round.startsAt;
  state.poll.push(...lesson.pollFor(index));
  if (saved.scored.has(index)) {
    const aliasOf = (seat: number) => students.get(seat)?.seat.view.alias ?? '';
    lesson.debrief = debriefOf(lesson.round, { aliasOf, poll: lesson.pollFor(index) });
  }
  if (phase.phase === 'podium' || phase.phase === 'exit' || phase.phase === 'over') climb(lesson);
}
