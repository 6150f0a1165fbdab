/** A lesson over real connections: a host, a projector and students. What a lesson does stands in lesson.test.ts of the server. */

import { stateHash } from '@timeslice/shared/engine';
import { CLOSE_CODES, type LessonOpened, type LessonState, PROTOCOL_VERSION } from '@timeslice/shared/protocol';
import { Client, type Room } from 'colyseus.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from './testServer.ts';
import { dispatch, ownRun, twoShorts } from './worlds.ts';

const scenario = twoShorts(1_500);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: [scenario] });
});
afterAll(() => server.stop());

/** A connection that remembers what it was sent. */
class Member {
  readonly room: Room;
  // biome-ignore lint/suspicious/noExplicitAny: as below.
  readonly received: [type: string, message: any][] = [];
  closeCode: number | undefined;
  #waiting: (() => void)[] = [];

  constructor(room: Room) {
    this.room = room;
    room.reconnection.enabled = false;
    room.onMessage('*', (type, message) => {
      this.received.push([String(type), message]);
      this.#wake();
    });
    room.onStateChange(() => this.#wake());
    room.onLeave((code) => {
      this.closeCode = code;
      this.#wake();
    });
  }

  static async join(roomId: string, options: object): Promise<Member> {
    const room = await new Client(server.url).joinById(roomId, { version: PROTOCOL_VERSION, locale: 'en', ...options });
    const member = new Member(room);
    await member.message('hello');
    return member;
  }

  get state(): LessonState {
    return this.room.state.toJSON();
  }

  async until<T>(condition: () => T | undefined | false): Promise<T> {
    for (;;) {
      const value = condition();
      if (value !== undefined && value !== false) return value as T;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: tests compare the message with what it should be.
  message(type: string): Promise<any> {
    return this.until(() => this.received.findLast(([name]) => name === type)?.[1]);
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

async function openLesson(rounds = 1) {
  const body = { rounds: Array.from({ length: rounds }, () => ({ levelId: scenario.id })) };
  const opened = (await server.api('POST', '/api/lessons', body)).body;
  const host = await Member.join(opened.roomId, { role: 'host', token: opened.hostKey });
  const { code, roomId, hostKey, screenKey } = opened as LessonOpened;
  return { code, roomId, hostKey, screenKey, host };
}

test('a lesson is found by its code, opened by its keys, and played from the lobby to the podium', {
  timeout: 30_000,
}, async () => {
  const { code, roomId, screenKey, host } = await openLesson();
  expect((await server.api('GET', `/api/races/${code}`)).body).toMatchObject({ kind: 'lesson', code, phase: 'lobby' });
  const screen = await Member.join(roomId, { role: 'screen', token: screenKey });
  const student = await Member.join(roomId, { locale: 'ru' });
  const { alias } = await student.message('hello');
  expect(alias).toMatch(/^[А-ЯЁ]/);
  await host.until(() =>
    host.received.some(
      ([type, news]) =>
        type === 'class' && (news as { rows: { alias: string }[] }).rows.some((row) => row.alias === alias),
    ),
  );
  host.room.send('host', { do: 'next' });
  const round = await student.message('round');
  await student.until(() => student.state.phase === 'round');
  const log = [dispatch(0, 1), dispatch(200, 2)];
  student.room.send('commands', { stream: round.stream, seq: 0, entries: log, reached: 200 });
  const beat = setInterval(() => student.room.send('reached', { stream: round.stream, reached: 1_500 }), 100);
  const own = await student.message('own');
  clearInterval(beat);
  expect(own).toMatchObject({ log, hash: stateHash(ownRun(scenario, log).machine), ranked: true, place: 1, of: 1 });
  expect(await screen.message('debrief')).toMatchObject({ scores: [own.figures.score], best: { alias, log } });
  host.room.send('host', { do: 'next' });
  expect((await student.message('podium')).places).toEqual([{ place: 1, alias, total: own.total }]);
  screen.room.send('host', { do: 'close' });
  expect(await screen.message('problem')).toEqual({ code: 'not-allowed' });
  host.room.send('host', { do: 'close' });
  for (const member of [student, screen, host])
    expect(await member.until(() => member.closeCode)).toBe(CLOSE_CODES.ROOM_CLOSED);
  expect((await server.api('GET', `/api/races/${code}`)).status).toBe(404);
});

test('a refresh of the host changes nothing for the class, and a second host may act as well', async () => {
  const { roomId, hostKey, host } = await openLesson();
  const student = await Member.join(roomId, {});
  const second = await Member.join(roomId, { role: 'host', token: hostKey });
  host.room.connection.close(4999);
  await second.until(() => second.state.hosts === 1);
  second.room.send('host', { do: 'lock', on: true });
  await student.until(() => student.state.locked);
  await expect(Member.join(roomId, {})).rejects.toThrow('locked');
  second.room.send('host', { do: 'kick', seat: 1 });
  await student.until(() => student.closeCode !== undefined);
  expect(student.closeCode).toBe(CLOSE_CODES.KICKED);
  second.room.send('host', { do: 'close' });
  await second.until(() => second.closeCode !== undefined);
});

test.each([
  [{ rounds: [] }, 'bad-request', 'rounds'],
  [{ rounds: [{ levelId: 'no-such' }] }, 'unknown-level', 'rounds.0.levelId'],
  [{ rounds: [{ levelId: scenario.id, weight: 7 }] }, 'bad-request', 'rounds.0.weight'],
  [{ rounds: [{ levelId: scenario.id }], teacher: 'me' }, 'bad-request', 'teacher'],
])('opening with %j is refused, naming the field', async (body, code, field) => {
  expect((await server.api('POST', '/api/lessons', body)).body.error).toMatchObject({ code, field });
});

test('C4 from another machine a lesson is opened with the host key only', async () => {
  const open = (headers: Record<string, string>) =>
    fetch(`${server.url}/api/lessons`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.168.1.5', ...headers },
      body: JSON.stringify({ rounds: [{ levelId: scenario.id }] }),
    });
  expect((await (await open({})).json()).error).toMatchObject({ code: 'bad-key', field: 'key' });
  expect((await open({ 'x-host-key': 'WRONGKEY22' })).status).toBe(403);
  const { roomId, hostKey } = await (await open({ 'x-host-key': 'TESTKEY234' })).json();
  const host = await Member.join(roomId, { role: 'host', token: hostKey });
  host.room.send('host', { do: 'close' });
  await host.until(() => host.closeCode !== undefined);
});
