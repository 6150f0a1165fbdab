/**
 * Looks texts up in a catalogue of i18next's JSON form, which translators' tools know: nested keys, `{{name}}` to be
 * filled in, and a form for every plural of the language behind `_`. The library itself is four times as large as all
 * that the game asks of it, and takes milliseconds of every frame in which many labels change.
 */
export type Catalogue = { readonly [key: string]: string | Catalogue };

type Values = Readonly<Record<string, unknown>>;
/** Text, name of a value, text, name …, text. */
type Template = readonly string[];

export type Look = (key: string, values?: Values) => string;

/** A key that is missing is returned as it is. `count` chooses the plural form where the key has one. */
export function lookIn(language: string, catalogue: Catalogue): Look {
  const templates = new Map<string, Template>();
  collect(catalogue, '', templates);
  const plurals = new Intl.PluralRules(language);

  function templateOf(key: string, count: unknown): Template | undefined {
    if (typeof count !== 'number') return templates.get(key);
    return templates.get(`${key}_${plurals.select(count)}`) ?? templates.get(`${key}_other`) ?? templates.get(key);
  }

  return (key, values) => {
    const template = templateOf(key, values?.count);
    if (!template) return key;
    let text = template[0] ?? '';
    for (let at = 1; at < template.length; at += 2)
      text += String(values?.[template[at] as string] ?? '') + (template[at + 1] as string);
    return text;
  };
}

function collect(catalogue: Catalogue, prefix: string, to: Map<string, Template>): void {
  for (const [key, value] of Object.entries(catalogue))
    if (typeof value === 'string') to.set(prefix + key, value.split(/{{\s*(\w+)\s*}}/));
    else collect(value, `${prefix}${key}.`, to);
}
