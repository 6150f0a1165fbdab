import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { SCREENS, withSettings } from './screens.ts';
import { boardIsThere } from './soloSteps.ts';
import { test } from './test.ts';

const isFull = process.env.TIMESLICE_FULL === '1';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

/** What keeps somebody out, a line each; axe calls lesser things minor or moderate. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

// Both themes keep to one palette, whose contrasts have a test of their own; the light one is looked at in the full run.
for (const theme of isFull ? ['dark', 'light'] : ['dark']) {
  for (const screen of SCREENS) {
    test(`axe finds nothing serious: ${screen.name}, ${theme}`, async ({ page, isMobile }) => {
      test.skip(isMobile, 'the same page');
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme === 'light' ? 'light' : 'dark' });
      if (theme === 'light')
        await withSettings(page, { theme, textMode: screen.name.includes('text') || screen.name === 'debrief' });
      await screen.open(page, server.url);
      expect(await barriers(page)).toEqual([]);
    });
  }
}

test('axe finds nothing serious: the board', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same page');
  await page.goto(`${server.url}/play/hello-pid`);
  await boardIsThere(page);
  expect(await barriers(page)).toEqual([]);
});
