import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { bundleGames, GLOBAL } from '../hashes/bundle.ts';
import { firstDifferentGame } from '../hashes/compare.ts';
import { openFirefox } from '../support/firefoxPage.ts';

test('I-1 2 000 random games and every level have the same hashes in Firefox as in Node', async () => {
  const script = await bundleGames();
  const site = createServer(({ url }, response) => {
    if (url === '/games.js') response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
    else response.setHeader('content-type', 'text/html').end('<!doctype html><script src="/games.js"></script>');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const page = await openFirefox();
  try {
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    expect(await firstDifferentGame((expression) => page.evaluate(`${GLOBAL}.${expression}`))).toBeNull();
  } finally {
    await page.close();
    site.close();
  }
}, 240_000);
