/**
 * Texts in the player's language. Those of the other one are fetched when it is chosen; until they are there, the page
 * stays as it is. `t` reads the language signal: a component that called it is drawn again when the language changes.
 */
import { effect } from '@preact/signals';
import type { TFunction } from 'i18next';
import { LOCALES, type Locale, locale, localesReady, wantedLocale } from '../settings.ts';
import type { texts } from './en.ts';
import { type Catalogue, type Look, lookIn } from './translate.ts';

type Texts = typeof texts;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
  }
}

const looks: Partial<Record<Locale, Look>> = {};

export type Translate = TFunction;
/** The types are those of i18next: they check keys, and the values that a text wants. */
export const t = ((key: string, values?: Readonly<Record<string, unknown>>) =>
  looks[locale.value]?.(key, values) ?? key) as unknown as Translate;

const sources: Record<Locale, () => Promise<{ readonly texts: Catalogue }>> = {
  en: () => import('./en.ts'),
  ru: () => import('./ru.ts'),
};

async function load(wanted: Locale): Promise<void> {
  if (looks[wanted]) return;
  const { texts } = await sources[wanted]();
  if (looks[wanted]) return;
  looks[wanted] = lookIn(wanted, texts);
  localesReady.value = [...localesReady.peek(), wanted];
}

/** Makes every language ready, for tests: a change of language then shows at once. */
export const loadAllTexts = (): Promise<unknown> => Promise.all(LOCALES.map(load));

/** Resolves when the first texts can be shown, and fetches others as they are chosen; rejects when there are none. */
export function startTexts(): Promise<void> {
  const first = load(wantedLocale.peek());
  effect(() => {
    // What cannot be had now is asked for again with the next choice, or the next visit.
    load(wantedLocale.value).catch((error: unknown) => console.error('Texts could not be loaded:', error));
  });
  return first;
}
