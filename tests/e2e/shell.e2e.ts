import { expect } from '@playwright/test';
import { levels } from '@timeslice/shared/content';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

test('the language changes at once, without a reload, and stays', async ({ page }) => {
  await page.goto(server.url);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.evaluate(() => Object.assign(globalThis, { notReloaded: true }));
  await page.getByRole('button', { name: 'Переключить на русский' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вы — планировщик');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  expect(await page.evaluate(() => 'notReloaded' in globalThis)).toBe(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вы — планировщик');
});

test('a Russian browser gets the Russian page', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'ru-RU' })).newPage();
  await page.goto(server.url);
  await expect(page).toHaveTitle('Квант');
});

test('the theme changes at once and stays', async ({ page }) => {
  await page.goto(server.url);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const background = () => page.locator('html').evaluate((element) => getComputedStyle(element).backgroundColor);
  const dark = await background();
  await page.getByRole('button', { name: 'Light theme' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await background()).not.toBe(dark);
});

test('an address that leads nowhere says so and leads home', async ({ page }) => {
  for (const [path, text] of [
    ['/nowhere', 'There is nothing at /nowhere'],
    ['/play/no-such-level', 'There is no level called “no-such-level”'],
  ] as const) {
    await page.goto(server.url + path);
    await expect(page.getByText(text)).toBeVisible();
  }
  await page.getByRole('link', { name: 'To the start page' }).click();
  await expect(page).toHaveURL(`${server.url}/`);
});

test('damaged progress is kept aside and reported, and the page works', async ({ page }) => {
  const damaged = '{"levels":{"hello-pid":{"best":"lots"}}}';
  await page.addInitScript((text) => {
    if (!sessionStorage.getItem('done')) localStorage.setItem('timeslice.progress', text);
    sessionStorage.setItem('done', 'yes');
  }, damaged);
  await page.goto(server.url);
  await expect(page.getByRole('status').filter({ hasText: 'could not be read' })).toBeVisible();
  const kept = await page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith('timeslice.progress.unreadable')),
  );
  expect(kept.map(([, text]) => text)).toEqual([damaged]);
  await page.getByRole('button', { name: 'Got it' }).click();
  await expect(page.getByRole('link', { name: /^Play/ })).toBeVisible();
});

test('back and forward go through the screens', async ({ page }) => {
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Race a friend' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page).toHaveURL(/\/settings$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Race a friend' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'You are the scheduler' })).toBeVisible();
});

test('the start page talks to nobody but our server, and does not load Phaser before it is asked for', async ({
  page,
}) => {
  const hosts = new Set<string>();
  const beforePaint: string[] = [];
  let painted = false;
  page.on('request', (request) => {
    hosts.add(new URL(request.url()).host);
    if (!painted) beforePaint.push(request.url());
  });
  await page.goto(server.url, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  painted = true;
  await page.waitForLoadState('networkidle');
  expect([...hosts]).toEqual([new URL(server.url).host]);
  expect(beforePaint.filter((url) => url.includes('phaser'))).toEqual([]);
});

const SCREENS = [
  '/',
  '/race',
  '/race/000000',
  '/settings',
  '/sandbox',
  '/lab',
  '/night',
  '/mastery',
  '/codex',
  '/nowhere',
];

test('whatever is pressed by a finger is large enough for it', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a mouse hits smaller things');
  for (const screen of SCREENS) {
    await page.goto(server.url + screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const small = await page.locator('button, .button, input, select, label.choice-option').evaluateAll((all) =>
      all
        // What lies in a label is pressed by pressing the label.
        .map((element) => ({
          text: element.textContent || element.id,
          box: (element.closest('label') ?? element).getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height > 0 && box.height < 44)
        .map(({ text, box }) => `${text}: ${box.height}`),
    );
    expect(small, screen).toEqual([]);
  }
});

test('every stop of the campaign can be reached and entered by keyboard', async ({ page, isMobile }) => {
  test.skip(isMobile, 'no keyboard');
  await page.goto(server.url);
  const stops = page.locator('.stop-link[href^="/play/"]');
  await expect(stops).toHaveCount(levels.length);
  await stops.last().focus();
  expect(await stops.last().evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/play/${levels.at(-1)?.id}$`));
});
