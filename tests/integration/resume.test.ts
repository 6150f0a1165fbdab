import { stateHash } from '@timeslice/shared/engine';
import { CLOSE_CODES } from '@timeslice/shared/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Player, startRace } from './player.ts';
import { startServer, type TestServer } from './testServer.ts';
import { dispatch, GOOD, ownRun, twoShorts } from './worlds.ts';

const short = twoShorts(1_200);
const long = twoShorts(60_000);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: [short, long] });
});
afterAll(() => server.stop());

test('A1 a refresh in mid-round: same seat, same name, same run, and the figures of an undisturbed one', async () => {
  const { creator, friend, round, roomId, token } = await startRace(server, short);
  await creator.play(round, [dispatch(0, 1)], 60);
  await creator.drop();
  await friend.until(() => friend.seat(1)?.connected === false);

  const back = await Player.join(server.url, roomId, { token, locale: 'ru' });
  expect(back.welcome).toMatchObject({ seat: 1, alias: creator.welcome.alias, creator: true, token });
  const resumed = await back.message('round');
  expect(resumed).toMatchObject({ round: 1, stream: round.stream, log: [dispatch(0, 1)], acked: 1 });
  expect(resumed.reached).toBeGreaterThanOrEqual(60);
  expect(resumed.startsAt).toBe(round.startsAt);

  const rest = dispatch(resumed.reached + 5, 2);
  await Promise.all([back.play(resumed, [rest], 1_200), friend.play(await friend.message('round'), GOOD, 1_200)]);
  const { runs } = await back.message('result');
  const own = ownRun(short, [dispatch(0, 1), rest]);
  expect(runs.find(({ seat }) => seat === 1)).toMatchObject({ hash: stateHash(own.machine), log: own.log });
  await Promise.all([back.leave(), friend.leave()]);
});

test('A5 A6 the newest connection of a seat wins, the older one is told so, and the others notice nothing', async () => {
  const { creator, friend, round, roomId, token } = await startRace(server, long);
  const seen: boolean[] = [];
  friend.room.onStateChange(() => seen.push(friend.seat(1)?.connected ?? false));
  const second = await Player.join(server.url, roomId, { token });
  expect(await creator.closed()).toBe(CLOSE_CODES.OPENED_ELSEWHERE);
  const resumed = await second.message('round');
  await second.play(resumed, [dispatch(0, 1)], 10);
  expect(second.last('ack')).toMatchObject({ acked: 1 });
  expect(resumed.stream).toBe(round.stream);
  expect(seen).not.toContain(false);
  await Promise.all([second.leave(), friend.leave()]);
});

test('a stranger with the session id of a player and a wrong reconnection token changes nothing for the player', async () => {
  const { creator, friend, round, roomId, token } = await startRace(server, long);
  const { pathname } = new URL((creator.room.connection.transport as unknown as { ws: WebSocket }).ws.url);
  const query = `?sessionId=${creator.room.sessionId}&reconnectionToken=wrong`;
  const stranger = new WebSocket(server.url.replace('http', 'ws') + pathname + query);
  await new Promise((resolve) => stranger.once('close', resolve));
  await creator.play(round, [dispatch(0, 1)], 10);
  await creator.drop();
  const back = await Player.join(server.url, roomId, { token });
  expect(await back.message('round')).toMatchObject({ acked: 1 });
  await Promise.all([back.leave(), friend.leave()]);
});

test('A12 a player who leaves for good does not keep the others from their result', async () => {
  const { creator, friend, round, friendRound } = await startRace(server, short);
  await creator.play(round, [dispatch(0, 1)], 60);
  await creator.leave();
  await friend.play(friendRound, GOOD, 1_200);
  const { runs } = await friend.message('result');
  expect(runs.map(({ seat }) => seat)).toEqual([2, 1]);
  expect(runs[1]).toMatchObject({ log: [dispatch(0, 1)], figures: { end: 1_200, useful: 50 } });
  await friend.leave();
});

test('A11 whoever comes during a round watches until the next one', async () => {
  const { body } = await server.api('POST', '/api/races', { level: short.id, maxSeats: 3 });
  const creator = await Player.join(server.url, body.roomId, { token: body.token });
  const friend = await Player.join(server.url, body.roomId);
  creator.send('start');
  const rounds = await Promise.all([creator.message('round'), friend.message('round')]);
  const late = await Player.join(server.url, body.roomId);
  await late.until(() => late.state.phase === 'round');
  expect(late.seat(3)).toMatchObject({ playing: false, connected: true });
  await Promise.all([creator.play(rounds[0], GOOD, 1_200), friend.play(rounds[1], GOOD, 1_200)]);
  await late.message('result');
  expect(late.all('round')).toEqual([]);
  for (const player of [creator, friend, late]) player.send('rematch');
  expect(await late.message('round')).toMatchObject({ round: 2 });
  await Promise.all([creator.leave(), friend.leave(), late.leave()]);
});
