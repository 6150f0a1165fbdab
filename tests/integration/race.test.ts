import { stateHash } from '@timeslice/shared/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadRuns } from '../../server/src/persistence/raceStore.ts';
import { openRace, Player } from './player.ts';
import { startServer, type TestServer } from './testServer.ts';
import { GOOD, ownRun, twoShorts } from './worlds.ts';

const scenario = twoShorts(600);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: [scenario] });
});
afterAll(() => server.stop());

test('a race from its opening to its result, scored by the server, and again', async () => {
  const { creator, code, roomId } = await openRace(server, scenario);
  expect(code).toMatch(/^\d{6}$/);
  expect(creator.welcome).toMatchObject({ seat: 1, creator: true });
  const found = await server.api('GET', `/api/races/${code}`);
  expect(found.body).toEqual({ kind: 'race', code, roomId, level: scenario.id, phase: 'lobby', seats: 1, maxSeats: 2 });

  const friend = await Player.join(server.url, roomId, { locale: 'ru' });
  expect(friend.welcome).toMatchObject({ seat: 2, creator: false });
  expect(friend.welcome.alias).toMatch(/^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+$/);
  await creator.until(() => creator.seat(2)?.connected);

  creator.send('ready', { ready: true });
  friend.send('ready', { ready: true });
  const [mine, theirs] = await Promise.all([creator.message('round'), friend.message('round')]);
  expect(mine.scenario).toEqual(scenario);
  expect(theirs.startsAt).toBe(mine.startsAt);
  await creator.until(() => creator.state.phase === 'round');

  // One plays well, the other does nothing; both say how far they have come.
  await Promise.all([creator.play(mine, GOOD, 600), friend.play(theirs, [], 600)]);
  const result = await friend.message('result');

  const own = ownRun(scenario, GOOD);
  expect(result.runs.map(({ seat, place }) => [seat, place])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(result.runs[0]).toMatchObject({ hash: stateHash(own.machine), log: GOOD });
  expect(result.runs[1]?.figures.score).toBe(0);
  expect(await creator.message('result')).toEqual(result);
  await creator.until(() => creator.state.phase === 'result');
  expect(creator.seat(1)).toMatchObject({ finished: true, place: 1, score: result.runs[0]?.figures.score });

  creator.send('rematch');
  friend.send('rematch');
  const again = await creator.message('round', 2);
  expect(again).toMatchObject({ round: 2, log: [], acked: 0 });
  expect(again.stream).toBeGreaterThan(mine.stream);
  await Promise.all([creator.leave(), friend.leave()]);

  const db = await server.openDatabase();
  const { id } = await db.selectFrom('race').select('id').executeTakeFirstOrThrow();
  const saved = await loadRuns(db, id);
  expect(saved.slice(0, 2)).toMatchObject([
    { round: 1, seat: 1, place: 1, log: GOOD, hash: stateHash(own.machine), scenario_id: scenario.id },
    { round: 1, seat: 2, place: 2, log: [] },
  ]);
  await db.destroy();
});
