/**
 * Texts in the player's language. Those of the other one are fetched when it is chosen; until they are there, the page
 * stays as it is. `t` reads the language signal: a component that called it is drawn again when the language changes.
 */
import { effect } from '@preact/signals';
import i18next, { type TFunction } from 'i18next';
import { LOCALES, type Locale, locale, localesReady, wantedLocale } from '../settings.ts';
import type { texts } from './en.ts';

type Texts = typeof texts;
/** Has the keys of the English ones, and more plural forms. */
type AnyTexts = { readonly [key: string]: string | AnyTexts };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
  }
}

const i18n = i18next.createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: {},
  // Preact escapes whatever it renders.
  interpolation: { escapeValue: false },
});

const fixed: Record<Locale, TFunction> = { en: i18n.getFixedT('en'), ru: i18n.getFixedT('ru') };

export type Translate = TFunction;
/** The type of a key is checked here and at every call; inside, the overloads of i18next need not be told again. */
export const t = ((key: never, options: never) => fixed[locale.value](key, options)) as unknown as Translate;

const sources: Record<Locale, () => Promise<{ readonly texts: AnyTexts }>> = {
  en: () => import('./en.ts'),
  ru: () => import('./ru.ts'),
};

async function load(wanted: Locale): Promise<void> {
  if (localesReady.peek().includes(wanted)) return;
  const { texts } = await sources[wanted]();
  if (localesReady.peek().includes(wanted)) return;
  i18n.addResourceBundle(wanted, 'translation', texts);
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
