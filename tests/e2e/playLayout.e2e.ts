import { expect } from '@playwright/test';
import { levels } from '@timeslice/shared/content';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { openPaused } from './soloSteps.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

const SIZES = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [844, 390],
  [1024, 768],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
] as const;

/** What the head bar shows late in a long run; it writes nothing itself while it is paused. */
function showLargeFigures(): void {
  const texts: Record<string, string> = {
    '[data-figure="wall"]': '119.9 s',
    '[data-figure="cpu"]': '473.1 s',
    '[data-figure="score"]': '1,000',
    '.hud-useful span:last-child': '441.9',
    '.hud-overhead span:nth-child(2)': '131.2',
    '.hud-share': ' (28 %)',
  };
  for (const [selector, text] of Object.entries(texts)) {
    const element = document.querySelector(selector);
    if (element) element.textContent = text;
  }
}

for (const locale of ['en-US', 'ru-RU']) {
  test(`no text of the head bar is cut off or lies over another, ${locale}`, async ({ browser, isMobile }) => {
    test.skip(isMobile, 'walks through all sizes itself');
    test.setTimeout(240_000);
    const page = await (await browser.newContext({ locale })).newPage();
    await page.setViewportSize({ width: 1024, height: 768 });
    await openPaused(page, server.url, 'hello-pid');
    await page.evaluate(showLargeFigures);
    // While it is paused the page writes nothing itself, so one of them serves all levels.
    const texts = levels.map(({ id, texts }) => ({ id, ...texts[locale.startsWith('ru') ? 'ru' : 'en'] }));
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      const faults = await page.evaluate(faultsOf, texts);
      expect(faults, `at ${width} × ${height}`).toEqual([]);
    }
  });
}

/** Runs in the page: shows title and goal of each level, and says what is cut off, off the screen or over another. */
function faultsOf(texts: readonly { readonly id: string; readonly title: string; readonly goal: string }[]): string[] {
  const found: string[] = [];
  const name = (element: HTMLElement) => `${element.className || element.tagName} "${element.textContent}"`;
  for (const { id, title, goal } of texts) {
    const level = document.querySelector('.hud-level');
    if (!level?.children[0] || !level.children[1]) return ['expected title and goal in the head bar, found none'];
    level.children[0].textContent = title;
    level.children[1].textContent = goal;
    const shown = [...document.querySelectorAll<HTMLElement>('.hud-figures p, .hud-level, .hud button')].filter(
      (element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && (element.textContent || element.tagName === 'BUTTON');
      },
    );
    shown.forEach((one, index) => {
      const a = one.getBoundingClientRect();
      if (a.left < -0.5 || a.right > innerWidth + 0.5 || a.top < -0.5)
        found.push(`${id}: ${name(one)} leaves the screen`);
      if (one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).overflow !== 'visible')
        found.push(`${id}: ${name(one)} is cut off`);
      for (const other of shown.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const b = other.getBoundingClientRect();
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (over > 1.5 && high > 3) found.push(`${id}: ${name(one)} lies over ${name(other)}`);
      }
    });
  }
  return found;
}
