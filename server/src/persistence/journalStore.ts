/** What happens in the races that are open now, so that a server that was killed can open them again as they were. */
import type { JournalEvent } from '../rooms/journalEvents.ts';
import type { Db } from './schema.ts';

export interface JournalRow {
  readonly raceId: string;
  /** Place among the events of its race, from 0. */
  readonly seq: number;
  readonly event: JournalEvent;
  /** ms since 1970. */
  readonly at: number;
}

export interface SavedJournal {
  readonly raceId: string;
  readonly events: readonly JournalEvent[];
  /** When the last of them was written, ms since 1970. */
  readonly lastAt: number;
}

/** All or none. Writing the same rows again changes nothing. */
export async function appendJournal(db: Db, rows: readonly JournalRow[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // One row has five values; SQLite takes 32 766 in a statement, PostgreSQL 65 535.
    for (let from = 0; from < rows.length; from += 1_000) {
      await transaction
        .insertInto('race_event')
        .values(
          rows.slice(from, from + 1_000).map(({ raceId, seq, event, at }) => ({
            race_id: raceId,
            seq,
            at,
            event: JSON.stringify(event),
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}

export async function deleteJournal(db: Db, raceId: string): Promise<void> {
  await db.deleteFrom('race_event').where('race_id', '=', raceId).execute();
}

/** Journals of races that were open when the server ended; those not written to since `since` are deleted instead. */
export async function loadJournals(db: Db, since: number): Promise<SavedJournal[]> {
  const known = await db
    .selectFrom('race_event')
    .select(({ fn }) => ['race_id as raceId', fn.max('at').as('lastAt')])
    .groupBy('race_id')
    .execute();
  const journals: SavedJournal[] = [];
  for (const { raceId, lastAt } of known) {
    if (Number(lastAt) < since) {
      await deleteJournal(db, raceId);
      continue;
    }
    const rows = await db
      .selectFrom('race_event')
      .select('event')
      .where('race_id', '=', raceId)
      .orderBy('seq')
      .execute();
    journals.push({
      raceId,
      lastAt: Number(lastAt),
      events: rows.map(({ event }) => JSON.parse(event) as JournalEvent),
    });
  }
  return journals;
}
