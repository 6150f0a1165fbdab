/** Text mode: tables and buttons, pressed as a screen reader's user would. */
import { expect, type Page } from '@playwright/test';
import { type Hands, jobOf, taskIn } from './playDriverHands.ts';
import { inTray } from './playDriverPlan.ts';

export function textHands(page: Page): Hands {
  const play = page.locator('.text-play');
  const button = (action: string) => play.locator(`[data-action="${action}"]`).click();
  const coreRow = (core: number) => play.locator(`[data-section="text-cores"] [data-row="${core}"]`);
  const readyRow = (task: number) => play.locator(`[data-section="text-ready"] [data-row="${task}"]`);
  const takesAtOnce = play.locator('[data-section="text-ready"] input[type="checkbox"]');
  return {
    async begin() {
      await expect(play).toHaveAttribute('data-paused', 'true');
      await expect(play).toHaveAttribute('data-tick', '0');
    },
    step: () => button('step'),
    skip: () => button('skip'),
    pause: () => button('pause'),
    async see(machine) {
      const [first] = inTray(machine);
      if (first) await expect(readyRow(first.id)).toBeVisible();
    },
    async handle(machine, task) {
      if ((await readyRow(task).count()) > 0) return task;
      const { process } = taskIn(machine, task);
      const shown = inTray(machine).find((one) => one.process === process);
      if (!shown) throw new Error(`expected the task ${task} or one like it among the ready ones, found none`);
      return shown.id;
    },
    async put(_, task, core, preempt) {
      await takesAtOnce.setChecked(preempt);
      const direct = play.locator(`[data-put="${task} ${core}"]`);
      if ((await direct.count()) > 0) return direct.click();
      await readyRow(task).locator('button').click();
      await coreRow(core).locator('.text-actions button').first().click();
    },
    takeOff: (_, core) => coreRow(core).locator('.text-actions button').last().click(),
    async unqueue(machine, task) {
      const core = taskIn(machine, task).queuedOn;
      const place = core?.queue.findIndex(({ id }) => id === task) ?? 0;
      await coreRow(core?.index ?? 0)
        .locator('.text-queue button')
        .nth(place)
        .click();
    },
    async stepQuantum(core, direction) {
      const steps = coreRow(core).locator('.text-quantum button');
      await (direction > 0 ? steps.last() : steps.first()).click();
    },
    async spawn(machine, { job, model, workers }) {
      const { spec } = jobOf(machine, job);
      const form = play.locator(`form[data-job="${job}"]`);
      await form.getByRole('radio').nth(spec.models.indexOf(model)).check();
      if (model !== 'sequential') await form.getByRole('spinbutton').fill(String(workers));
      await form.getByRole('button').click();
      await expect(form).toHaveCount(0);
    },
  };
}
