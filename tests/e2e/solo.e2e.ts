import { expect, type Page } from '@playwright/test';
import { figures, stateHash } from '@timeslice/shared/engine';
import { playLog } from '@timeslice/shared/run';
import { type GameServer, startGameServer } from '../support/gameServer.ts';
import {
  boardIsThere,
  commandsOf,
  core,
  drag,
  factsOf,
  fingerOf,
  isOver,
  lastFactsOf,
  levelOf,
  openLevel,
  openPaused,
  type Point,
  playOf,
  playOn,
  pointOf,
  READY,
  startLevel,
} from './soloSteps.ts';
import { test } from './test.ts';

let server: GameServer;
test.beforeAll(async () => {
  server = await startGameServer();
});
test.afterAll(() => server.close());

const at = async (page: Page, what: string): Promise<Point> => {
  await expect(page.locator(`.board-mirror ${what}`).first()).toBeVisible();
  const point = await pointOf(page, what);
  if (!point) throw new Error(`expected ${what} on the board, found nothing`);
  return point;
};

const inThePage = (page: Page) => page.locator('.board-mirror');

/** What the page says of a finished run is what the engine says of its log in Node. */
async function expectSameInNode(page: Page, levelId: string): Promise<number> {
  const { hash, log, outcome } = await lastFactsOf(page);
  const { machine, refused } = playLog(levelOf(levelId).scenario, log);
  expect(refused).toEqual([]);
  expect([stateHash(machine), machine.outcome]).toEqual([hash, outcome]);
  return figures(machine).score;
}

test.describe('by mouse', () => {
  test.skip(({ isMobile }) => isMobile, 'a mouse');

  test('a newcomer plays Hello, PID from the start page to the result, by dragging', async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto(server.url);
    await page.getByRole('link', { name: /^Play/ }).first().click();
    await startLevel(page);
    await boardIsThere(page);
    await expect(page.locator('.play-banner-coach')).toBeVisible();
    await drag(page, await at(page, READY), await at(page, core(0)));
    await expect(page.locator('.play-banner-coach-second')).toBeVisible();
    expect((await commandsOf(page))[0]).toMatchObject({ type: 'dispatch', core: 0 });

    await page.getByRole('button', { name: 'Speed 2x' }).click();
    await playOn(page, (task, lane) => drag(page, task, lane));
    const score = await expectSameInNode(page, 'hello-pid');
    await expect(page.getByText(String(score), { exact: true }).first()).toBeVisible();
    await expect(playOf(page)).toHaveCount(0);
    expect(score).toBeGreaterThan(0);
  });

  test('a drop on a busy core is next up, on its red half it takes the core, and back in the tray it is off', async ({
    page,
  }) => {
    await openPaused(page, server.url, 'one-key');
    await drag(page, await at(page, '[data-task="2110"]'), await at(page, core(0)));
    await drag(page, await at(page, '[data-task="2100"]'), await at(page, core(0)));
    const slot = await page.locator('.board-mirror [data-place="running"][data-on="0"]').boundingBox();
    const lane = await page.locator(`.board-mirror ${core(0)}`).boundingBox();
    if (!slot || !lane) throw new Error('expected a lane with a slot');
    const red = { x: slot.x + slot.width / 2, y: lane.y + lane.height - 14 };
    await drag(page, await at(page, '[data-task="2101"]'), red);
    await drag(page, await at(page, '[data-place="queued"][data-task="2100"]'), await at(page, READY));
    await drag(page, await at(page, '[data-place="running"][data-on="0"]'), await at(page, READY));
    expect(await commandsOf(page)).toEqual([
      { type: 'dispatch', task: 2110, core: 0 },
      { type: 'enqueue', task: 2100, core: 0 },
      { type: 'dispatch', task: 2101, core: 0 },
      { type: 'unqueue', task: 2100 },
      { type: 'preempt', core: 0 },
    ]);
  });

  test('a refused move says why, near the pointer, and changes nothing', async ({ page }) => {
    await openPaused(page, server.url, 'hello-pid');
    for (const _ of [1, 2]) await drag(page, await at(page, READY), await at(page, core(0)));
    const before = await factsOf(page);
    await page.keyboard.press('.');
    await drag(page, await at(page, '[data-place="running"]'), { x: 120, y: 560 });
    const toast = page.locator('.play-toast');
    await expect(toast).toHaveAttribute('data-refusal', 'control-locked');
    await expect(toast).toBeInViewport();
    expect((await factsOf(page)).log).toEqual(before.log);
  });

  test('the clock waits for the first move, and a newcomer who reads loses nothing', async ({ page }) => {
    await openLevel(page, server.url, 'hello-pid');
    await expect(playOf(page)).toHaveAttribute('data-waiting', 'true');
    await page.waitForTimeout(400);
    expect((await factsOf(page)).tick).toBe(0);
    await drag(page, await at(page, READY), await at(page, core(0)));
    await expect(playOf(page)).toHaveAttribute('data-waiting', 'false');
    await expect.poll(async () => (await factsOf(page)).tick).toBeGreaterThan(0);
    expect((await factsOf(page)).log[0]?.[0]).toBe(0);
  });

  test('a pause can be rewound: nothing is lost until another move is made there', async ({ page }) => {
    await openLevel(page, server.url, 'hello-pid');
    await drag(page, await at(page, READY), await at(page, core(0)));
    await expect.poll(async () => (await factsOf(page)).tick).toBeGreaterThan(300);
    await drag(page, await at(page, READY), await at(page, core(1)));
    await page.keyboard.press('Space');
    const { tick, hash } = await factsOf(page);
    const slider = page.getByRole('slider', { name: 'Rewind' });
    await slider.fill('60');
    expect(await factsOf(page)).toMatchObject({ tick: 60 });
    expect(await commandsOf(page)).toHaveLength(1);
    await slider.fill(await slider.evaluate((element) => (element as HTMLInputElement).max));
    expect(await factsOf(page)).toMatchObject({ tick, hash });
    await slider.fill('60');
    await page.getByRole('button', { name: 'Go on from here' }).click();
    expect(await commandsOf(page)).toHaveLength(1);
    await expect(slider).toHaveAttribute('max', '60');
  });

  test('skip goes to where a core wants something, and pauses there', async ({ page }) => {
    await openLevel(page, server.url, 'switching-hurts');
    await page.keyboard.press('1');
    await page.keyboard.press('q');
    await page.keyboard.press('n');
    await expect(playOf(page)).toHaveAttribute('data-paused', 'true');
    expect((await factsOf(page)).tick).toBe(500);
  });

  test('retry is back at tick 0 within a second, undo at the tick of the move', async ({ page }) => {
    await openLevel(page, server.url, 'hello-pid');
    await drag(page, await at(page, READY), await at(page, core(0)));
    await page.getByRole('button', { name: 'Pause' }).click();
    const { tick } = await factsOf(page);
    await page.keyboard.press('.');
    await drag(page, await at(page, READY), await at(page, core(1)));
    await page.getByRole('button', { name: 'Take back the last move' }).click();
    expect(await commandsOf(page)).toHaveLength(1);
    expect((await factsOf(page)).tick).toBeGreaterThanOrEqual(tick);
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(await factsOf(page)).toMatchObject({ log: [], outcome: 'running' });
    await expect(playOf(page)).toHaveAttribute('data-paused', 'false');
  });
});

test('a page that goes out of sight pauses its run where it stands', async ({ page }) => {
  await openLevel(page, server.url, 'hello-pid');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(playOf(page)).toHaveAttribute('data-paused', 'true');
  const { tick } = await factsOf(page);
  await page.waitForTimeout(500);
  expect((await factsOf(page)).tick).toBe(tick);
});

test.describe('by keyboard', () => {
  test.skip(({ isMobile }) => isMobile, 'a keyboard');

  test('Switching hurts from the first key to the result, without a mouse', async ({ page }) => {
    test.setTimeout(300_000);
    await openLevel(page, server.url, 'switching-hurts');
    await page.keyboard.press('Shift+?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    while (!(await isOver(page))) {
      for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']) {
        await page.keyboard.press(key);
        await page.keyboard.press('q');
      }
      await page.waitForTimeout(200);
    }
    await expectSameInNode(page, 'switching-hurts');
    await expect(playOf(page)).toHaveCount(0);
  });

  test('the focus goes over the board with the arrows, and Enter takes and puts', async ({ page }) => {
    await openPaused(page, server.url, 'hello-pid');
    await page.keyboard.press('ArrowRight');
    await expect(inThePage(page).locator(READY).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(inThePage(page).locator(READY).first()).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect((await commandsOf(page)).map((command) => command.type)).toEqual(['dispatch']);
    await expect(page.getByRole('status')).toContainText('goes to');
  });

  test('several tasks go to a core and its queue as one move', async ({ page }) => {
    await openLevel(page, server.url, 'one-key');
    for (const keys of ['1', 'Shift+Digit2', 'q', 'Space']) await page.keyboard.press(keys);
    expect((await commandsOf(page)).map((command) => command.type)).toEqual(['dispatch', 'enqueue']);
    await page.keyboard.press('z');
    expect(await commandsOf(page)).toEqual([]);
  });

  test('the process list runs its command line, and a row is its task', async ({ page }) => {
    await openLevel(page, server.url, 'one-key');
    await page.keyboard.press('`');
    const rows = page.locator('.play-list-row');
    await expect(rows.first()).toContainText('python3');
    await page.getByRole('textbox', { name: /ps/ }).fill('ps aux -L | grep sh');
    await expect(rows).toHaveText([/2110 +2110 .*sh$/, /grep sh$/]);
    await rows.first().click();
    await expect(inThePage(page).locator('[data-task="2110"]')).toHaveAttribute('aria-pressed', 'true');
    await rows.first().press('w');
    expect(await commandsOf(page)).toEqual([{ type: 'dispatch', task: 2110, core: 1 }]);
  });

  test('a job is started in a model, with its price told before', async ({ page }) => {
    await openLevel(page, server.url, 'ten-trips', '[data-job]');
    const key = await inThePage(page).locator('[data-job]').first().getAttribute('data-key');
    await page.keyboard.press(key ?? '');
    const chooser = page.getByRole('dialog', { name: /How should/ });
    await expect(chooser).toBeVisible();
    await chooser.press('2');
    await expect(chooser.locator('[aria-pressed="true"] .play-spawn-cost')).toHaveText(/\+\d/);
    const workers = Number(await chooser.locator('[data-workers]').getAttribute('data-workers'));
    await chooser.press('ArrowLeft');
    await chooser.press('Enter');
    await expect(chooser).toHaveCount(0);
    expect((await commandsOf(page)).at(-1)).toMatchObject({ type: 'spawn', workers: workers - 1 });
    await expect(inThePage(page).locator(READY).first()).toBeVisible();
  });

  test('keys take tasks off, out of the queue, and preempt with Shift', async ({ page }) => {
    await openPaused(page, server.url, 'one-key');
    for (const keys of ['1', 'q', '2', 'q', '2', 'x', '2', 'Shift+q', 'q', 'x']) await page.keyboard.press(keys);
    const types = (await commandsOf(page)).map((command) => command.type);
    expect(types).toEqual(['dispatch', 'enqueue', 'unqueue', 'dispatch', 'preempt']);
  });
});

test.describe('by touch', () => {
  test.skip(({ isMobile }) => !isMobile, 'a finger');

  test('Waiting is not working, tap by tap, to the result', async ({ page }) => {
    test.setTimeout(300_000);
    await openLevel(page, server.url, 'waiting-is-not-working');
    await page.getByRole('button', { name: 'Speed 1x' }).click();
    await page.getByRole('button', { name: 'Speed 2x' }).click();
    await playOn(page, async (task, lane) => {
      await page.touchscreen.tap(task.x, task.y);
      await page.touchscreen.tap(lane.x, lane.y);
    });
    expect(await expectSameInNode(page, 'waiting-is-not-working')).toBeGreaterThan(0);
    await expect(playOf(page)).toHaveCount(0);
  });

  test('a finger drags, and held on a busy lane it preempts', async ({ page }) => {
    await openPaused(page, server.url, 'switching-hurts', 2);
    const finger = await fingerOf(page);
    await finger.drag(await at(page, READY), await at(page, core(0)));
    const card = await at(page, READY);
    await page.touchscreen.tap(card.x, card.y);
    await finger.hold(await at(page, core(0)), 700);
    expect((await commandsOf(page)).map((command) => command.type)).toEqual(['dispatch', 'dispatch']);
    await finger.hold(await at(page, '[data-place="running"]'), 700);
    expect((await commandsOf(page)).at(-1)).toEqual({ type: 'preempt', core: 0 });
  });
});
