/** Deleting: one lesson at once, and everything that has been kept for long enough. */
import type { Db } from './schema.ts';

/** SQLite works in the thread of the rounds: a few at a time, none of which is noticed there. */
const AT_ONCE = 10;

/** Everything that is stored of a race or a lesson. */
export async function deleteRace(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('report_round').where('report_id', '=', id).execute();
    await transaction.deleteFrom('report').where('id', '=', id).execute();
    await transaction.deleteFrom('run').where('race_id', '=', id).execute();
    await transaction.deleteFrom('round').where('race_id', '=', id).execute();
    await transaction.deleteFrom('refusal').where('race_id', '=', id).execute();
    await transaction.deleteFrom('race_event').where('race_id', '=', id).execute();
    // Last, because it is by this that the others are found.
    await transaction.deleteFrom('race').where('id', '=', id).execute();
  });
}

/** Deletes some of the races that were opened before `date`, ms since 1970; answers with how many. 0: none is left. */
export async function deleteOldRaces(db: Db, date: number): Promise<number> {
  const old = await db
    .selectFrom('race')
    .select('id')
    .where('opened_at', '<', date)
    // Those whose opening was never written.
    .union(db.selectFrom('round').select('race_id as id').where('ended_at', '<', date))
    .limit(AT_ONCE)
    .execute();
  for (const { id } of old) await deleteRace(db, id);
  return old.length;
}
