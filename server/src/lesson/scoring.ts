/** What the rounds of a lesson come to: the end of each, and the podium. */
import { withPlaces } from '../rooms/standings.ts';
import { debriefOf } from './debriefing.ts';
import type { Lesson } from './lesson.ts';
import { awards, rank, type ScoredRound } from './points.ts';

const aliases = (lesson: Lesson) => (seat: number) => lesson.students.get(seat)?.seat.view.alias ?? '';

/** The figures of the present round are final: they are recorded and shown. */
export function endRound(lesson: Lesson): void {
  const { round, deps, spec } = lesson;
  if (round === null) return;
  const entries = round.entries();
  const aliasOf = aliases(lesson);
  lesson.scored.set(round.index, entries);
  lesson.note({ type: 'scored', round: round.index, entries });
  lesson.debrief = debriefOf(round, { aliasOf, poll: [...lesson.state.poll] });
  deps.metrics.roundsPlayed++;
  const { level } = round;
  const runs = withPlaces(
    [...round.round.runs].map(([seat, run]) => ({
      seat,
      alias: aliasOf(seat),
      lag: run.lag,
      figures: run.figures(),
      hash: run.hash(),
      log: run.log,
    })),
  );
  deps.records.roundEnded({
    raceId: spec.id,
    endedAt: deps.clock.date(),
    round: round.index + 1,
    levelId: level.id,
    scenario: level.scenario,
    runs,
  });
  lesson.report.roundEnded(round);
  deps.log.info('round-ended', { lesson: spec.id, round: round.index, best: runs[0]?.figures.score });
  lesson.audience.showDebrief();
}

export function scoredRounds(lesson: Lesson): ScoredRound[] {
  return [...lesson.scored].map(([index, entries]) => {
    const { stars, par } = lesson.levelOf(index);
    return { weight: lesson.spec.rounds[index]?.weight ?? 100, yardstick: { naive: stars[0], par }, entries };
  });
}

/** How many are named on the podium. */
const PODIUM = 10;

export function climb(lesson: Lesson): void {
  const rounds = scoredRounds(lesson);
  const aliasOf = aliases(lesson);
  const places = rank(rounds).slice(0, PODIUM);
  lesson.podium = {
    places: places.map(({ seat, place, total }) => ({ place, alias: aliasOf(seat), total })),
    awards: awards(rounds).map(({ award, seat, value }) => ({ award, alias: aliasOf(seat), value })),
  };
  lesson.audience.showPodium();
}
