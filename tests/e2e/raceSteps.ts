/** What people do in a race, with real mouse and keyboard; and a look at what the server has. */
import { expect, type Page } from '@playwright/test';
import { levels } from '@timeslice/shared/content';
import type { LogEntry } from '@timeslice/shared/engine';
import { PROTOCOL_VERSION, type RaceInfo, type RoundResult, type RoundStart } from '@timeslice/shared/protocol';
import { Client } from 'colyseus.js';
import { drag, pointOf, READY } from './soloSteps.ts';

/** Opens a race as somebody who comes to the start page would. Returns its code. */
export async function openRace(
  page: Page,
  url: string,
  options: { level?: number; seats?: number; bots?: boolean } = {},
): Promise<string> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Race a friend' }).click();
  await page
    .locator('.level-card')
    .nth(options.level ?? 0)
    .click();
  await page.getByLabel('Players, at most').selectOption(String(options.seats ?? 2));
  await page.getByRole('checkbox', { name: /Bots/ }).setChecked(options.bots ?? false);
  await page.getByRole('button', { name: 'Open the race' }).click();
  await expect(page).toHaveURL(/\/race\/\d{6}$/);
  await expect(page.locator('.lobby')).toBeVisible();
  return new URL(page.url()).pathname.slice('/race/'.length);
}

/** Types a code on the start page and presses Enter. */
export async function typeCode(page: Page, url: string, code: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Got a code?').fill(code);
  await page.keyboard.press('Enter');
}

export async function everybodyReady(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.getByRole('button', { name: 'I am ready' }).click();
  for (const page of pages) await expect(page.locator('.play[data-tick]')).toBeVisible();
}

export interface Facts {
  readonly tick: number;
  readonly hash: string;
  readonly commands: number;
  readonly outcome: string;
}

/** Where the run of a page stands, all taken at one moment. */
export const factsOf = (page: Page): Promise<Facts> =>
  page.locator('.play').evaluate((element) => {
    const root = element as HTMLElement;
    root.dispatchEvent(new Event('timeslice:hash'));
    const { tick, hash = '', commands, outcome = '' } = root.dataset;
    return { tick: Number(tick), hash, commands: Number(commands), outcome };
  });

/** Waits until the run of a page has come to a tick. */
export const reaches = (page: Page, tick: number) =>
  expect(async () => expect((await factsOf(page)).tick).toBeGreaterThanOrEqual(tick)).toPass({ timeout: 30_000 });

/** Drags the first ready task onto the first idle core. False when one of them is not there. */
export async function dragOne(page: Page): Promise<boolean> {
  const task = await pointOf(page, READY);
  const core = await pointOf(page, '[data-core][data-phase="idle"]');
  if (!task || !core) return false;
  await drag(page, task, core);
  return true;
}

/** Drags until the run of the page has so many commands: a drag may come while a task is on its way to another place. */
export async function dragUntil(page: Page, commands: number): Promise<void> {
  await expect(async () => {
    if ((await factsOf(page)).commands < commands) await dragOne(page);
    // The board answers in a frame of its own; asked too early, it would be dragged to twice.
    await expect.poll(async () => (await factsOf(page)).commands, { timeout: 5000 }).toBe(commands);
  }).toPass();
}

/** A finger on the first such thing on the board. */
export async function tap(page: Page, what: string): Promise<void> {
  const point = await pointOf(page, what);
  if (!point) throw new Error(`expected ${what} on the board, found nothing`);
  await page.touchscreen.tap(point.x, point.y);
}

const isOver = async (page: Page) => (await page.locator('.standings, .race-result').count()) > 0;

export async function playByMouse(page: Page): Promise<void> {
  while (!(await isOver(page))) if (!(await dragOne(page))) await page.waitForTimeout(150);
}

/** Task keys, then a core key, over and over: what cannot be taken is refused, and nothing else happens. */
export async function playByKeyboard(page: Page): Promise<void> {
  while (!(await isOver(page))) {
    for (const task of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) {
      if (await isOver(page)) return;
      await page.keyboard.press(task);
      await page.keyboard.press(['q', 'w', 'e', 'r'][Number(task) % 4] ?? 'q');
    }
    await page.waitForTimeout(300);
  }
}

/** The cells of the result table, row by row; the first is the player's name. */
export const tableOf = (page: Page): Promise<string[][]> =>
  page
    .locator('.result-table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('.result-player > span:nth-child(3)')?.textContent ?? '',
        ...[...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
      ]),
    );

const roomOf = async (url: string, code: string): Promise<string> =>
  ((await (await fetch(`${url}/api/races/${code}`)).json()) as RaceInfo).roomId;

/** Comes in as a further player and waits for a message of the server. */
async function ask<T>(url: string, code: string, type: string, token?: string): Promise<T> {
  const options = { version: PROTOCOL_VERSION, locale: 'en', ...(token === undefined ? {} : { token }) };
  const room = await new Client(url).joinById(await roomOf(url, code), options);
  const message = await new Promise<T>((resolve) => {
    room.onMessage('*', (name, content) => {
      if (name === type) resolve(content as T);
    });
  });
  await room.leave();
  return message;
}

/** The result as the server sends it to a newcomer; needs a free seat. */
export const resultOf = (url: string, code: string): Promise<RoundResult> => ask(url, code, 'result');

/** What the server has of the run of a page's seat. Takes the seat over: the page will say so. */
export async function serverLogOf(page: Page, url: string, code: string): Promise<readonly LogEntry[]> {
  const seats = await page.evaluate(() => localStorage.getItem('timeslice.seats'));
  const { token } = (JSON.parse(seats ?? '{}') as Record<string, { token: string }>)[code] ?? {};
  return (await ask<RoundStart>(url, code, 'round', token)).log;
}

export const levelNumber = (index: number) => {
  const level = levels[index];
  if (!level) throw new Error(`expected a level at ${index}, found ${levels.length} levels`);
  return level;
};
