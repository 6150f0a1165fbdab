import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFirefox } from './firefoxPage.ts';
import { type Service, startPostgres, startRedis } from './services.ts';

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

test('Firefox opens a page and runs code in it', async () => {
  const site = createServer((_, response) => response.end('<h1>ready</h1>'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const page = await openFirefox();
  try {
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    expect(await page.evaluate(`document.querySelector('h1').textContent`)).toBe('ready');
    expect(await page.evaluate('Promise.resolve([1, 2])')).toEqual([1, 2]);
    await expect(page.evaluate(`Promise.reject(new Error('no core'))`)).rejects.toThrow('no core');
  } finally {
    await page.close();
    site.close();
  }
});
