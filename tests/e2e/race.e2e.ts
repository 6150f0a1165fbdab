import { expect } from '@playwright/test';
import { figures, stateHash } from '@timeslice/shared/engine';
import { createRun, playLog } from '@timeslice/shared/run';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import {
  dragUntil,
  everybodyReady,
  factsOf,
  levelNumber,
  openRace,
  playByKeyboard,
  playByMouse,
  reaches,
  resultOf,
  serverLogOf,
  tableOf,
  tap,
  typeCode,
} from './raceSteps.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

test('two browsers race, one by mouse, one by keyboard, and both see the server’s figures', async ({
  page,
  browser,
  isMobile,
}) => {
  test.skip(isMobile, 'mouse and keyboard; phones have a race of their own below');
  test.setTimeout(360_000);
  // One seat more than players, for the newcomer who asks for the result at the end.
  const code = await openRace(page, server.url, { seats: 3 });
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await typeCode(other, server.url, code);
  await expect(other.locator('.seat').nth(1)).toContainText('you');

  await everybodyReady(page, other);
  await Promise.all([playByMouse(page), playByKeyboard(other)]);
  await expect(page.locator('.race-result')).toBeVisible({ timeout: 200_000 });
  await expect(other.locator('.race-result')).toBeVisible();

  const table = await tableOf(page);
  expect(await tableOf(other)).toEqual(table);
  const { runs, scenario } = await resultOf(server.url, code);
  expect(table.map(([name, score]) => [name, score])).toEqual(
    runs.map((run) => [run.alias, String(run.figures.score)]),
  );
  for (const run of runs) {
    const { machine, refused } = playLog(scenario, run.log);
    expect([refused, figures(machine), stateHash(machine)]).toEqual([[], run.figures, run.hash]);
    expect(run.log.length).toBeGreaterThan(0);
  }
});

test('a refresh, a lost connection and a second device in mid-round lose nothing', async ({
  page,
  browser,
  isMobile,
}) => {
  test.skip(isMobile, 'drags with a mouse');
  test.setTimeout(240_000);
  const { scenario } = levelNumber(0);
  const code = await openRace(page, server.url);
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await typeCode(other, server.url, code);
  await expect(other.locator('.lobby')).toBeVisible();
  await everybodyReady(page, other);
  await reaches(page, 500);
  await dragUntil(page, 1);
  await reaches(page, 2500);
  const before = await factsOf(page);
  expect(before).toMatchObject({ commands: 1, outcome: 'running' });

  await page.reload();
  await expect(page.locator('.play[data-tick]')).toBeVisible();
  await reaches(page, before.tick);
  const after = await factsOf(page);
  expect(after.commands).toBe(1);

  await page.context().setOffline(true);
  await expect(page.getByText('Connection lost.')).toBeVisible();
  await dragUntil(page, 2);
  const offline = await factsOf(page);
  expect(offline.commands).toBe(2);
  await page.context().setOffline(false);
  await expect(page.getByText('Connection lost.')).toBeHidden({ timeout: 15_000 });
  await reaches(page, offline.tick + 1500);

  const log = await serverLogOf(page, server.url, code);
  expect(log).toHaveLength(2);
  for (const { tick, hash } of [before, after, offline]) {
    const run = createRun(
      scenario,
      log.filter(([at]) => at <= tick),
    );
    run.advanceTo(tick);
    expect(stateHash(run.machine), `state at tick ${tick}`).toBe(hash);
  }

  await expect(page.getByRole('heading', { name: 'Opened elsewhere' })).toBeVisible();
  await page.getByRole('button', { name: 'Take over here' }).click();
  await expect(page.locator('.play[data-tick]')).toBeVisible();
  await reaches(page, offline.tick);
  expect((await factsOf(page)).commands).toBe(2);
});

test('a code that is no code, that nobody has, or of a full race is refused at the field', async ({
  page,
  browser,
}) => {
  await typeCode(page, server.url, '12');
  await expect(page.getByRole('alert')).toHaveText('A race code is six digits.');
  await typeCode(page, server.url, '000000');
  await expect(page.getByRole('alert')).toHaveText('There is no race or lesson with this code.');
  await expect(page.getByLabel('Got a code?')).toHaveAttribute('aria-invalid', 'true');

  const code = await openRace(page, server.url);
  const second = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await typeCode(second, server.url, code);
  await expect(second.locator('.lobby')).toBeVisible();
  const third = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await typeCode(third, server.url, code);
  await expect(third.getByRole('alert')).toHaveText('Every seat is taken.');
  // By the link, too, it is a clear word and a field for another code.
  await third.goto(`${server.url}/race/${code}`);
  await expect(third.getByRole('alert').first()).toHaveText('Every seat is taken.');
  // Whoever has a seat comes back to it.
  await second.goto(`${server.url}/race/${code}`);
  await expect(second.locator('.seat').nth(1)).toContainText('you');
});

test('who is alone races against bots at once, and is told their policies after it', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same as with a mouse');
  test.setTimeout(240_000);
  const code = await openRace(page, server.url, { seats: 3, bots: true });
  await expect(page.locator('.seat.is-free').first()).toContainText('a bot, if nobody comes');
  await everybodyReady(page);
  await expect(page.locator('.rival')).toHaveCount(2);
  await playByMouse(page);
  await expect(page.locator('.race-result')).toBeVisible({ timeout: 200_000 });
  await expect(page.getByText(/^bot: /)).toHaveCount(2);
  const { runs, scenario } = await resultOf(server.url, code);
  for (const run of runs) {
    const { machine, refused } = playLog(scenario, run.log);
    expect([refused, stateHash(machine)]).toEqual([[], run.hash]);
  }
  expect(runs.filter(({ policy }) => policy !== undefined)).toHaveLength(2);
});

test('on a phone a race is played with taps', async ({ page, browser, isMobile }) => {
  test.skip(!isMobile, 'the same with a mouse is above');
  const code = await openRace(page, server.url);
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await typeCode(other, server.url, code);
  await everybodyReady(other, page);
  await reaches(page, 300);
  await tap(page, '[data-place="ready"]');
  await tap(page, '[data-core]');
  await expect(async () => expect((await factsOf(page)).commands).toBe(1)).toPass();
  await expect(page.locator('.rivals')).toContainText('0');
  await reaches(page, 3000);
  expect(await serverLogOf(page, server.url, code)).toHaveLength(1);
});
