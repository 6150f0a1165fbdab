import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { boardIsThere } from './soloSteps.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

const PROGRESS = { levels: { 'hello-pid': { best: 912, stars: 3, tries: 4 } }, coached: true };
const withProgress = (progress: object) => ({
  name: 'p.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(progress)),
});

test('a key that the player has chosen plays, and a clash is named and swapped', async ({ page, isMobile }) => {
  test.skip(isMobile, 'no keyboard');
  await page.goto(`${server.url}/settings`);
  await page.locator('.settings-keys summary').click();
  await page.locator('[data-slot="core:0"] button').click();
  await expect(page.locator('[data-slot="core:0"] kbd')).toHaveCount(0);
  await page.keyboard.press('KeyF');
  await expect(page.locator('[data-slot="core:0"] kbd')).toHaveText('F');
  await page.locator('[data-slot="core:1"] button').click();
  await expect(page.locator('[data-slot="core:1"] kbd')).toHaveCount(0);
  await page.keyboard.press('KeyE');
  await expect(page.getByRole('alert')).toContainText('E does something already: Put on core 2');
  await page.getByRole('button', { name: 'Swap the two' }).click();
  await expect(page.locator('[data-slot="core:2"] kbd')).toHaveText('W');

  await page.goto(`${server.url}/play/hello-pid`);
  await boardIsThere(page);
  await page.keyboard.press('Digit1');
  await page.keyboard.press('KeyQ');
  await expect(page.locator('.play')).toHaveAttribute('data-commands', '0');
  await page.keyboard.press('KeyF');
  await expect(page.locator('.play')).toHaveAttribute('data-commands', '1');
});

test('progress goes through a file to another browser', async ({ page, browser }) => {
  await page.goto(server.url);
  await page.evaluate((kept) => localStorage.setItem('timeslice.progress', JSON.stringify(kept)), PROGRESS);
  await page.goto(`${server.url}/settings`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const text = await readFile(await (await download).path(), 'utf8');

  const other = await (await browser.newContext()).newPage();
  await other.goto(`${server.url}/settings`);
  await other.locator('input[type="file"]').setInputFiles(withProgress(JSON.parse(text)));
  await expect(other.getByText('The file has 3 stars in 1 levels; here you have 0 stars in 0 levels.')).toBeVisible();
  await other.getByRole('button', { name: 'Take the file' }).click();
  await other.goto(server.url);
  await expect(other.locator('.stop').first()).toContainText('912');
});

test('a damaged file changes nothing and names the field', async ({ page }) => {
  await page.goto(`${server.url}/settings`);
  const damaged = { game: 'timeslice', progress: { levels: { 'hello-pid': { best: 'lots', stars: 1, tries: 1 } } } };
  await page.locator('input[type="file"]').setInputFiles(withProgress(damaged));
  await expect(page.locator('[data-problem="field"]')).toContainText('levels.hello-pid.best');
});

test('delete my data leaves nothing in the browser', async ({ page }) => {
  await page.goto(server.url);
  await page.evaluate((kept) => localStorage.setItem('timeslice.progress', JSON.stringify(kept)), PROGRESS);
  await page.goto(`${server.url}/settings`);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(page).toHaveURL(`${server.url}/`);
  await expect(page.locator('.stop').first()).not.toContainText('912');
  expect(await page.evaluate(() => localStorage.getItem('timeslice.progress'))).toBeNull();
});
