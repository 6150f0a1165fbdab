import { stateHash } from '@timeslice/shared/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Player, startRace } from './player.ts';
import { startServer, type TestServer } from './testServer.ts';
import { dispatch, ownRun, twoShorts } from './worlds.ts';

const scenario = twoShorts(60_000);
const slack = 300;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: [scenario], race: { slack } });
});
afterAll(() => server.stop());

test('a page in another state than the server is given the log, and the difference is counted', async () => {
  const { creator, friend, round } = await startRace(server, scenario);
  const { stream } = round;
  await creator.play(round, [dispatch(0, 1)], 100);
  const own = ownRun(scenario, [dispatch(0, 1)], 100);
  creator.send('hash', { stream, tick: 100, entries: 1, hash: stateHash(own.machine) });
  creator.send('hash', { stream, tick: 110, entries: 1, hash: stateHash(own.machine) });
  const rebase = await creator.message('rebase');
  expect(rebase).toMatchObject({ log: [dispatch(0, 1)], acked: 1, reached: 110, reason: 'hash-mismatch' });
  own.advanceTo(rebase.reached);
  creator.send('hash', { stream: rebase.stream, tick: 110, entries: 1, hash: stateHash(own.machine) });
  await creator.play(rebase, [], 120);
  expect(creator.all('rebase')).toHaveLength(1);
  const { body } = await server.api('GET', '/health');
  expect(body).toMatchObject({ desyncs: 1, refused: { 'hash-mismatch': 1 } });
  await Promise.all([creator.leave(), friend.leave()]);
});

test('A4 whoever sleeps beyond the slack finds the run gone on without commands, and plays on from there', async () => {
  const { creator, friend, round, roomId, token } = await startRace(server, scenario);
  await creator.play(round, [dispatch(0, 1)], 10);
  await friend.until(() => (friend.seat(1)?.reached ?? 0) > 500);
  creator.send('commands', { stream: round.stream, seq: 1, entries: [dispatch(11, 2)], reached: 20 });
  const rebase = await creator.message('rebase');
  expect(rebase).toMatchObject({ log: [dispatch(0, 1)], reason: 'out-of-slack' });
  expect(rebase.reached).toBeGreaterThan(500);
  // A command that does not end the run.
  await creator.play(rebase, [[rebase.reached + 5, { type: 'setQuantum', core: 0, ticks: 50 }]], rebase.reached + 20);
  expect(creator.last('ack')).toMatchObject({ stream: rebase.stream, acked: 2 });
  await creator.until(() => creator.seat(1)?.lag === slack);

  // The same for somebody who comes back by a refresh.
  await creator.drop();
  await friend.until(() => (friend.seat(1)?.reached ?? 0) > rebase.reached + 500);
  const back = await Player.join(server.url, roomId, { token });
  expect((await back.message('round')).reached).toBeGreaterThan(rebase.reached + 500);
  await Promise.all([back.leave(), friend.leave()]);
});
