import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Figures } from '@timeslice/shared/engine';
import { PGliteDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { tinyScenario } from '../rooms/testWorlds.ts';
import { migrate, openDatabase } from './openDatabase.ts';
import { loadRuns, saveRace, saveRound } from './raceStore.ts';
import { addRefusals, loadRefusals } from './refusalStore.ts';
import type { Db } from './schema.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timeslice-stores-'));
});
afterAll(() => rm(folder, { recursive: true }));

const engines: [string, () => Promise<Db>][] = [
  [
    'SQLite',
    () =>
      openDatabase(
        { file: path.join(folder, 'new/data.sqlite') },
        createLog('silent', () => {}),
      ),
  ],
  ['PostgreSQL', async () => migrate(new PGliteDialect({ pglite: await PGlite.create({ parsers: { 20: Number } }) }))],
];

describe.each(engines)('the stores on %s', (_, open) => {
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
});

test('the tables are made once, and are there the next time', async () => {
  const open = () =>
    openDatabase(
      { file: path.join(folder, 'twice.sqlite') },
      createLog('silent', () => {}),
    );
  const first = await open();
  await addRefusals(first, 'r', [{ seat: 1, code: 'x', count: 1 }]);
  await first.destroy();
  const second = await open();
  expect(await loadRefusals(second, 'r')).toHaveLength(1);
  await second.destroy();
});
