import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { aliasOf, commandsOf, guess, isPhase, next, openClass, playOne } from './lessonSteps.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

/** Pictures of every phase, for looking at them. */
const PICTURES = process.env.LESSON_PICTURES;

test('a quick lesson in two languages, with a refresh of the teacher and of a student in mid-round', async ({
  page,
  browser,
  isMobile,
}) => {
  test.skip(isMobile, 'drags with a mouse');
  test.skip(process.env.TIMESLICE_FULL !== '1', 'four pages with a board each: in the full run');
  test.setTimeout(Number(process.env.LESSON_TIMEOUT ?? 400_000));
  const { code, host, screen, students } = await openClass(page, browser, server.url, {
    preset: 'Quick',
    students: ['en', 'ru'],
  });
  const [anna, boris] = students as [(typeof students)[0] & object, (typeof students)[0] & object];
  const pages = { host, screen, anna, boris };
  const picture = async (phase: string) => {
    if (!PICTURES) return;
    for (const [name, one] of Object.entries(pages)) await one.screenshot({ path: `${PICTURES}/${phase}-${name}.png` });
  };
  const lookedAt = async (report: Page) => {
    if (!PICTURES) return;
    for (const theme of ['dark', 'light']) {
      for (const [width, height] of [
        [1366, 768],
        [390, 844],
      ] as const) {
        await report.setViewportSize({ width, height });
        await report.screenshot({ path: `${PICTURES}/report-${width}-${theme}.png`, fullPage: true });
      }
      await report.getByRole('button', { name: /theme/ }).click();
    }
  };
  await anna.getByRole('button', { name: /Another name/ }).click();
  await expect(anna.getByRole('button', { name: '2 left' })).toBeVisible();
  const names = [await aliasOf(anna), await aliasOf(boris)];
  for (const name of names) {
    await expect(screen.locator('.projector-names')).toContainText(name);
    await expect(host.locator('.class-table')).toContainText(name);
  }
  await picture('1-lobby');

  await next(host);
  await isPhase(host, 'predict');
  await guess(anna);
  await expect(anna.locator('.predict-sent')).toContainText('1 of 2');
  await expect(screen.locator('.projector-answered')).toContainText('1 of 2');
  await picture('2-predict');
  await guess(boris);
  // Everybody has guessed, so it goes on by itself. The countdown is too short to be waited for on a loaded machine.
  await picture('3-countdown');
  await isPhase(host, 'round');
  await expect(anna.locator('.play[data-tick]')).toBeVisible();
  await playOne(anna, 0);
  await playOne(boris, 0);
  await host.keyboard.press('p');
  await expect(anna.locator('.hold-banner')).toContainText('Paused by the teacher');
  await expect(boris.locator('.hold-banner')).toContainText('Учитель поставил паузу');
  await picture('4-paused');

  await host.reload();
  await expect(host.locator('.class-table')).toContainText(names[1] ?? '');
  const before = await commandsOf(anna);
  await anna.reload();
  await expect(anna.locator('.play[data-tick]')).toBeVisible();
  expect(await commandsOf(anna)).toBe(before);
  await host.getByRole('button', { name: 'Go on' }).click();
  await expect(anna.locator('.hold-banner')).toBeHidden();
  await expect(screen.locator('.live-field i')).toHaveCount(2);
  await host.getByRole('button', { name: `Actions for ${names[0]}` }).click();
  await host.getByRole('button', { name: 'Watch the run' }).click();
  await expect(host.locator('.host-watch .play[data-tick]')).toBeVisible();
  await picture('5-round');
  await host.getByRole('button', { name: 'Stop watching' }).click();

  await host.getByRole('button', { name: /End the round/ }).click();
  await host.getByRole('button', { name: /Sure/ }).click();
  await isPhase(host, 'debrief');
  await expect(anna.locator('.own-debrief h1')).toContainText('of 2');
  await expect(boris.locator('.own-debrief h1')).toContainText('из 2');
  await expect(screen.locator('.class-plane circle')).toHaveCount(2);
  await picture('6-debrief');

  await next(host);
  await expect(screen.locator('.podium-block')).toHaveCount(2);
  await expect(anna.locator('.own-debrief h1')).toContainText('place');
  await picture('7-podium');

  await next(host);
  for (const student of students) {
    for (let question = 0; question < 2; question++) {
      await guess(student);
      await expect(student.locator('.exit-verdict')).toHaveCount(question + 1);
    }
  }
  await picture('8-exit');
  await next(host);
  await expect(anna.getByRole('heading', { name: 'Thank you for playing' })).toBeVisible();
  await picture('9-over');

  const [report] = await Promise.all([
    host.context().waitForEvent('page'),
    host.getByRole('link', { name: 'Report', exact: true }).click(),
  ]);
  for (const name of names) await expect(report.locator('main')).toContainText(name);
  await expect(report.locator('.report-plane circle')).toHaveCount(2);
  const [csv] = await Promise.all([
    report.waitForEvent('download'),
    report.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  const rows = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(3);
  await lookedAt(report);
  await report
    .getByRole('link', { name: /^Watch the run/ })
    .first()
    .click();
  await expect(report.locator('.play[data-tick]')).toBeVisible();
  if (PICTURES) await report.screenshot({ path: `${PICTURES}/report-run.png` });

  await host.getByRole('button', { name: /Close the lesson/ }).click();
  await host.getByRole('button', { name: /Sure/ }).click();
  await expect(host.getByRole('heading', { name: 'The lesson is closed.' })).toBeVisible();
  await expect(boris.getByRole('heading', { name: 'Спасибо за игру' })).toBeVisible();
  expect((await fetch(`${server.url}/api/races/${code}`)).status).toBe(404);
});
