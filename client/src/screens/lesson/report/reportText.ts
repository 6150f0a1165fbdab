/** Texts of the teacher's papers. They come with these pages, and weigh nothing anywhere else. */
import en from '../../../app/i18n/en.report.json' with { type: 'json' };
import ru from '../../../app/i18n/ru.report.json' with { type: 'json' };
import { type Locale, locale } from '../../../app/settings.ts';

type Plural<Key extends string> = Key extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : Key;
type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Plural<Key> : `${Key}.${KeysOf<Texts[Key]>}`;
}[keyof Texts & string];
export type ReportKey = KeysOf<typeof en>;

type Texts = { readonly [key: string]: string | Texts };

const flat = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

const TEXTS: Record<Locale, ReadonlyMap<string, string>> = { en: new Map(flat(en)), ru: new Map(flat(ru)) };

/** With `count` in the form of its number. */
export function rt(key: ReportKey, values: Readonly<Record<string, string | number>> = {}): string {
  const texts = TEXTS[locale.value];
  const { count } = values;
  const form = typeof count === 'number' ? new Intl.PluralRules(locale.value).select(count) : '';
  const text = texts.get(`${key}_${form}`) ?? texts.get(key) ?? key;
  return text.replace(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''));
}
