/** Levels played to their debrief by real input, as well as they can be: a few of them, or with TIMESLICE_FULL=1 all. */
import { expect, type Page } from '@playwright/test';
import { levels, starsFor } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import { playLog } from '@timeslice/shared/run';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import { playThrough } from './playDriver.ts';
import { mouseHands, touchHands } from './playDriverBoard.ts';
import type { Hands } from './playDriverHands.ts';
import { keyHands } from './playDriverKeys.ts';
import { bestRun, type Plan, roundRobin } from './playDriverPlan.ts';
import { textHands } from './playDriverText.ts';
import { isFull, reportPlay } from './playsReport.ts';
import { withSettings } from './screens.ts';
import { levelOf, startLevel } from './soloSteps.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

// Hundreds of moves make a trace of hundreds of pictures; the log of the run says as much.
test.use({ trace: 'off' });

interface Way {
  readonly input: string;
  readonly screen: string;
  readonly hands: (page: Page) => Hands | Promise<Hands>;
}

const MOUSE: Way = { input: 'mouse', screen: '.board-mirror [data-core]', hands: mouseHands };
const KEYS: Way = { input: 'keyboard', screen: '.board-mirror [data-core]', hands: keyHands };
const TOUCH: Way = { input: 'touch', screen: '.board-mirror [data-core]', hands: touchHands };
const TEXT: Way = { input: 'text', screen: '.text-play', hands: textHands };

async function playLevel(page: Page, levelId: string, way: Way, plan: Plan = bestRun(levelOf(levelId))): Promise<void> {
  const level = levelOf(levelId);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${server.url}/play/${levelId}`);
  await startLevelOn(page, way);
  await expect(page.locator(way.screen).first()).toBeVisible();
  const startedMs = Date.now();
  const { facts, exact } = await playThrough(page, level, plan, await way.hands(page));
  const seconds = (Date.now() - startedMs) / 1000;

  const { machine, refused } = playLog(level.scenario, facts.log);
  const { score } = figures(machine);
  const stars = starsFor(level, score);
  reportPlay({ level: levelId, input: way.input, score, stars, commands: facts.log.length, exact, seconds });
  expect(refused).toEqual([]);
  expect(facts.outcome).toBe('finished');
  expect(stars, `a score of ${score} with ${JSON.stringify(facts.log)}`).toBeGreaterThanOrEqual(plan.stars);
  await expect(page.locator('.debrief')).toBeVisible();
  await expect(page.locator('.debrief-score').getByText(String(score), { exact: true }).first()).toBeVisible();
  expect(errors).toEqual([]);
}

/** Text mode has the same screen before a run, and no board after it. */
async function startLevelOn(page: Page, { input }: Way): Promise<void> {
  if (input !== 'text') return startLevel(page);
  const skip = page.locator('.start-skip');
  const play = page.locator('.text-play');
  await expect(skip.or(play).first()).toBeVisible();
  if (await skip.isVisible()) await skip.click();
}

const ids = levels.map(({ id }) => id);
const some = (few: readonly string[], all: readonly string[]): readonly string[] => (isFull ? all : few);

test.describe('by mouse', () => {
  test.skip(({ isMobile }) => isMobile, 'a mouse');

  for (const id of some(['leave-the-house'], ids))
    test(`${id} is won by mouse`, async ({ page }) => playLevel(page, id, MOUSE));

  test('a time slice on the core does what the player would do by hand', async ({ page }) =>
    playLevel(page, 'latecomer', MOUSE, roundRobin(levelOf('latecomer'), 2000)));
});

test.describe('by keyboard', () => {
  test.skip(({ isMobile }) => isMobile, 'a keyboard');
  for (const id of some(['twenty-years-ago'], ids))
    test(`${id} is won by keyboard`, async ({ page }) => playLevel(page, id, KEYS));
});

test.describe('by touch', () => {
  test.skip(({ isMobile }) => !isMobile, 'a finger');
  for (const id of some(['walls'], ['walls', 'ten-trips', 'production-night']))
    test(`${id} is won by touch`, async ({ page }) => playLevel(page, id, TOUCH));
});

test.describe('in text mode', () => {
  test.skip(({ isMobile }) => isMobile, 'once is enough');
  for (const id of some(['one-key'], ['one-key', 'one-house']))
    test(`${id} is won as text`, async ({ page }) => {
      await withSettings(page, { textMode: true });
      await playLevel(page, id, TEXT);
    });
});
