/** What a teacher and students do in a lesson, with real clicks. */
import { type Browser, expect, type Page } from '@playwright/test';
import { dragOne } from './raceSteps.ts';

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

export const commandsOf = (page: Page): Promise<number> =>
  page.locator('.play').evaluate((element) => Number((element as HTMLElement).dataset.commands ?? 0));

/** A drag that is taken. */
export const playOne = (page: Page, before: number) =>
  expect(async () => {
    if ((await commandsOf(page)) <= before) await dragOne(page);
    await expect.poll(() => commandsOf(page), { timeout: 5000 }).toBeGreaterThan(before);
  }).toPass();
