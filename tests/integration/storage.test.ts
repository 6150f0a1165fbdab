import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRuns } from '../../server/src/persistence/raceStore.ts';
import { startRace } from './player.ts';
import { startServer, type TestServer } from './testServer.ts';
import { GOOD, twoShorts } from './worlds.ts';

const scenario = twoShorts(600);

let folder: string;
let server: TestServer | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timeslice-data-'));
  return () => rm(folder, { recursive: true });
});
afterEach(() => server?.stop());

async function playRound(server: TestServer) {
  const { creator, friend, round, friendRound } = await startRace(server, scenario);
  await Promise.all([creator.play(round, GOOD, 600), friend.play(friendRound, [], 600)]);
  const result = await creator.message('result');
  await creator.until(() => creator.state.phase === 'result');
  return { result, degraded: creator.state.degraded, leave: () => Promise.all([creator.leave(), friend.leave()]) };
}

async function savedRuns(server: TestServer) {
  const db = await server.openDatabase();
  const races = await db.selectFrom('race').select('id').execute();
  const runs = await Promise.all(races.map(({ id }) => loadRuns(db, id)));
  await db.destroy();
  return runs.flat();
}

test('B4 a locked database stops no round; what happened is written when the lock is gone', async () => {
  const databaseFile = path.join(folder, 'locked.sqlite');
  server = await startServer({ scenarios: [scenario], databaseFile });
  const holder = new DatabaseSync(databaseFile, { timeout: 5_000 });
  await expect.poll(async () => (await server?.api('GET', '/health'))?.body.writesWaiting).toBe(0);
  holder.exec('begin immediate');
  const { result, degraded, leave } = await playRound(server);
  expect(result.runs).toHaveLength(2);
  expect(degraded).toBe(true);
  expect((await server.api('GET', '/health')).body).toMatchObject({ ok: true, database: 'degraded' });
  holder.exec('commit');
  holder.close();
  await expect
    .poll(() => savedRuns(server as TestServer), { timeout: 10_000 })
    .toMatchObject(result.runs.map(({ seat, place, hash, log }) => ({ seat, place, hash, log })));
  expect((await server.api('GET', '/health')).body).toMatchObject({ database: 'ok', writesWaiting: 0 });
  await leave();
});

test('B5 where nothing can be written the server still serves, and says so', async () => {
  await writeFile(path.join(folder, 'file'), '');
  server = await startServer({ scenarios: [scenario], databaseFile: path.join(folder, 'file/data.sqlite') });
  const { result, degraded, leave } = await playRound(server);
  expect(result.runs).toHaveLength(2);
  expect(degraded).toBe(true);
  expect((await server.api('GET', '/health')).body).toMatchObject({ ok: true, database: 'degraded' });
  await leave();
});

test('B6 a file that is no database is moved aside, never overwritten', async () => {
  const databaseFile = path.join(folder, 'broken.sqlite');
  await writeFile(databaseFile, 'this was a database once '.repeat(100));
  server = await startServer({ scenarios: [scenario], databaseFile });
  const { leave } = await playRound(server);
  await expect.poll(() => savedRuns(server as TestServer)).toHaveLength(2);
  const aside = (await readdir(folder)).filter((name) => name.includes('.broken-'));
  expect(aside).toHaveLength(1);
  expect(server.log.join('\n')).toContain('error database-broken');
  await leave();
});
