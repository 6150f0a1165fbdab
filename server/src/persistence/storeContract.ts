/** What the stores promise on every database: run by the tests of SQLite and PGlite here, and by one on a real PostgreSQL. */
import type { Figures } from '@timeslice/shared/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tinyScenario } from '../rooms/testWorlds.ts';
import { appendJournal, deleteJournal, loadJournals } from './journalStore.ts';
import { loadRuns, saveRace, saveRound } from './raceStore.ts';
import { addRefusals, loadRefusals } from './refusalStore.ts';
import { deleteOldRaces } from './reportRemoval.ts';
import { findReport, loadReport, saveReport, saveReportRound } from './reportStore.ts';
import type { Db } from './schema.ts';

/** `open` gives an empty database with all tables; it is closed in the end. */
export function describeStores(name: string, open: () => Promise<Db>): void {
  describe(`the stores on ${name}`, () => storeTests(open));
}

function storeTests(open: () => Promise<Db>): void {
  let db: Db;
  // PGlite sets up a whole cluster in memory: seconds of computing, more on a busy machine.
  beforeAll(async () => {
    db = await open();
  }, 120_000);
  afterAll(() => db.destroy());

  const run = (seat: number, place: number) => ({
    seat,
    place,
    alias: 'Тихая Выдра',
    lag: 120,
    figures: { score: 900 - place, end: 1000 } as Figures,
    hash: `hash-${seat}`,
    log: [[5, { type: 'preempt', core: 0 }]] as const,
  });
  const round = {
    raceId: 'r1',
    round: 1,
    levelId: 'tiny',
    scenario: tinyScenario(),
    endedAt: 1_800_000_000_000,
    runs: [run(2, 1), run(1, 2)],
  };

  test('what is written twice is there once', async () => {
    for (let n = 0; n < 2; n++) {
      await saveRace(db, { id: 'r1', levelId: 'tiny', maxSeats: 2, openedAt: 1_800_000_000_000 });
      await saveRound(db, round);
    }
    expect(await db.selectFrom('race').selectAll().execute()).toEqual([
      { id: 'r1', level_id: 'tiny', max_seats: 2, opened_at: 1_800_000_000_000 },
    ]);
    expect(await loadRuns(db, 'r1')).toEqual(
      round.runs.map(({ seat, place, alias, lag, figures, hash, log }) => ({
        race_id: 'r1',
        round: 1,
        scenario_id: 'tiny',
        score: figures.score,
        ...{ seat, place, alias, lag, figures, hash, log },
      })),
    );
    expect(await loadRuns(db, 'r2')).toEqual([]);
  });

  test('refusals add up', async () => {
    await addRefusals(db, 'r1', [
      { seat: 1, code: 'bad-message', count: 2 },
      { seat: 2, code: 'too-fast', count: 1 },
    ]);
    await addRefusals(db, 'r1', [{ seat: 1, code: 'bad-message', count: 3 }]);
    expect(await loadRefusals(db, 'r1')).toEqual([
      { seat: 1, code: 'bad-message', count: 5 },
      { seat: 2, code: 'too-fast', count: 1 },
    ]);
  });

  test('a journal comes back in its order, whatever was written twice; an old one is deleted', async () => {
    const vacated = (number: number) => ({ type: 'vacated', number }) as const;
    const rows = Array.from({ length: 1_500 }, (_, seq) => ({
      raceId: 'r1',
      seq,
      at: 5_000 + seq,
      event: vacated(seq),
    }));
    await appendJournal(db, rows);
    await appendJournal(db, rows.slice(-2));
    await appendJournal(db, [{ raceId: 'r2', seq: 0, at: 4_000, event: vacated(7) }]);
    expect(await loadJournals(db, 4_500)).toEqual([
      { raceId: 'r1', lastAt: 6_499, events: rows.map(({ event }) => event) },
    ]);
    expect(await loadJournals(db, 0)).toHaveLength(1);
    await deleteJournal(db, 'r1');
    expect(await loadJournals(db, 0)).toEqual([]);
  });
  test('a report is what was written of it last, with the rounds and runs of its lesson', async () => {
    const asked = { again: 0, inCode: null };
    const openedAt = 1_800_000_000_000;
    const kept = { id: 'r1', code: '123456', keyHash: 'hash', openedAt, updatedAt: openedAt, students: [], asked };
    const students = [{ seat: 1, alias: 'Выдра', total: 5, place: 1, guesses: {}, exit: [null, null] as const }];
    await saveReport(db, kept);
    await saveReport(db, { ...kept, openedAt: openedAt + 1, updatedAt: openedAt + 2, students });
    const facts = { round: 0, levelId: 'tiny', weight: 100, naive: 1, par: 2, answer: null, seats: [] };
    for (let n = 0; n < 2; n++) await saveReportRound(db, 'r1', facts);
    expect(await findReport(db, '123456', 'hash')).toBe('r1');
    expect(await findReport(db, '123456', 'other')).toBeUndefined();
    const report = await loadReport(db, 'r1');
    expect(report).toMatchObject({
      ...kept,
      updatedAt: openedAt + 2,
      students,
      rounds: [{ ...facts, endedAt: openedAt }],
    });
    expect(JSON.parse(report?.rounds[0]?.scenario ?? '')).toEqual(round.scenario);
    expect(report?.runs.map(({ seat }) => seat)).toEqual([2, 1]);
  });

  test('what is old is deleted with everything that belongs to it', async () => {
    expect(await deleteOldRaces(db, 1_800_000_000_000)).toBe(0);
    expect(await deleteOldRaces(db, 1_800_000_000_001)).toBe(1);
    expect(await deleteOldRaces(db, 1_800_000_000_001)).toBe(0);
    expect(await loadReport(db, 'r1')).toBeUndefined();
    for (const table of ['race', 'round', 'run', 'refusal', 'report_round'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
}
