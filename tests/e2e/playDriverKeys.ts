/** The keyboard alone. */
import { expect, type Page } from '@playwright/test';
import type { Machine } from '@timeslice/shared/engine';
import { handleOnBoard, mirrorOf, seeBoard } from './playDriverBoard.ts';
import { type Hands, jobOf, taskIn } from './playDriverHands.ts';

const CORE_KEYS = 'QWERTYUIOP';
/** More than there are buttons on any board. */
const MOST_TABS = 200;

export function keyHands(page: Page): Hands {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const coreKey = (index: number): string => `Key${CORE_KEYS[index] ?? ''}`;
  /** Selects a core, or what stands in its queue: every further press goes on by one. */
  const select = async (index: number, place: number) => {
    await press('Escape');
    for (let presses = 0; presses <= place; presses++) await press(coreKey(index));
  };
  return {
    async begin() {
      await press('Space', 'Space');
      const play = page.locator('.play');
      await expect(play).toHaveAttribute('data-paused', 'true');
      while ((await play.getAttribute('data-tick')) !== '0') {
        await press('Comma');
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
    step: () => press('Period'),
    skip: () => press('KeyN'),
    pause: () => press('Space'),
    see: (machine) => seeBoard(page, machine),
    handle: (machine, task) => handleOnBoard(page, machine, task),
    async put(machine, task, core, preempt) {
      await press('Escape');
      await pick(page, machine, task);
      await press(`${preempt ? 'Shift+' : ''}${coreKey(core)}`);
    },
    async takeOff(_, core) {
      await select(core, 0);
      await press('KeyX');
    },
    async unqueue(machine, task) {
      const core = taskIn(machine, task).queuedOn;
      if (!core) throw new Error(`expected the task ${task} in a queue, found it elsewhere`);
      await select(core.index, core.queue.findIndex(({ id }) => id === task) + 1);
      await press('KeyX');
    },
    async stepQuantum(core, direction) {
      await select(core, 0);
      await press(direction > 0 ? 'BracketRight' : 'BracketLeft');
    },
    async spawn(machine, { job, model, workers }) {
      const { spec } = jobOf(machine, job);
      const key = await mirrorOf(page).locator(`[data-job="${job}"]`).getAttribute('data-key');
      await press(codeOf(key ?? ''));
      const chooser = page.locator('.play-spawn');
      await expect(chooser).toBeFocused();
      await press(`Digit${spec.models.indexOf(model) + 1}`);
      if (model !== 'sequential') for (let left = spec.items; left > workers; left--) await press('ArrowLeft');
      await press('Enter');
      await expect(chooser).toHaveCount(0);
    },
  };
}

const codeOf = (cap: string): string => (/^\d$/.test(cap) ? `Digit${cap}` : `Key${cap}`);

/** By the task's own key; one without a key has the focus brought to it. */
async function pick(page: Page, machine: Machine, task: number): Promise<void> {
  const card = mirrorOf(page).locator(`[data-task="${task}"]`).first();
  const cap = await card.getAttribute('data-key');
  if (cap) {
    await page.keyboard.press(codeOf(cap));
    return;
  }
  const { current } = taskIn(machine, task).core ?? { current: null };
  if (current) throw new Error(`expected the task ${task} in the tray, found it on a core`);
  await mirrorOf(page).locator('button').first().focus();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-task') ?? '');
    if (focused === String(task)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}
