/** The report of a lesson over the real server and its database, as the teacher's page asks for it. */
import { figures, stateHash } from '@timeslice/shared/engine';
import type { LessonOpened, LessonReport } from '@timeslice/shared/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LessonMember } from './lessonMember.ts';
import { startServer, type TestServer } from './testServer.ts';
import { GOOD, ownRun, twoShorts } from './worlds.ts';

const scenario = twoShorts(1_000);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: [scenario] });
});
afterAll(() => server.stop());

const ask = (code: string, what: string, key: string | null, method = 'GET') =>
  fetch(`${server.url}/api/lessons/${code}/${what}`, {
    method,
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
  });
const reportOf = async ({ code, hostKey }: LessonOpened): Promise<LessonReport> =>
  (await ask(code, 'report.json', hostKey)).json();

/** A lesson that stands in its debrief: one student has done the work, the other has looked on. */
async function playedLesson() {
  const body = { rounds: [{ levelId: scenario.id }, { levelId: scenario.id, weight: 150 }] };
  const opened: LessonOpened = (await server.api('POST', '/api/lessons', body)).body;
  const { roomId, hostKey } = opened;
  const host = await LessonMember.join(server.url, roomId, { role: 'host', token: hostKey });
  const [good, idle] = [
    await LessonMember.join(server.url, roomId, { locale: 'ru' }),
    await LessonMember.join(server.url, roomId, {}),
  ];
  host.room.send('host', { do: 'next' });
  const round = await good.message('round');
  await good.until(() => good.state.phase === 'round');
  good.room.send('commands', { stream: round.stream, seq: 0, entries: GOOD, reached: 0 });
  await good.until(() => good.received.some(([type, message]) => type === 'ack' && message.acked === GOOD.length));
  host.room.send('host', { do: 'endRound' });
  await host.until(() => host.state.phase === 'debrief');
  return { opened, host, good, idle };
}

test('the report has the figures of the server, and the commands that make them again', {
  timeout: 60_000,
}, async () => {
  const { opened, host, good, idle } = await playedLesson();
  const report = await reportOf(opened);
  const [run, nothing] = [GOOD, []].map((log) => {
    const { machine } = ownRun(scenario, log);
    return { log, hash: stateHash(machine), figures: figures(machine) };
  });
  const { alias } = await good.message('hello');
  expect(report).toMatchObject({ format: 1, code: opened.code, concepts: [] });
  expect(report.rounds).toMatchObject([{ round: 0, levelId: scenario.id, naive: 100, par: 1000, scenario }]);
  expect(report.students).toMatchObject([
    {
      seat: 1,
      alias,
      place: 1,
      runs: [
        {
          log: run?.log,
          hash: run?.hash,
          score: run?.figures.score,
          wall: run?.figures.end,
          cpu: run?.figures.cpuTime,
          useful: 100,
          overhead: run?.figures.cores[0]?.sys,
          switches: 2,
          gilWait: 0,
          flags: [],
        },
      ],
    },
    { seat: 2, place: 2, runs: [{ log: [], hash: nothing?.hash, score: nothing?.figures.score, useful: 0 }] },
  ]);
  const own = await good.message('own');
  expect(report.students[0]).toMatchObject({ total: own.total, runs: [{ points: own.points }] });

  // A name that the host changes is the one that the report has; a file for Excel says the same.
  host.room.send('host', { do: 'rename', seat: 2, name: 'Anna; Maria' });
  await idle.until(() => idle.received.some(([type, message]) => type === 'named' && message.alias === 'Anna; Maria'));
  const csv = await ask(opened.code, 'report.csv?separator=semicolon&locale=ru', opened.hostKey);
  expect(csv.headers.get('content-disposition')).toMatch(
    /^attachment; filename="timeslice-\d{6}-\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.arrayBuffer());
  expect(text.startsWith('\uFEFFУченик;')).toBe(true);
  expect(text).toContain('\r\n"Anna; Maria";2;1;');
  expect((await ask(opened.code, 'report.csv?separator=tab', opened.hostKey)).status).toBe(400);

  // A lesson that is over, and forgotten by its room, still has it.
  host.room.send('host', { do: 'close' });
  await host.until(() => host.closeCode !== undefined);
  expect((await reportOf(opened)).students[1]?.alias).toBe('Anna; Maria');
});

test('C21 a wrong key, no key and a lesson without a report are answered alike; the right key deletes', {
  timeout: 60_000,
}, async () => {
  const { opened, host, good } = await playedLesson();
  const { code, screenKey } = opened;
  const free = code === '000000' ? '000001' : '000000';
  const wrong: [string, string | null][] = [
    [code, 'x'.repeat(22)],
    [code, screenKey],
    [code, null],
    [code, 'short'],
    [free, 'x'.repeat(22)],
    ['abc', 'x'.repeat(22)],
  ];
  for (const [at, key] of wrong) {
    for (const [what, method] of [['report.json'], ['report.csv'], ['report', 'DELETE']] as const) {
      const reply = await ask(at, what, key, method);
      expect(reply.status).toBe(404);
      expect((await reply.json()).error).toEqual({ code: 'no-report', message: expect.any(String) });
    }
  }
  // The key in an address opens nothing: addresses are logged.
  expect((await ask(`${code}`, `report.json?key=${opened.hostKey}`, null)).status).toBe(404);
  expect(server.log.join('\n')).not.toContain(opened.hostKey);

  // With the right one it is deleted at once, and does not come back while the lesson ends.
  const { hostKey } = opened;
  expect((await ask(code, 'report', hostKey, 'DELETE')).status).toBe(200);
  await good.until(() => good.closeCode !== undefined);
  await host.until(() => host.closeCode !== undefined);
  expect((await ask(code, 'report.json', hostKey)).status).toBe(404);
  await expect.poll(async () => (await server.api('GET', `/api/races/${code}`)).status).toBe(404);
  await expect.poll(async () => (await server.api('GET', '/health')).body.writesWaiting).toBe(0);
  const db = await server.openDatabase();
  // Only the lesson of the other test is left.
  expect(await db.selectFrom('report').select('code').where('code', '=', code).execute()).toEqual([]);
  for (const table of ['race', 'round', 'run'] as const) {
    const rows = await db
      .selectFrom(table)
      .select(table === 'race' ? 'id' : 'race_id as id')
      .execute();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
  }
  await db.destroy();
});
