/** What a teacher and students do in a lesson, with real clicks. */
import { type Browser, expect, type Page } from '@playwright/test';

export interface ClassOptions {
  readonly preset: 'Quick' | 'Standard';
  /** One student for each language. */
  readonly students: readonly ('en' | 'ru')[];
}

export interface Class {
  readonly code: string;
  readonly host: Page;
  readonly screen: Page;
  readonly students: readonly Page[];
}

/** Opens a lesson as a teacher would, its projector page, and lets the students in by link. */
export async function openClass(host: Page, browser: Browser, url: string, options: ClassOptions): Promise<Class> {
  await host.goto(`${url}/host`);
  await host.locator('.level-card').filter({ hasText: options.preset }).click();
  await host.getByRole('button', { name: 'Open the lesson' }).click();
  await expect(host).toHaveURL(/\/host\/\d{6}$/);
  const code = new URL(host.url()).pathname.slice('/host/'.length);
  const [screen] = await Promise.all([
    host.context().waitForEvent('page'),
    host.getByRole('link', { name: 'Projector page' }).click(),
  ]);
  await expect(screen.locator('.projector-digits')).toContainText(code.slice(0, 3));
  const students: Page[] = [];
  for (const language of options.students) {
    const context = await browser.newContext({ locale: language === 'ru' ? 'ru-RU' : 'en-US' });
    const page = await context.newPage();
    await page.goto(`${url}/race/${code}`);
    await expect(page.locator('.student-name h1')).not.toBeEmpty();
    students.push(page);
  }
  return { code, host, screen, students };
}

export const aliasOf = async (student: Page): Promise<string> =>
  (await student.locator('.student-name h1').textContent()) ?? '';

export const isPhase = (host: Page, phase: string) =>
  expect(host.locator('main.host')).toHaveAttribute('data-phase', phase);

/** Moves the lesson on by the one button that does. */
export async function next(host: Page): Promise<void> {
  await host.locator('.host-next').click();
}

/** Answers the question that is open, whatever it is about. */
export async function guess(student: Page): Promise<void> {
  const form = student.locator('form').filter({ has: student.locator('button[type=submit]') });
  const option = form.locator('.question-option').first();
  const slider = form.locator('.question-slider');
  await expect(option.or(slider)).toBeVisible();
  if (await option.count()) await option.click();
  else await slider.press('ArrowRight');
  await form.locator('button[type=submit]').click();
}

/** Drags the first ready task onto the first idle core, if both are there. */
export async function dragOne(page: Page): Promise<boolean> {
  const task = page.locator('.board-mirror [data-place="ready"]').first();
  const core = page.locator('.board-mirror [data-core][data-phase="idle"]').first();
  const [from, to] = [await box(task), await box(core)];
  if (!from || !to) return false;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  return true;
}

async function box(target: ReturnType<Page['locator']>) {
  if ((await target.count()) === 0) return null;
  const found = await target.boundingBox({ timeout: 1000 }).catch(() => null);
  return found && { x: found.x + found.width / 2, y: found.y + found.height / 2 };
}

export const commandsOf = (page: Page): Promise<number> =>
  page.locator('.play').evaluate((element) => Number((element as HTMLElement).dataset.commands ?? 0));

/** A drag that is taken. */
export const playOne = (page: Page, before: number) =>
  expect(async () => {
    await dragOne(page);
    expect(await commandsOf(page)).toBeGreaterThan(before);
  }).toPass();
