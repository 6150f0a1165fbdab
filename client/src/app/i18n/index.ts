/**
 * Texts of both languages, merged from one catalogue for each part of the game. `t` reads the language signal:
 * a component that called it is drawn again when the language changes.
 */
import i18next, { type TFunction } from 'i18next';
import { type Locale, locale } from '../settings.ts';
import enCodex from './en.codex.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import enLesson from './en.lesson.json' with { type: 'json' };
import enPlay from './en.play.json' with { type: 'json' };
import enStudy from './en.study.json' with { type: 'json' };
import enText from './en.text.json' with { type: 'json' };
import ruCodex from './ru.codex.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import ruLesson from './ru.lesson.json' with { type: 'json' };
import ruPlay from './ru.play.json' with { type: 'json' };
import ruStudy from './ru.study.json' with { type: 'json' };
import ruText from './ru.text.json' with { type: 'json' };

const english = { ...en, ...enPlay, ...enStudy, ...enCodex, ...enText, ...enLesson };
/** Checked by a test to have exactly the keys of the English one (and Russian's plural forms). */
const russian = { ...ru, ...ruPlay, ...ruStudy, ...ruCodex, ...ruText, ...ruLesson };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
  }
}

const i18n = i18next.createInstance();
void i18n.init({
  resources: { en: { translation: english }, ru: { translation: russian } },
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  // Preact escapes whatever it renders.
  interpolation: { escapeValue: false },
});

const fixed: Record<Locale, TFunction> = { en: i18n.getFixedT('en'), ru: i18n.getFixedT('ru') };

export type Translate = TFunction;
/** The type of a key is checked here and at every call; inside, the overloads of i18next need not be told again. */
export const t = ((key: never, options: never) => fixed[locale.value](key, options)) as unknown as Translate;
