import { expect } from '@playwright/test';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { playAsText, withSettings } from './screens.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

for (const [level, title] of [
  ['hello-pid', 'Hello, PID'],
  ['waiting-is-not-working', 'Waiting is not working'],
] as const) {
  test(`${title} is played to its end as text`, async ({ page }) => {
    await withSettings(page, { textMode: true });
    // Played before, so that no guess is asked for.
    await page.addInitScript((id) => {
      const levels = { [id]: { best: 1, stars: 0, tries: 1 } };
      localStorage.setItem('timeslice.progress', JSON.stringify({ levels, coached: true }));
    }, level);
    await page.goto(`${server.url}/play/${level}`);
    const again = page.getByRole('button', { name: /^(Play|Start)/ });
    await expect(page.locator('.text-play').or(again).first()).toBeVisible();
    if (await again.first().isVisible()) await again.first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
    await playAsText(page);
    await expect(page.getByRole('status').filter({ hasText: 'The run is over' })).toBeAttached();
    // The debrief takes over, and is told by its own heading.
    await expect(page.locator('.text-play')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('the keyboard alone plays, and the focus stays where the task was', async ({ page, isMobile }) => {
  test.skip(isMobile, 'no keyboard');
  await withSettings(page, { textMode: true });
  await page.goto(`${server.url}/play/hello-pid`);
  const ready = page.locator('[data-section="text-ready"]');
  await expect(ready).toBeVisible();
  await page.locator('[data-put]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'goes to' })).toBeAttached();
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-section]')?.getAttribute('data-section')),
  ).toBe('text-ready');
  await page.keyboard.press('n');
  await expect(page.locator('.text-play')).not.toHaveAttribute('data-tick', '0');
});

test('text and board are two views of one run', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the way there is a key');
  await page.goto(`${server.url}/play/hello-pid`);
  await expect(page.locator('.board-mirror [data-place="ready"]').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Play as text' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-put]').first().click();
  await page.getByRole('button', { name: 'Show the board' }).click();
  await expect(page.locator('.play')).toHaveAttribute('data-commands', '1');
});
