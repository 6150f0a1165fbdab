import { stateHash } from '@timeslice/shared/engine';
import { CLOSE_CODES, MAX_FRAME_BYTES } from '@timeslice/shared/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadRefusals } from '../../server/src/persistence/refusalStore.ts';
import { Player, startRace } from './player.ts';
import { startServer, type TestServer } from './testServer.ts';
import { dispatch, GOOD, ownRun, twoShorts } from './worlds.ts';

const scenario = twoShorts(2_000);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: [scenario] });
});
afterAll(() => server.stop());

/** Sends a frame as it is. 13 is the code of a message, then its type, then what should be msgpack. */
const sendFrame = (player: Player, bytes: number[]) => player.room.connection.send(new Uint8Array(bytes));
const TYPE_READY = [0xa5, ...Buffer.from('ready')];

describe('C1 C11 C12 whatever one player sends', () => {
  let creator: Player;
  let friend: Player;
  let race: Awaited<ReturnType<typeof startRace>>;
  beforeEach(async () => {
    race = await startRace(server, scenario);
    ({ creator, friend } = race);
    return async () => {
      await Promise.all([creator.leave(), friend.leave()]);
    };
  });

  const stream = () => race.round.stream;
  const commands = (entries: unknown, more: object = {}) => ({
    stream: stream(),
    seq: 0,
    entries,
    reached: 0,
    ...more,
  });
  const problems: [string, (player: Player) => void, object][] = [
    ['a message of an unknown type', (player) => player.send('shutdown'), { code: 'unknown-message' }],
    ['a type from the prototype', (player) => player.send('toString'), { code: 'unknown-message' }],
    ['a type that is a number', (player) => player.room.send(7, {}), { code: 'bad-message' }],
    ['no object', (player) => player.send('commands', 'x'), { code: 'bad-message', field: '' }],
    [
      'commands for another seat',
      (player) => player.send('commands', commands([dispatch(0, 1)], { seat: 2 })),
      { field: 'seat' },
    ],
    [
      'an unknown command',
      (player) => player.send('commands', commands([[0, { type: 'reboot' }]])),
      { field: 'entries.0.1.type' },
    ],
    [
      'a fraction of a tick',
      (player) => player.send('commands', commands([[0.5, { type: 'preempt', core: 0 }]])),
      { field: 'entries.0.0' },
    ],
    ['a score', (player) => player.send('reached', { stream: stream(), reached: 5, score: 1000 }), { field: 'score' }],
    [
      'endless numbers',
      (player) => player.send('reached', { stream: stream(), reached: Infinity }),
      { field: 'reached' },
    ],
    ['a message for another phase', (player) => player.send('rematch'), { code: 'wrong-phase' }],
    [
      'bytes that are no msgpack',
      (player) => sendFrame(player, [13, ...TYPE_READY, 0xdf, 0xff, 0xff, 0xff, 0xff]),
      { code: 'bad-message' },
    ],
    ['a frame that ends in its type', (player) => sendFrame(player, [13, 0xdb, 0xff, 0xff, 0xff]), {}],
    ['an empty frame', (player) => sendFrame(player, []), { code: 'bad-message' }],
    ['a frame of an unknown kind', (player) => sendFrame(player, [99, 1, 2, 3]), { code: 'bad-message' }],
    ['a request around the messages', (player) => sendFrame(player, [21, 1, ...TYPE_READY]), { code: 'bad-message' }],
  ];

  test.each(problems)('%s is refused and told, and both play on', async (_, send, problem) => {
    send(creator);
    expect(await creator.message('problem')).toMatchObject(problem);
    await creator.play(race.round, GOOD, 0);
    expect(creator.last('ack')).toMatchObject({ acked: 2 });
    await friend.play(race.friendRound, GOOD, 0);
    expect(friend.all('problem')).toEqual([]);
    expect(friend.seat(1)).toMatchObject({ connected: true });
    expect(creator.closeCode).toBeUndefined();
  });

  const refusals: [string, () => object, string][] = [
    ['a command for a tick that is over', () => commands([dispatch(0, 1)]), 'tick-in-the-past'],
    ['a command ahead of time', () => commands([dispatch(1_999, 1)]), 'ahead-of-clock'],
    ['a command for a core that is not there', () => commands([dispatch(100, 1, 5)]), 'unknown-core'],
  ];

  test.each(refusals)('%s is refused, the log sent, and the run goes on from there', async (_, message, code) => {
    await creator.play(race.round, [], 50);
    creator.send('commands', message());
    expect(await creator.message('refusal')).toMatchObject({ seq: 0, code });
    const rebase = await creator.message('rebase');
    expect(rebase).toMatchObject({ log: [], acked: 0, reason: 'refused-command' });
    const now = rebase.reached + 10;
    await creator.play(rebase, [dispatch(now, 1), [now, { type: 'enqueue', task: 2, core: 0 }]], now + 600);
    await friend.play(race.friendRound, GOOD, 600);
    const { runs } = await friend.message('result');
    const own = ownRun(scenario, runs.find(({ seat }) => seat === 1)?.log ?? []);
    expect(own.log).toHaveLength(2);
    expect(runs.find(({ seat }) => seat === 1)?.hash).toBe(stateHash(own.machine));
    expect(friend.all('rebase')).toEqual([]);
  });

  test('C1 a frame that is too long costs the connection, not the seat', async () => {
    creator.send('ready', { ready: 'x'.repeat(MAX_FRAME_BYTES) });
    expect(await creator.closed()).toBe(1009);
    creator = await Player.join(server.url, race.roomId, { token: race.token });
    await creator.play(await creator.message('round'), GOOD, 0);
    expect(friend.closeCode).toBeUndefined();
  });

  test('C2 whoever sends nothing but nonsense loses the connection, and may come back with the token', async () => {
    for (let n = 0; n < 60; n++) creator.send('nonsense');
    expect(await creator.closed()).toBe(CLOSE_CODES.ABUSE);
    creator = await Player.join(server.url, race.roomId, { token: race.token });
    expect(await creator.message('round')).toMatchObject({ acked: 0 });
    await friend.play(race.friendRound, GOOD, 0);
    expect(friend.all('problem')).toEqual([]);
  });

  test('C2 a flood is dropped and ends the connection', async () => {
    for (let n = 0; n < 3_000; n++) creator.send('clock', { sent: n });
    expect(await creator.closed()).toBe(CLOSE_CODES.ABUSE);
    expect(creator.all('clock').length).toBeLessThan(120);
  });

  test('C7 only the creator starts', async () => {
    const { body } = await server.api('POST', '/api/races', { level: scenario.id });
    const guest = await Player.join(server.url, body.roomId);
    guest.send('start');
    expect(await guest.message('problem')).toEqual({ code: 'not-creator' });
    const host = await Player.join(server.url, body.roomId, { token: body.token });
    await guest.leave();
    await host.until(() => host.seat(2)?.connected === false);
    host.send('start');
    expect(await host.message('problem')).toEqual({ code: 'not-enough-players' });
    await host.leave();
  });

  test('what is refused is counted, in /health and in the records', async () => {
    const before = (await server.api('GET', '/health')).body.refused['unknown-message'] ?? 0;
    creator.send('nonsense');
    await creator.message('problem');
    const { body } = await server.api('GET', '/health');
    expect(body).toMatchObject({ ok: true, database: 'ok', refused: { 'unknown-message': before + 1 } });
  });
});

test('C8 C9 nobody receives what is meant for another: no token, no session id, no other room', async () => {
  const one = await startRace(server, scenario);
  const other = await startRace(server, scenario);
  const bytes: Uint8Array[] = [];
  const { connection } = one.friend.room;
  const { onmessage } = connection.events;
  connection.events.onmessage = (event: MessageEvent) => {
    bytes.push(new Uint8Array(event.data));
    onmessage?.(event);
  };
  await one.creator.play(one.round, GOOD, 600);
  await other.creator.play(other.round, GOOD, 600);
  const back = await Player.join(server.url, one.roomId, { token: one.token });
  await one.friend.play(one.friendRound, GOOD, 600);
  await one.friend.message('result');
  const text = Buffer.concat(bytes).toString('latin1');
  expect(bytes.length).toBeGreaterThan(0);
  for (const secret of [one.token, other.token, one.creator.room.sessionId, back.room.sessionId, other.code]) {
    expect(text).not.toContain(secret);
  }
  expect(server.log.join('\n')).not.toContain(one.token);
  expect(server.log.join('\n')).not.toContain(one.creator.welcome.alias);
  await Promise.all([back, one.friend, other.creator, other.friend].map((player) => player.leave()));
});

test('an empty race closes, and leaves its counts in the records', async () => {
  await server.stop();
  server = await startServer({ scenarios: [scenario], race: { emptyMs: 200 } });
  const { creator, friend, code } = await startRace(server, scenario);
  creator.send('nonsense');
  creator.send('nonsense');
  await creator.until(() => creator.all('problem').length === 2);
  await Promise.all([creator.leave(), friend.leave()]);
  await expect.poll(() => server.api('GET', `/api/races/${code}`).then(({ status }) => status)).toBe(404);
  const db = await server.openDatabase();
  const { id } = await db.selectFrom('race').select('id').executeTakeFirstOrThrow();
  await expect.poll(() => loadRefusals(db, id)).toEqual([{ seat: 1, code: 'unknown-message', count: 2 }]);
  await db.destroy();
});
