/** What the board shows, by the buttons that lie over it; and a mouse or a finger on it. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Machine } from '@timeslice/shared/engine';
import { type Hands, jobOf, taskIn } from './playDriverHands.ts';
import { inTray } from './playDriverPlan.ts';
import { core, drag, fingerOf, type Point, pointOf } from './soloSteps.ts';

export const mirrorOf = (page: Page): Locator => page.locator('.board-mirror');

export async function at(page: Page, what: string): Promise<Point> {
  const point = await pointOf(page, what);
  if (!point) throw new Error(`expected ${what} on the board, found nothing`);
  return point;
}

/** Waits until the buttons over the board follow the machine: running tasks, run queues, the tray. */
export async function seeBoard(page: Page, machine: Machine): Promise<void> {
  const places = machine.cores.map(({ index, current, queue }) => ({
    index,
    running: current ? [String(current.id)] : [],
    queued: queue.map(({ id }) => String(id)),
  }));
  const tray = inTray(machine).map(({ id }) => String(id));
  const jobs = machine.jobs.filter((job) => job.spawned === null && job.arrival <= machine.tick).map(({ id }) => id);
  await page.waitForFunction(
    ([cores, ready, open]) => {
      const mirror = document.querySelector('.board-mirror');
      const all = (selector: string, name: string): (string | null)[] =>
        [...(mirror?.querySelectorAll(selector) ?? [])].map((element) => element.getAttribute(name));
      const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
      const shown = all('[data-place="ready"]', 'data-task');
      const hasCrowd = mirror?.querySelector('[data-place="crowd"]') !== null;
      return (
        shown.every((id) => ready.includes(id ?? '')) &&
        (hasCrowd || shown.length === ready.length) &&
        all('[data-job]', 'data-job').length === open.length &&
        cores.every(
          ({ index, running, queued }) =>
            isSame(all(`[data-place="running"][data-on="${index}"]`, 'data-task'), running) &&
            isSame(all(`[data-place="queued"][data-on="${index}"]`, 'data-task'), queued),
        )
      );
    },
    [places, tray, jobs] as const,
    { timeout: 15_000 },
  );
}

/** The task itself where it has a place of its own, else the first one of its crowd. */
export async function handleOnBoard(page: Page, machine: Machine, task: number): Promise<number> {
  if ((await mirrorOf(page).locator(`[data-task="${task}"]`).count()) > 0) return task;
  const { process, kind } = taskIn(machine, task);
  const crowds = await mirrorOf(page)
    .locator('[data-place="crowd"]')
    .evaluateAll((elements) => elements.map((element) => Number(element.getAttribute('data-task'))));
  const first = crowds.find((id) => taskIn(machine, id).process === process && taskIn(machine, id).kind === kind);
  if (first === undefined) throw new Error(`expected the task ${task} on the board, found neither it nor its crowd`);
  return first;
}

interface Pointing {
  press(what: Locator): Promise<void>;
  tap(at: Point): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  put(task: Point, core: number, preempt: boolean): Promise<void>;
  takeOff(core: number): Promise<void>;
}

function pointingHands(page: Page, { press, tap, drag: pull, put, takeOff }: Pointing): Hands {
  const button = (action: string) =>
    press(page.locator(`.hud [data-action="${action}"], .play-banner [data-action="${action}"]`));
  const chooser = page.locator('.play-spawn');
  return {
    async begin() {
      await button('pause');
      await button('pause');
      const box = await page.locator('.play-scrubber').boundingBox();
      if (box) await tap({ x: box.x + 2, y: box.y + box.height / 2 });
      await expect(page.locator('.play')).toHaveAttribute('data-tick', '0');
    },
    step: () => button('step'),
    skip: () => button('skip'),
    pause: () => button('pause'),
    see: (machine) => seeBoard(page, machine),
    handle: (machine, task) => handleOnBoard(page, machine, task),
    put: async (_, task, to, preempt) => put(await at(page, `[data-task="${task}"]`), to, preempt),
    takeOff: (_, from) => takeOff(from),
    async unqueue(_, task) {
      // Outside of all lanes.
      const board = await page.locator('.play-board').boundingBox();
      await pull(await at(page, `[data-task="${task}"]`), { x: (board?.x ?? 0) + 4, y: (board?.y ?? 0) + 4 });
    },
    stepQuantum: async (on, direction) =>
      tap(await at(page, `[data-quantum="${direction > 0 ? 'up' : 'down'}"][data-on="${on}"]`)),
    async spawn(machine, { job, model, workers }) {
      const { items } = jobOf(machine, job).spec;
      await tap(await at(page, `[data-job="${job}"]`));
      await press(chooser.locator(`[data-model="${model}"]`));
      const fewer = chooser.locator('.play-spawn-workers button').first();
      if (model !== 'sequential') for (let left = items; left > workers; left--) await press(fewer);
      await press(chooser.locator('[data-action="spawn"]'));
      await expect(chooser).toHaveCount(0);
    },
  };
}

export function mouseHands(page: Page): Hands {
  return pointingHands(page, {
    press: (what) => what.click(),
    tap: ({ x, y }) => page.mouse.click(x, y),
    drag: (from, to) => drag(page, from, to),
    put: async (task, to, preempt) => drag(page, task, preempt ? await redHalf(page, to) : await at(page, core(to))),
    async takeOff(from) {
      await page.keyboard.down('Shift');
      const { x, y } = await at(page, core(from));
      await page.mouse.click(x, y);
      await page.keyboard.up('Shift');
    },
  });
}

/** Where a task that is let go takes the core from the one that runs there. */
async function redHalf(page: Page, on: number): Promise<Point> {
  const slot = await at(page, `[data-place="running"][data-on="${on}"]`);
  const lane = await mirrorOf(page).locator(core(on)).boundingBox();
  if (!lane) throw new Error(`expected the core ${on} on the board, found none`);
  return { x: slot.x, y: lane.y + lane.height - 14 };
}

const HOLD_MS = 700;

export async function touchHands(page: Page): Promise<Hands> {
  const finger = await fingerOf(page);
  const tap = ({ x, y }: Point) => page.touchscreen.tap(x, y);
  return pointingHands(page, {
    press: (what) => what.tap(),
    tap,
    drag: finger.drag,
    async put(task, to, preempt) {
      await tap(task);
      const lane = await at(page, core(to));
      await (preempt ? finger.hold(lane, HOLD_MS) : tap(lane));
    },
    takeOff: async (from) => finger.hold(await at(page, core(from)), HOLD_MS),
  });
}
