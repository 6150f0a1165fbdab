/** All that the server keeps, on a real PostgreSQL; the other tests use SQLite and PGlite. */
import { stateHash } from '@timeslice/shared/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../server/src/log.ts';
import { openDatabase } from '../../server/src/persistence/openDatabase.ts';
import { loadRuns } from '../../server/src/persistence/raceStore.ts';
import { describeStores } from '../../server/src/persistence/storeContract.ts';
import { startGameServer } from '../support/gameServer.ts';
import { type Service, startPostgres } from '../support/services.ts';
import { startRace } from './player.ts';
import { startServer } from './testServer.ts';
import { GOOD, ownRun, twoShorts } from './worlds.ts';

let postgres: Service;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

const open = () =>
  openDatabase(
    { url: postgres.url, file: '' },
    createLog('silent', () => {}),
  );

test('servers that start at the same time on an empty database make its tables once', async () => {
  const databases = await Promise.all([open(), open(), open()]);
  await Promise.all(databases.map((db) => db.selectFrom('race').select('id').execute()));
  await Promise.all(databases.map((db) => db.destroy()));
});

describeStores('a real PostgreSQL', open);

test('a race is played and saved', async () => {
  const scenario = twoShorts(600);
  const server = await startServer({ scenarios: [scenario], databaseUrl: postgres.url });
  try {
    const { creator, friend, round, friendRound } = await startRace(server, scenario);
    await Promise.all([creator.play(round, GOOD, 600), friend.play(friendRound, [], 600)]);
    const result = await creator.message('result');
    expect(result.runs[0]).toMatchObject({ seat: 1, place: 1, hash: stateHash(ownRun(scenario, GOOD).machine) });
    await Promise.all([creator.leave(), friend.leave()]);

    await expect.poll(async () => (await server.api('GET', '/health')).body.writesWaiting).toBe(0);
    expect((await server.api('GET', '/health')).body).toMatchObject({ ok: true, database: 'ok' });
    const db = await server.openDatabase();
    const { id, opened_at } = await db
      .selectFrom('race')
      .select(['id', 'opened_at'])
      .where('level_id', '=', scenario.id)
      .executeTakeFirstOrThrow();
    // Milliseconds since 1970 do not fit a 32-bit column, and come back as a number.
    expect(opened_at).toBeGreaterThan(1_700_000_000_000);
    expect(await loadRuns(db, id)).toMatchObject(
      result.runs.map(({ seat, place, hash, log, figures }) => ({ seat, place, hash, log, figures })),
    );
    await db.destroy();
  } finally {
    await server.stop();
  }
});

test('the server itself uses the PostgreSQL that DATABASE_URL names', async () => {
  const server = await startGameServer({ env: { DATABASE_URL: postgres.url } });
  const db = await open();
  try {
    const response = await fetch(`${server.url}/api/races`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ level: 'hello-pid', maxSeats: 3 }),
    });
    expect(response.ok).toBe(true);
    const saved = () =>
      db.selectFrom('race').select(['level_id', 'max_seats']).where('level_id', '=', 'hello-pid').execute();
    await expect.poll(saved, { timeout: 10_000 }).toEqual([{ level_id: 'hello-pid', max_seats: 3 }]);
  } finally {
    await db.destroy();
    await server.close();
  }
});
