/** A lesson over real connections: a host, a projector and students. What a lesson does stands in lesson.test.ts of the server. */

import { stateHash } from '@timeslice/shared/engine';
import { CLOSE_CODES, type LessonOpened } from '@timeslice/shared/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LessonMember } from './lessonMember.ts';
import { startServer, type TestServer } from './testServer.ts';
import { dispatch, ownRun, twoShorts } from './worlds.ts';

const scenario = twoShorts(1_500);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: [scenario] });
});
afterAll(() => server.stop());

const join = (roomId: string, options: object) => LessonMember.join(server.url, roomId, options);

async function openLesson(rounds = 1) {
  const body = { rounds: Array.from({ length: rounds }, () => ({ levelId: scenario.id })) };
  const opened = (await server.api('POST', '/api/lessons', body)).body;
  const host = await join(opened.roomId, { role: 'host', token: opened.hostKey });
  const { code, roomId, hostKey, screenKey } = opened as LessonOpened;
  return { code, roomId, hostKey, screenKey, host };
}

test('a lesson is found by its code, opened by its keys, and played from the lobby to the podium', {
  timeout: 30_000,
}, async () => {
  const { code, roomId, screenKey, host } = await openLesson();
  expect((await server.api('GET', `/api/races/${code}`)).body).toMatchObject({ kind: 'lesson', code, phase: 'lobby' });
  const screen = await join(roomId, { role: 'screen', token: screenKey });
  const student = await join(roomId, { locale: 'ru' });
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
  const student = await join(roomId, {});
  const second = await join(roomId, { role: 'host', token: hostKey });
  host.room.connection.close(4999);
  await second.until(() => second.state.hosts === 1);
  second.room.send('host', { do: 'lock', on: true });
  await student.until(() => student.state.locked);
  await expect(join(roomId, {})).rejects.toThrow('locked');
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
  const host = await join(roomId, { role: 'host', token: hostKey });
  host.room.send('host', { do: 'close' });
  await host.until(() => host.closeCode !== undefined);
});
