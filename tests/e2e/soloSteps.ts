/** What a person does in a level, with real mouse, keys and fingers; and what the page says of the run. */
import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { levelById } from '@timeslice/shared/content';
import type { LogEntry } from '@timeslice/shared/engine';

export const READY = '[data-place="ready"]';

export const playOf = (page: Page): Locator => page.locator('.play');

/** Opens a level and waits until its board can be played: until there is something ready, or what else it begins with. */
export async function openLevel(page: Page, url: string, levelId: string, first = READY): Promise<void> {
  await page.goto(`${url}/play/${levelId}`);
  await startLevel(page);
  await boardIsThere(page, first);
}

/** The same, with the clock started, and stopped once so many are ready: moves are made in peace. */
export async function openPaused(page: Page, url: string, levelId: string, ready = 1): Promise<void> {
  await openLevel(page, url, levelId);
  const pause = page.locator('.hud [data-action="pause"]');
  await pause.click();
  await expect(page.locator(`.board-mirror ${READY}`).nth(ready - 1)).toBeVisible();
  await pause.click();
}

/** Passes the screen before a run, where there is one: without a guess, against nobody. */
export async function startLevel(page: Page): Promise<void> {
  const start = page.locator('.start');
  await expect(start.or(playOf(page)).first()).toBeVisible();
  if (!(await start.isVisible())) return;
  const skip = page.locator('.start-skip');
  await ((await skip.isVisible()) ? skip : page.locator('.start-actions .button-primary')).click();
}

/** Waits for the board, and has the page note the last facts of its run: the debrief takes the screen soon after. */
export async function boardIsThere(page: Page, first = READY): Promise<void> {
  await expect(page.locator(`.board-mirror ${first}`).first()).toBeVisible();
  await playOf(page).evaluate((element) => {
    const root = element as HTMLElement;
    new MutationObserver(() => {
      if (root.dataset.outcome === 'running') return;
      root.dispatchEvent(new Event('timeslice:hash'));
      Object.assign(globalThis, { lastFacts: { ...root.dataset } });
    }).observe(root, { attributeFilter: ['data-outcome'] });
  });
}

/** The facts of the run that has ended. */
export async function lastFactsOf(page: Page): Promise<Facts> {
  const facts = await page.waitForFunction(() => (globalThis as { lastFacts?: DOMStringMap }).lastFacts);
  const { tick, outcome = '', hash = '', log = '[]' } = (await facts.jsonValue()) ?? {};
  return { tick: Number(tick), outcome, hash, log: JSON.parse(log) as LogEntry[] };
}

export interface Facts {
  readonly tick: number;
  readonly outcome: string;
  readonly hash: string;
  readonly log: readonly LogEntry[];
}

/** Where the run of a page stands, all taken at one moment. */
export const factsOf = (page: Page): Promise<Facts> =>
  playOf(page).evaluate((element) => {
    const root = element as HTMLElement;
    root.dispatchEvent(new Event('timeslice:hash'));
    const { tick, outcome = '', hash = '', log = '[]' } = root.dataset;
    return { tick: Number(tick), outcome, hash, log: JSON.parse(log) as LogEntry[] };
  });

export const commandsOf = async (page: Page) => (await factsOf(page)).log.map(([, command]) => command);

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of what lies on the board at present, or null when it is not there. */
export async function pointOf(page: Page, what: string): Promise<Point | null> {
  return page.evaluate((selector) => {
    const box = document.querySelector(`.board-mirror ${selector}`)?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, what);
}

export const core = (index: number): string => `[data-core="${index}"]`;

/** Drags by real mouse events. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** The next core that wants something: idle, or with an empty next-up place. */
export const hungryCore = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const cores = [...document.querySelectorAll<HTMLElement>('.board-mirror [data-core]')];
    const queued = (index: string) => document.querySelector(`.board-mirror [data-place="queued"][data-on="${index}"]`);
    const idle = cores.find((one) => one.dataset.phase === 'idle');
    const free = cores.find((one) => !queued(one.dataset.core ?? ''));
    return (idle ?? free)?.dataset.core ?? null;
  });

export const isOver = async (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector<HTMLElement>('.play')?.dataset.outcome !== 'running');

/** Plays until the run is over: whatever is ready goes to the core that wants something next. */
export async function playOn(page: Page, put: (task: Point, core: Point) => Promise<void>): Promise<void> {
  while (!(await isOver(page))) {
    const hungry = await hungryCore(page);
    const task = hungry === null ? null : await pointOf(page, READY);
    const target = hungry === null ? null : await pointOf(page, core(Number(hungry)));
    if (task && target) await put(task, target);
    // Nothing to do is not something to wait for with an event: the next one is the run's own.
    else await page.waitForTimeout(60);
  }
}

/** Real touch events, which Playwright itself only has for taps. */
export async function fingerOf(page: Page) {
  const client: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  return {
    async drag(from: Point, to: Point): Promise<void> {
      await touch('touchStart', [from]);
      for (let step = 1; step <= 6; step++)
        await touch('touchMove', [
          { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 },
        ]);
      await touch('touchEnd', []);
    },
    async hold(at: Point, forMs: number): Promise<void> {
      await touch('touchStart', [at]);
      await page.waitForTimeout(forMs);
      await touch('touchEnd', []);
    },
  };
}

export const levelOf = (id: string) => {
  const level = levelById(id);
  if (!level) throw new Error(`expected the level ${id}, found none`);
  return level;
};
