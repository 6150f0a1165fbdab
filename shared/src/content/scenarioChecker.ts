/**
 * Small building blocks that describe a JSON format once, for two uses: they check a value and name the first thing
 * that is wrong with it, and they write the JSON Schema of what they accept.
 *
 * Fields are looked at in the order in which the document has them, so that the problem reported is the first one a
 * reader meets; a missing field counts as the end of its object. Only own properties are ever read.
 */

/** What is wrong, and where: `path` is relative to the value that was checked, like `tasks[0].bursts[2].device`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export type JsonSchema = { readonly [key: string]: unknown };
export type JsonObject = { readonly [key: string]: unknown };

/** `S` is what checks across fields share while one document is checked: names seen so far, counts. */
export interface Checker<S> {
  /** Null: the value is fine. */
  check(value: unknown, scope: S): Problem | null;
  readonly schema: JsonSchema;
  /** The field that has this checker may be left out. */
  readonly optional?: boolean;
}

const problem = (message: string): Problem => ({ path: '', message });

/** The same problem, seen from the object or list around it. */
export function within(key: string | number, inner: Problem): Problem {
  const own = typeof key === 'number' ? `[${key}]` : fieldPath(key);
  const joint = inner.path === '' || inner.path.startsWith('[') ? '' : '.';
  return { path: own + joint + inner.path, message: inner.message };
}

const fieldPath = (key: string): string => (/^[\w-]{1,64}$/.test(key) ? key : `[${quoted(key)}]`);

/** The value as a message shows it: short, whatever it is. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** In quotes, on one line, without characters that a terminal obeys: JSON leaves DEL and the C1 controls as they are. */
const quoted = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An integer from `min` to `max`, both included. */
export function integer<S>(min: number, max: number): Checker<S> {
  return {
    check: (value) =>
      Number.isInteger(value) && (value as number) >= min && (value as number) <= max && !Object.is(value, -0)
        ? null
        : problem(`must be an integer from ${min} to ${max}, not ${shown(value)}`),
    schema: { type: 'integer', minimum: min, maximum: max },
  };
}

export function flag<S>(): Checker<S> {
  return {
    check: (value) => (typeof value === 'boolean' ? null : problem(`must be true or false, not ${shown(value)}`)),
    schema: { type: 'boolean' },
  };
}

/** Exactly this value. */
export function literal<S>(expected: number | boolean): Checker<S> {
  return {
    check: (value) => (value === expected ? null : problem(`must be ${expected}, not ${shown(value)}`)),
    schema: { const: expected },
  };
}

/** One of these strings. */
export function choice<S>(values: readonly string[]): Checker<S> {
  const known = new Set<unknown>(values);
  return {
    check: (value) => (known.has(value) ? null : problem(`must be one of ${values.join(', ')}, not ${shown(value)}`)),
    schema: { enum: values },
  };
}

/** A string that matches `pattern` whole; `described` says so in words. */
export function text<S>(pattern: RegExp, described: string): Checker<S> {
  return {
    check: (value) =>
      typeof value === 'string' && pattern.test(value) ? null : problem(`must be ${described}, not ${shown(value)}`),
    schema: { type: 'string', pattern: pattern.source },
  };
}

/** A string of 1 to `max` characters (UTF-16 units), of any script but without control characters. */
export function printable<S>(max: number): Checker<S> {
  return {
    check: (value) =>
      typeof value === 'string' && value.length >= 1 && value.length <= max && !hasControls(value)
        ? null
        : problem(`must be a text of 1 to ${max} characters on one line, not ${shown(value)}`),
    schema: { type: 'string', minLength: 1, maxLength: max, pattern: '^[^\\u0000-\\u001f\\u007f]*$' },
  };
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code === 127) return true;
  }
  return false;
}

/** The checker, and on what it accepts one more check that looks beyond the value. Returns a message or null. */
export function and<S>(checker: Checker<S>, more: (value: never, scope: S) => string | null): Checker<S> {
  return {
    ...checker,
    check(value, scope) {
      const first = checker.check(value, scope);
      if (first !== null) return first;
      const message = more(value as never, scope);
      return message === null ? null : problem(message);
    },
  };
}

export const optional = <S>(checker: Checker<S>): Checker<S> => ({ ...checker, optional: true });

export interface ListOptions<S> {
  readonly min?: number;
  readonly max: number;
  readonly unique?: boolean;
  /** Asked for every item that is fine in itself; the path of its problem starts at the item. */
  readonly each?: (item: unknown, index: number, items: readonly unknown[], scope: S) => Problem | null;
}

/** A list of so many items; its length is checked before anything in it is looked at. */
export function list<S>(item: Checker<S>, options: ListOptions<S>): Checker<S> {
  const { min = 0, max, unique = false, each } = options;
  return {
    check(value, scope) {
      if (!Array.isArray(value)) return problem(`must be a list, not ${shown(value)}`);
      if (value.length < min) return problem(`must have at least ${min === 1 ? 'one item' : `${min} items`}`);
      if (value.length > max) return problem(`must have at most ${max} items, not ${value.length}`);
      for (let i = 0; i < value.length; i++) {
        const found = item.check(value[i], scope) ?? each?.(value[i], i, value, scope) ?? null;
        if (found !== null) return within(i, found);
        if (unique && value.indexOf(value[i]) < i) return within(i, problem(`stands here twice: ${shown(value[i])}`));
      }
      return null;
    },
    schema: {
      type: 'array',
      items: item.schema,
      ...(min > 0 ? { minItems: min } : {}),
      maxItems: max,
      ...(unique ? { uniqueItems: true } : {}),
    },
  };
}

export interface ObjectOptions<S> {
  /** Called before the fields are looked at: what they must know of each other goes into the scope here. */
  readonly enter?: (value: JsonObject, scope: S) => Problem | null;
  /** What to say of a field that is not one of these. */
  readonly unknown?: (key: string) => string | null;
}

/** An object with exactly these fields. */
export function object<S>(fields: Readonly<Record<string, Checker<S>>>, options: ObjectOptions<S> = {}): Checker<S> {
  const known = new Map(Object.entries(fields));
  const required = [...known.keys()].filter((key) => known.get(key)?.optional !== true);
  const names = [...known.keys()].join(', ');
  return {
    check(value, scope) {
      if (!isJsonObject(value)) return problem(`must be an object, not ${shown(value)}`);
      const entered = options.enter?.(value, scope) ?? null;
      if (entered !== null) return entered;
      for (const key of Object.keys(value)) {
        const checker = known.get(key);
        if (checker === undefined) {
          return within(key, problem(options.unknown?.(key) ?? `unknown field; known are ${names}`));
        }
        const found = checker.check(value[key], scope);
        if (found !== null) return within(key, found);
      }
      const missing = required.find((key) => !Object.hasOwn(value, key));
      return missing === undefined ? null : within(missing, problem('is missing'));
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries([...known].map(([key, checker]) => [key, checker.schema])),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    },
  };
}

/** An object whose keys the document chooses. */
export function dictionary<S>(name: Checker<S>, item: Checker<S>, max: number): Checker<S> {
  return {
    check(value, scope) {
      if (!isJsonObject(value)) return problem(`must be an object, not ${shown(value)}`);
      const keys = Object.keys(value);
      if (keys.length > max) return problem(`must have at most ${max} entries, not ${keys.length}`);
      for (const key of keys) {
        const badName = name.check(key, scope);
        if (badName !== null) return within(key, problem(`the name ${badName.message}`));
        const found = item.check(value[key], scope);
        if (found !== null) return within(key, found);
      }
      return null;
    },
    schema: { type: 'object', propertyNames: name.schema, additionalProperties: item.schema, maxProperties: max },
  };
}
