import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { codexPages } from '@timeslice/shared/content';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isPageRead } from '../../app/progress.ts';
import { LOCALES, localeChoice } from '../../app/settings.ts';
import { Codex } from './Codex.tsx';
import { Concept } from './Concept.tsx';

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test.each(LOCALES)('the index lists every concept and finds them by a word of either language (%s)', (locale) => {
  localeChoice.value = locale;
  render(<Codex />);
  const titles = () => screen.getAllByRole('link').map((link) => link.querySelector('h3')?.textContent);
  expect(titles()).toEqual(expect.arrayContaining(codexPages.map(({ texts }) => texts[locale].title)));
  for (const query of ['goroutine', 'ГОРУТИН']) {
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: query } });
    expect(titles().filter(Boolean)).toEqual([codexPages.find(({ id }) => id === 'goroutine')?.texts[locale].title]);
  }
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'xyzzy' } });
  expect(screen.getByRole('status').textContent).toMatch(/Nothing|Ничего/);
});

test.each(LOCALES.flatMap((locale) => codexPages.map((page) => [locale, page.id, page] as const)))(
  'in %s the page %s shows its parts, and is entered as read',
  (locale, id, page) => {
    localeChoice.value = locale;
    render(<Concept id={id} />);
    const text = screen.getByRole('main').textContent?.replaceAll('\u00a0', ' ') ?? '';
    const { title, definition, simplified, picture, facts, code } = page.texts[locale];
    for (const part of [title, definition, simplified, picture.about, ...picture.runs, ...facts, code]) {
      expect(text).toContain(part);
    }
    for (const line of page.code.lines) expect(text).toContain(line);
    expect(isPageRead(id)).toBe(true);
  },
);

test('a page that does not exist says so', () => {
  localeChoice.value = 'en';
  render(<Concept id="no-such" />);
  expect(screen.getByText('There is no codex page called “no-such”.')).toBeDefined();
});
