import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROTOCOL_VERSION, parseJoinError } from '@timeslice/shared/protocol';
import { Client } from 'colyseus.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openRace, Player } from './player.ts';
import { startServer, type TestServer } from './testServer.ts';
import { twoShorts } from './worlds.ts';

const scenario = twoShorts(1_000);
const page = '<!doctype html><title>Timeslice</title>';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timeslice-dist-'));
  await mkdir(path.join(folder, 'dist/assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'dist/index.html'), page);
  await writeFile(path.join(folder, 'dist/assets/main-a1b2c3.js'), 'export const text = "text";\n'.repeat(100));
  await writeFile(path.join(folder, 'dist/assets/font-d4e5f6.woff2'), 'not really a font');
  server = await startServer({ scenarios: [scenario], clientDist: path.join(folder, 'dist') });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** A request as it is on the wire: `fetch` would tidy up the address. */
function raw(address: string, { method = 'GET', headers = {} }: { method?: string; headers?: object } = {}) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }>((resolve, reject) => {
    const { port } = new URL(server.url);
    const request = http.request({ port, path: address, method, headers: { ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, headers: sent } = response;
        resolve({ status: statusCode, headers: sent, text: Buffer.concat(chunks).toString('latin1') });
      });
    });
    request.on('error', reject).end();
  });
}

describe('opening and finding a race', () => {
  test('the levels, in campaign order', async () => {
    expect((await server.api('GET', '/api/levels')).body).toEqual({ levels: [{ id: scenario.id, number: 1 }] });
  });

  test('the link of a race leads to it, and its token opens the seat of its creator', async () => {
    const { body } = await server.api('POST', '/api/races', { level: scenario.id });
    expect(body.link).toBe(body.links[0]);
    expect(body.link).toBe(`${server.url}/race/${body.code}`);
    const creator = await Player.join(server.url, body.roomId, { token: body.token });
    expect(creator.welcome).toMatchObject({ seat: 1, creator: true });
    await creator.leave();
  });

  test.each([
    ['an unknown level', { level: 'level-99' }, 'unknown-level', 'level'],
    ['no level', {}, 'bad-request', 'level'],
    ['nine seats', { level: scenario.id, maxSeats: 9 }, 'bad-request', 'maxSeats'],
    ['an unknown field', { level: scenario.id, seed: 5 }, 'bad-request', 'seed'],
    ['no JSON', '{"level":', 'bad-request', 'body'],
    ['too much', JSON.stringify({ level: 'x'.repeat(20_000) }), 'bad-request', 'body'],
  ])('%s is refused by name', async (_, body, code, field) => {
    const answer = await server.api('POST', '/api/races', body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code, field } } });
  });

  test('an address of the API that is not there', async () => {
    expect(await server.api('GET', '/api/nothing')).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found' } },
    });
  });

  test('C22 a page of another site opens no race', async () => {
    const foreign = await fetch(`${server.url}/api/races`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: JSON.stringify({ level: scenario.id }),
    });
    expect(foreign.status).toBe(400);
  });
});

describe('joining', () => {
  const join = (roomId: string, options: object) =>
    new Client(server.url).joinById(roomId, options).then(
      () => 'joined',
      (error: Error) => parseJoinError(error.message),
    );
  const good = { version: PROTOCOL_VERSION, locale: 'en' };

  test('a full room, a wrong token, an old page and bad options are refused by name', async () => {
    const { creator, roomId } = await openRace(server, scenario);
    const friend = await Player.join(server.url, roomId);
    expect(await join(roomId, good)).toEqual({ code: 'room-full' });
    expect(await join(roomId, { ...good, token: 'A'.repeat(22) })).toEqual({ code: 'bad-token' });
    expect(await join(roomId, { ...good, version: 0 })).toEqual({ code: 'version-mismatch' });
    expect(await join(roomId, { ...good, locale: 'xx' })).toEqual({ code: 'bad-request', field: 'locale' });
    expect(await join(roomId, { ...good, name: 'x' })).toEqual({ code: 'bad-request', field: 'name' });
    expect(await join('nowhere', good)).toEqual({ code: 'unknown-code' });
    expect(creator.closeCode ?? friend.closeCode).toBeUndefined();
    await Promise.all([creator.leave(), friend.leave()]);
  });

  test.each(['create', 'join', 'joinOrCreate', 'reconnect'])('Colyseus itself does not %s', async (method) => {
    const response = await fetch(`${server.url}/matchmake/${method}/race`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(good),
    });
    expect(response.ok).toBe(false);
    expect(await response.text()).toContain('invalid method');
  });

  test('C22 a page of another site gets no WebSocket', async () => {
    const socket = new WebSocket(server.url.replace('http', 'ws'), { origin: 'https://elsewhere.example' });
    const [error] = await new Promise<Error[]>((resolve) => socket.once('error', (...args) => resolve(args)));
    expect(error?.message).toContain('401');
  });

  test('C2 frames without sense do not reach a room', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/p/r?sessionId=x`);
    const code = await new Promise((resolve) => socket.once('close', resolve));
    expect(code).toBe(4002);
    expect((await server.api('GET', '/health')).body.ok).toBe(true);
  });
});

describe('the client', () => {
  test('every address of the page is the page, not to be kept, with a policy against foreign scripts', async () => {
    for (const address of ['/', '/race/123456', '/settings']) {
      const { status, headers, text } = await raw(address);
      expect([status, text]).toEqual([200, page]);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  test('files with a hash in their name are kept for ever, and sent small', async () => {
    const plain = await raw('/assets/main-a1b2c3.js');
    const small = await raw('/assets/main-a1b2c3.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(small.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': plain.headers['cache-control'],
      'content-type': plain.headers['content-type'],
    });
    expect(small.text.length).toBeLessThan(plain.text.length / 5);
    const font = await raw('/assets/font-d4e5f6.woff2', { headers: { 'accept-encoding': 'br' } });
    expect(font.headers['content-encoding']).toBeUndefined();
  });

  test.each(['/assets/gone.js', '/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt'])(
    'C20 %s is no file of the client',
    async (address) => {
      const { status, text } = await raw(address, { headers: { 'accept-encoding': 'br' } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain('secret');
      expect(JSON.parse(text)).toHaveProperty('error.code');
    },
  );

  test('a page is only for getting', async () => {
    expect((await raw('/race/123456', { method: 'POST' })).status).toBe(404);
  });
});

test('C5 guessing codes is limited by failures only', async () => {
  const { creator, code } = await openRace(server, scenario);
  for (let n = 0; n < 100; n++) expect((await server.api('GET', `/api/races/${code}`)).status).toBe(200);
  expect(await server.api('GET', '/api/races/12345')).toMatchObject({
    status: 400,
    body: { error: { code: 'bad-code' } },
  });
  const free = code === '000000' ? '000001' : '000000';
  const answers = [];
  for (let n = 0; n < 40; n++) answers.push((await server.api('GET', `/api/races/${free}`)).body.error.code);
  expect(answers[0]).toBe('unknown-code');
  expect(answers.at(-1)).toBe('rate-limited');
  expect(answers.filter((answer) => answer === 'unknown-code').length).toBeLessThan(35);
  await creator.leave();
});
