import { CLOSE_CODES } from '@timeslice/shared/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { freePort } from '../support/freePort.ts';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { Player } from './player.ts';

// Several processes one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 });

let server: GameServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function post(address: string, body: unknown) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

test('the server says where it listens, is healthy, and knows the levels', async () => {
  server = await startGameServer();
  expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
  expect(await (await fetch(`${server.url}/health`)).json()).toMatchObject({ ok: true, races: 0 });
  const { levels } = await (await fetch(`${server.url}/api/levels`)).json();
  expect(levels.length).toBeGreaterThan(0);
  await expect.poll(async () => (await (await fetch(`${server?.url}/health`)).json()).database).toBe('ok');
});

test.each(['SIGTERM', 'SIGINT'] as const)('B2 %s tells everybody to come back, and ends with 0', async (signal) => {
  server = await startGameServer();
  const { levels } = await (await fetch(`${server.url}/api/levels`)).json();
  const { roomId, token } = await post(`${server.url}/api/races`, { level: levels[0].id });
  const player = await Player.join(server.url, roomId, { token });
  const ended = server.stop(signal);
  expect(await player.closed()).toBe(CLOSE_CODES.RESTART);
  expect(await ended).toBe(0);
});

test('a port that is taken is one clear line and the end', async () => {
  const port = await freePort();
  server = await startGameServer({ port });
  const second = startGameServer({ port });
  await expect(second).rejects.toThrow(`port ${port} is in use: stop the other server, or set PORT to another port`);
  await expect(second).rejects.toThrow('ended with code 1');
});

test('a wrong setting is named', async () => {
  await expect(startGameServer({ env: { PUBLIC_URL: 'timeslice.example' } })).rejects.toThrow(
    'PUBLIC_URL=timeslice.example: must be an http or https URL',
  );
});
