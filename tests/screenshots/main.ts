/**
 * `npm run screenshots`: plays a level in a real browser, by mouse, and renews the pictures of the README.
 * The client must be built; the npm script sees to that.
 */
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { core, drag, factsOf, hungryCore, openLevel, pointOf, READY } from '../e2e/soloSteps.ts';
import playwright from '../playwright.config.ts';
import { startGameServer } from '../support/gameServer.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/screenshots');
const LEVEL = 'one-key';
/** Far enough in for a Gantt that shows switches, waiting for the key and idle cores. */
const SHOWN_AT = 24_000;

const server = await startGameServer();
const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  await openLevel(page, server.url, LEVEL);
  await playUntil(page, SHOWN_AT);
  await page.keyboard.press('Space');
  // The pause has been drawn when the browser has drawn twice.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.screenshot({ path: path.join(folder, 'play.png') });
  console.log('docs/screenshots/play.png');
} finally {
  await browser.close();
  await server.close();
}

/** Whatever is ready goes to the core that wants something next. */
async function playUntil(page: Page, tick: number): Promise<void> {
  while ((await factsOf(page)).tick < tick) {
    const hungry = await hungryCore(page);
    const from = hungry === null ? null : await pointOf(page, READY);
    const to = hungry === null ? null : await pointOf(page, core(Number(hungry)));
    if (from && to) await drag(page, from, to);
    else await page.waitForTimeout(60);
  }
}
