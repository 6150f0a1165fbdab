import { expect } from '@playwright/test';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { misfits } from './layoutChecks.ts';
import { SCREENS } from './screens.ts';
import { test } from './test.ts';

const isFull = process.env.TIMESLICE_FULL === '1';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

/** The narrowest, where things break first, and a laptop's; the full run looks at all of them, in both languages. */
const WIDTHS = isFull ? [360, 768, 1366, 1920, 3840] : [360, 1366];
/** Russian words are the longer ones. */
const LOCALES = isFull ? ['en-US', 'ru-RU'] : ['ru-RU'];

for (const locale of LOCALES) {
  for (const screen of SCREENS) {
    test(`no text is cut off, covered or outside: ${screen.name}, ${locale}`, async ({ browser, isMobile }) => {
      test.skip(isMobile, 'the widths of phones are among them');
      const context = await browser.newContext({ locale, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await screen.open(page, server.url);
      await page.evaluate(() => document.fonts.ready);
      const wrong: string[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: Math.round(width * (width < 700 ? 2 : 0.5625)) });
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        wrong.push(...(await misfits(page)).map((text) => `${width}: ${text}`));
      }
      expect(wrong).toEqual([]);
      await context.close();
    });
  }
}
