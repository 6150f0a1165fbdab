export interface Texts {
  [key: string]: string | Texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Compares two catalogues key by key: same keys, same placeholders, no empty text, every plural form of the language. */
export function catalogueProblems(en: Texts, ru: Texts): string[] {
  const english = flatten(en);
  const russian = flatten(ru);
  return [
    ...missing(english, russian, 'ru'),
    ...missing(russian, english, 'en'),
    ...empty(english, 'en'),
    ...empty(russian, 'ru'),
    ...missingForms(english, 'en'),
    ...missingForms(russian, 'ru'),
    ...differentPlaceholders(english, russian),
  ];
}

type Flat = Map<string, string>;

function flatten(texts: Texts, prefix = ''): Flat {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** The key without the plural form that i18next appends. */
const stem = (key: string) => key.replace(PLURAL, '');
const stems = (texts: Flat) => new Set([...texts.keys()].map(stem));

function missing(wanted: Flat, given: Flat, language: string): string[] {
  const known = stems(given);
  return [...stems(wanted)].filter((key) => !known.has(key)).map((key) => `${key} is missing in ${language}`);
}

function empty(texts: Flat, language: string): string[] {
  return [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty in ${language}`);
}

function missingForms(texts: Flat, language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = new Set([...texts.keys()].filter((key) => PLURAL.test(key)).map(stem));
  return [...counted].flatMap((key) =>
    forms.filter((form) => !texts.has(`${key}_${form}`)).map((form) => `${key} lacks the form ${form} in ${language}`),
  );
}

/** Plural forms are taken together: "one task" need not show its number. */
function differentPlaceholders(english: Flat, russian: Flat): string[] {
  const wanted = placeholders(english);
  const given = placeholders(russian);
  return [...wanted].flatMap(([key, names]) => {
    const others = given.get(key);
    return others === undefined || others === names
      ? []
      : [`${key} fills in ${names || 'nothing'} in en, ${others || 'nothing'} in ru`];
  });
}

function placeholders(texts: Flat): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of texts) {
    const names = found.get(stem(key)) ?? new Set();
    for (const [, name] of text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)) names.add(`{{${name}}}`);
    found.set(stem(key), names);
  }
  return new Map([...found].map(([key, names]) => [key, [...names].sort().join(' ')]));
}
