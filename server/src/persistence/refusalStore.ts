/** How often which message was refused, by race, seat and code. */
import type { Db } from './schema.ts';

export interface RefusalRow {
  readonly seat: number;
  readonly code: string;
  readonly count: number;
}

/** Adds to what is there. */
export async function addRefusals(db: Db, raceId: string, rows: readonly RefusalRow[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const { seat, code, count } of rows) {
      await transaction
        .insertInto('refusal')
        .values({ race_id: raceId, seat, code, count })
        .onConflict((conflict) =>
          conflict
            .columns(['race_id', 'seat', 'code'])
            .doUpdateSet((eb) => ({ count: eb('refusal.count', '+', eb.ref('excluded.count')) })),
        )
        .execute();
    }
  });
}

export async function loadRefusals(db: Db, raceId: string): Promise<RefusalRow[]> {
  return db
    .selectFrom('refusal')
    .select(['seat', 'code', 'count'])
    .where('race_id', '=', raceId)
    .orderBy('seat')
    .orderBy('code')
    .execute();
}
