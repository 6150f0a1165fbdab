import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefox, type Service, startPostgres, startRedis } from './services.ts';

/** Sends bytes and answers with the first that come back. */
function ask(url: string, request: Uint8Array | string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.once('error', reject);
    socket.once('data', (bytes) => {
      resolve(bytes.toString());
      socket.destroy();
    });
  });
}

describe.each([
  // PostgreSQL answers a request for encryption with S or N.
  ['PostgreSQL', startPostgres, Uint8Array.of(0, 0, 0, 8, 4, 210, 22, 47), /^[SN]$/],
  ['Redis', startRedis, 'PING\r\n', /^\+PONG/],
] as const)('%s', (_, start, request, answer) => {
  let service: Service;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  test('answers on a port of its own', async () => {
    expect(await ask(service.url, request)).toMatch(answer);
  });
});

test('a stopped service leaves nothing behind', async () => {
  const service = await startRedis();
  await service.stop();
  await expect(ask(service.url, 'PING\r\n')).rejects.toThrow('ECONNREFUSED');
  expect(() => process.kill(service.pid, 0)).toThrow('ESRCH');
});

test('Firefox is installed', () => {
  expect(existsSync(firefox())).toBe(true);
});
