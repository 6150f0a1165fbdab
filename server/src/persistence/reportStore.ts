/** Reports of lessons. The runs themselves are those of the race store; a report adds what they do not tell. */
import type { ReportAnswer, ReportFlag } from '@timeslice/shared/protocol';
import { loadRuns } from './raceStore.ts';
import type { Db } from './schema.ts';

/** Of a student, over all rounds. */
export interface StudentFacts {
  readonly seat: number;
  readonly alias: string;
  readonly total: number;
  readonly place: number | null;
  /** By the index of the round. */
  readonly guesses: Readonly<Record<number, ReportAnswer>>;
  readonly exit: readonly [ReportAnswer, ReportAnswer];
}

/** The whole of a lesson, written anew whenever it has changed. */
export interface KeptReport {
  readonly id: string;
  readonly code: string;
  readonly keyHash: string;
  /** ms since 1970. */
  readonly openedAt: number;
  readonly updatedAt: number;
  readonly students: readonly StudentFacts[];
  /** Indices of the rounds whose ideas the two questions of the exit ticket are about. */
  readonly asked: { readonly again: number | null; readonly inCode: number | null };
}

/** A round, written once at its end. */
export interface RoundFacts {
  readonly round: number;
  readonly levelId: string;
  readonly weight: number;
  readonly naive: number;
  readonly par: number;
  readonly answer: number | null;
  readonly seats: readonly { readonly seat: number; readonly points: number; readonly flags: readonly ReportFlag[] }[];
}

export interface StoredReport extends KeptReport {
  readonly rounds: readonly (RoundFacts & {
    readonly scenario: string;
    readonly engineVersion: string;
    readonly endedAt: number;
  })[];
  readonly runs: Awaited<ReturnType<typeof loadRuns>>;
}

export async function saveReport(db: Db, report: KeptReport): Promise<void> {
  const { id, code, keyHash, openedAt, updatedAt, students, asked } = report;
  const body = JSON.stringify({ students, asked });
  await db
    .insertInto('report')
    .values({ id, code, key_hash: keyHash, opened_at: openedAt, updated_at: updatedAt, body })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ updated_at: updatedAt, body }))
    .execute();
}

/** Writing the same round again changes nothing. */
export async function saveReportRound(db: Db, reportId: string, { round, ...facts }: RoundFacts): Promise<void> {
  await db
    .insertInto('report_round')
    // The tables count rounds from one.
    .values({ report_id: reportId, round: round + 1, body: JSON.stringify(facts) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The id of the report that this key opens. Codes are used again; a key is not. */
export async function findReport(db: Db, code: string, keyHash: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('report')
    .select('id')
    .where('code', '=', code)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  return found?.id;
}

export async function loadReport(db: Db, id: string): Promise<StoredReport | undefined> {
  const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const facts = await db
    .selectFrom('report_round')
    .innerJoin('round', (join) => join.onRef('round.race_id', '=', 'report_round.report_id'))
    .whereRef('round.number', '=', 'report_round.round')
    .where('report_id', '=', id)
    .select(['report_round.round', 'body', 'scenario', 'engine_version as engineVersion', 'ended_at as endedAt'])
    .orderBy('report_round.round')
    .execute();
  const { students, asked } = JSON.parse(row.body) as Pick<KeptReport, 'students' | 'asked'>;
  return {
    id,
    code: row.code,
    keyHash: row.key_hash,
    openedAt: Number(row.opened_at),
    updatedAt: Number(row.updated_at),
    students,
    asked,
    rounds: facts.map(({ body, round, endedAt, ...played }) => ({
      ...(JSON.parse(body) as Omit<RoundFacts, 'round'>),
      ...played,
      round: round - 1,
      endedAt: Number(endedAt),
    })),
    runs: await loadRuns(db, id),
  };
}
