/** Races, their rounds and the runs of these: one aggregate, written once and never changed. */
import { ENGINE_VERSION } from '@timeslice/shared/engine';
import type { RoundResult } from '@timeslice/shared/protocol';
import type { Db } from './schema.ts';

export interface OpenedRace {
  readonly id: string;
  readonly levelId: string;
  readonly maxSeats: number;
  /** ms since 1970, as all dates here. */
  readonly openedAt: number;
}

export interface EndedRound extends RoundResult {
  readonly raceId: string;
  readonly endedAt: number;
}

/** Writing the same race, or round, again changes nothing. */
export async function saveRace(db: Db, race: OpenedRace): Promise<void> {
  await db
    .insertInto('race')
    .values({ id: race.id, level_id: race.levelId, max_seats: race.maxSeats, opened_at: race.openedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function saveRound(db: Db, round: EndedRound): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('round')
      .values({
        race_id: round.raceId,
        number: round.round,
        level_id: round.levelId,
        engine_version: String(ENGINE_VERSION),
        scenario: JSON.stringify(round.scenario),
        ended_at: round.endedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .insertInto('run')
      .values(
        round.runs.map((run) => ({
          race_id: round.raceId,
          round: round.round,
          seat: run.seat,
          alias: run.alias,
          scenario_id: round.scenario.id,
          score: run.figures.score,
          place: run.place,
          lag: run.lag,
          log: JSON.stringify(run.log),
          figures: JSON.stringify(run.figures),
          hash: run.hash,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** The runs of a race as they were saved, by round and place. */
export async function loadRuns(db: Db, raceId: string) {
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .where('race_id', '=', raceId)
    .orderBy('round')
    .orderBy('place')
    .orderBy('seat')
    .execute();
  return rows.map(({ log, figures, ...row }) => ({ ...row, log: JSON.parse(log), figures: JSON.parse(figures) }));
}
