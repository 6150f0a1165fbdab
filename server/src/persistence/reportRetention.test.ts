import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { ManualClock } from '../rooms/clock.ts';
import { tinyScenario } from '../rooms/testWorlds.ts';
import { openDatabase } from './openDatabase.ts';
import { Records } from './records.ts';
import { DAY_MS, startRetention } from './reportRetention.ts';
import type { Db } from './schema.ts';

const log = createLog('silent', () => {});
let folder: string;
let db: Db;
let records: Records;
let clock: ManualClock;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timeslice-retention-'));
  const open = () => openDatabase({ file: path.join(folder, 'data.sqlite') }, log);
  db = await open();
  records = new Records({ open, log });
  clock = new ManualClock();
  clock.advance(100 * DAY_MS);
});
afterEach(async () => {
  await records.close();
  await db.destroy();
  await rm(folder, { recursive: true });
});

const TABLES = ['race', 'round', 'run', 'refusal', 'report', 'report_round'] as const;
async function rows(): Promise<number[]> {
  return Promise.all(TABLES.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length));
}

function keep(id: string): void {
  const openedAt = clock.date();
  records.raceOpened({ id, levelId: 'tiny', maxSeats: 2, openedAt });
  const run = { seat: 1, place: 1, alias: 'Otter', lag: 0, figures: { score: 1 } as never, hash: 'h', log: [] };
  records.roundEnded({
    raceId: id,
    round: 1,
    levelId: 'tiny',
    scenario: tinyScenario(),
    endedAt: openedAt,
    runs: [run],
  });
  records.refused(id, [{ seat: 1, code: 'too-fast', count: 1 }]);
  const asked = { again: null, inCode: null };
  records.reportKept({ id, code: '123456', keyHash: id, openedAt, updatedAt: openedAt, students: [], asked });
  const yardstick = { weight: 100, naive: 1, par: 2, answer: null };
  records.reportRoundKept(id, { round: 0, levelId: 'tiny', ...yardstick, seats: [] });
}

/** Whatever was asked before has been answered when this has. */
const settled = () => records.findReport('000000', 'none');

test('B8 what is older than thirty days is deleted, all of it, and nothing else', async () => {
  for (let n = 0; n < 25; n++) keep(`old-${n}`);
  clock.advance(20 * DAY_MS);
  keep('young');
  await settled();
  const stop = startRetention({ clock, records, log, days: 30 });
  await expect.poll(rows).toEqual(TABLES.map(() => 26));
  clock.advance(9 * DAY_MS);
  await settled();
  expect(await rows()).toEqual(TABLES.map(() => 26));
  clock.advance(DAY_MS);
  await settled();
  clock.advance(60 * 60_000);
  await expect.poll(rows).toEqual(TABLES.map(() => 1));
  expect(await records.findReport('123456', 'young')).toBe('young');
  stop();
});

test('one lesson is deleted at once, and the others stay', async () => {
  keep('mine');
  keep('theirs');
  await records.deleteRace('mine');
  expect(await rows()).toEqual(TABLES.map(() => 1));
  expect(await records.findReport('123456', 'mine')).toBeUndefined();
});

test('a report is opened by its code and its key, and by nothing else', async () => {
  keep('mine');
  expect(await records.findReport('123456', 'mine')).toBe('mine');
  expect(await records.findReport('123456', 'other')).toBeUndefined();
  expect(await records.findReport('654321', 'mine')).toBeUndefined();
});
