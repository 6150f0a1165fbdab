/** Every screen of the page, and how to get to it. */
import { expect, type Page } from '@playwright/test';
import { levels } from '@timeslice/shared/content';

export interface ScreenToShow {
  readonly name: string;
  open(page: Page, url: string): Promise<void>;
}

/** With a guess to make and code to read. */
const STUDIED = levels.find(({ study, number }) => study !== undefined && number > 1)?.id ?? '';
const CONCEPT = levels.find(({ id }) => id === STUDIED)?.study?.codex ?? '';

const at = (path: string): ScreenToShow => ({
  name: path,
  async open(page, url) {
    await page.goto(url + path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  },
});

/** Settings that the page finds when it is opened. */
export async function withSettings(page: Page, settings: object): Promise<void> {
  await page.addInitScript((kept) => {
    if (!sessionStorage.getItem('kept')) localStorage.setItem('timeslice.settings', JSON.stringify(kept));
    sessionStorage.setItem('kept', 'yes');
  }, settings);
}

const inText = (name: string, further: (page: Page) => Promise<void> = async () => undefined): ScreenToShow => ({
  name,
  async open(page, url) {
    await withSettings(page, { textMode: true });
    await page.goto(`${url}/play/hello-pid`);
    await expect(page.locator('.text-play')).toBeVisible();
    await further(page);
  },
});

export const SCREENS: readonly ScreenToShow[] = [
  at('/'),
  at('/race'),
  at('/race/000000'),
  at('/settings'),
  {
    name: '/settings, keys',
    async open(page, url) {
      await at('/settings').open(page, url);
      await page.locator('.settings-keys summary').click();
    },
  },
  at('/sandbox'),
  {
    name: '/lab',
    async open(page, url) {
      await at('/lab').open(page, url);
      await expect(page.locator('.lab-results [data-run="idle"]')).toBeVisible();
      await page.locator('[data-run="rr"]').getByRole('button').first().click();
    },
  },
  at('/night'),
  at('/mastery'),
  at(`/mastery/${STUDIED}`),
  at('/codex'),
  at(`/codex/${CONCEPT}`),
  at('/data'),
  at('/plan/standard'),
  at('/nowhere'),
  at(`/play/${STUDIED}`),
  inText('play as text'),
  inText('debrief', async (page) => {
    await playAsText(page);
    await expect(page.locator('.text-play')).toBeHidden();
  }),
];

/** Plays a level in text mode: whatever is ready goes to a core that can have it, then on to the next decision. */
export async function playAsText(page: Page): Promise<void> {
  const play = page.locator('.text-play');
  for (let move = 0; move < 400; move++) {
    // The run may end, and the screen go, at any time: what is there is asked for all at once.
    const state = await play.evaluateAll(([element]) => ({
      outcome: (element as HTMLElement | undefined)?.dataset.outcome ?? 'gone',
      refused: element?.querySelector('[role="alert"]')?.textContent ?? '',
    }));
    if (state.outcome !== 'running') return;
    if (await putSomething(page)) continue;
    // With nothing left to decide, the run goes on by itself.
    const next = state.refused === '' ? 'skip' : 'pause';
    await play
      .locator(`[data-action="${next}"]`)
      .click({ timeout: 3000 })
      .catch(() => undefined);
  }
  throw new Error('expected the level to be over after 400 moves');
}

/** Puts the first ready task on an idle core, or next on one that has nothing next. False: nothing can be put. */
async function putSomething(page: Page): Promise<boolean> {
  const button = await page.evaluate(() => {
    const first = document.querySelector('[data-section="text-ready"] tbody tr');
    if (!first) return null;
    const cores = [...document.querySelectorAll('[data-section="text-cores"] tbody tr')];
    const idle = cores.find((row) => row.classList.contains('is-marked'));
    const free = idle ?? cores.find((row) => row.querySelector('.text-queue') === null);
    if (!free) return null;
    return `[data-put="${first.getAttribute('data-row')} ${free.getAttribute('data-row')}"]`;
  });
  if (button === null) return false;
  await page.locator(button).click();
  return true;
}
