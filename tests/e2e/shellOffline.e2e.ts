import { expect } from '@playwright/test';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { boardIsThere } from './soloSteps.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

test('what has been loaded once can be played without a network', async ({ page, context }) => {
  await page.goto(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(`${server.url}/settings`);
  await expect(page.locator('[data-offline="ready"]')).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${server.url}/play/hello-pid`);
  await boardIsThere(page);
  await page.keyboard.press('Digit1');
  await page.keyboard.press('KeyQ');
  await expect(page.locator('.play')).not.toHaveAttribute('data-commands', '0');

  await page.goto(`${server.url}/race`);
  await page.getByRole('button', { name: 'Open the race' }).click();
  await expect(page.getByText('The server does not answer')).toBeVisible();
});

test('races and health are never answered from the cache', async ({ page }) => {
  await page.goto(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const kept = await page.evaluate(async () => {
    await Promise.all([fetch('/health'), fetch('/api/levels')]);
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return requests.map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/index.html');
  expect(kept.filter((path) => /^\/(api|health|matchmake)/.test(path))).toEqual([]);
});

test('the page can be installed: its manifest names icons that are there', async ({ page }) => {
  await page.goto(server.url);
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    return (await (await fetch(link?.href ?? '')).json()) as { icons: { src: string; type: string }[] };
  });
  expect(manifest.icons.length).toBeGreaterThanOrEqual(3);
  for (const { src, type } of manifest.icons) {
    const answer = await page.request.get(server.url + src);
    expect([answer.status(), answer.headers()['content-type']?.split(';')[0]]).toEqual([200, type]);
  }
});

test('where the connection is not secure, settings say why there is no offline', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  await page.goto(`${server.url}/settings`);
  await expect(page.locator('[data-offline="insecure"]')).toBeVisible();
  await expect(page.getByText('only over https')).toBeVisible();
});
