import { expect } from '@playwright/test';
import { codexPage, codexPages } from '@timeslice/shared/content';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

const LANGUAGES = [
  ['en', 'en-US'],
  ['ru', 'ru-RU'],
] as const;

for (const [locale, browserLocale] of LANGUAGES) {
  const gil = codexPage('gil')?.texts[locale].title ?? '';

  test(`a concept is found, read, and read on (${locale})`, async ({ browser }) => {
    const page = await (await browser.newContext({ locale: browserLocale })).newPage();
    await page.goto(`${server.url}/codex`);
    await page.getByRole('searchbox').fill('gil');
    await page
      .getByRole('link', { name: new RegExp(`^${gil}`) })
      .first()
      .click();
    await expect(page).toHaveURL(/\/codex\/gil$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(gil);
    await expect(page.locator('.core-lanes canvas')).toHaveCount(2);
    await page.locator('.concept-next').click();
    await expect(page).toHaveURL(/\/codex\/gil-release$/);
    await page.goBack();
    await page.goBack();
    await expect(page.locator('.codex-read')).toHaveCount(2);
  });

  test(`no page is wider than its window, at any width (${locale})`, async ({ browser, isMobile }) => {
    test.skip(isMobile, 'the widths of phones are among them');
    const page = await (await browser.newContext({ locale: browserLocale })).newPage();
    await page.goto(`${server.url}/codex/${codexPages[0]?.id}`);
    for (const { id, texts } of codexPages) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts[locale].title);
      for (const width of process.env.TIMESLICE_FULL === '1' ? [360, 768, 1366] : [360]) {
        await page.setViewportSize({ width, height: 800 });
        const { scrollWidth, innerWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          innerWidth: window.innerWidth,
        }));
        expect(scrollWidth, `${id} at ${width}`).toBeLessThanOrEqual(innerWidth);
        const cut = await page
          .locator('.task-name')
          .evaluateAll((names) =>
            names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
          );
        expect(cut, `${id} at ${width}`).toEqual([]);
      }
      if (id !== codexPages.at(-1)?.id) await page.locator('.concept-next').click();
    }
  });
}

test('the index works by keyboard and with a finger-sized target for everything', async ({ page }) => {
  await page.goto(`${server.url}/codex`);
  const cards = page.locator('.codex-card');
  await expect(cards).toHaveCount(codexPages.length);
  for (const box of await cards.evaluateAll((all) => all.map((card) => card.getBoundingClientRect().height))) {
    expect(box).toBeGreaterThanOrEqual(44);
  }
  await cards.nth(4).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/codex\/context-switch$/);
});
