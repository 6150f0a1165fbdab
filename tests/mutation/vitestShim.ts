import { isDeepStrictEqual } from 'node:util';

/**
 * As much of Vitest as the engine's unit tests use, so that they can be run hundreds of times a second in one process.
 * A matcher that is missing here throws, and the run of the unbroken code shows it.
 */
export interface TestCase {
  readonly name: string;
  readonly run: () => void;
}

let collected: TestCase[] = [];
let path: string[] = [];

/** What has been defined since the last call. */
export function takeTests(): TestCase[] {
  const tests = collected;
  collected = [];
  return tests;
}

type Body = (...row: never[]) => void;
type Define = (name: string, body: () => void) => void;

function withEach(define: Define) {
  const each = (rows: readonly unknown[]) => (name: string, body: Body) => {
    rows.forEach((row, i) => {
      const values = (Array.isArray(row) ? row : [row]) as never[];
      define(`${name} [${i}]`, () => body(...values));
    });
  };
  return Object.assign(define, { each });
}

export const describe = withEach((name, body) => {
  path.push(name);
  body();
  path = path.slice(0, -1);
});

export const it = withEach((name, run) => {
  collected.push({ name: [...path, name].join(' > '), run });
});

function matchersFor(actual: unknown, isNegated: boolean) {
  const check = (holds: boolean, expected: unknown): void => {
    if (holds === isNegated)
      throw new Error(`expected ${isNegated ? 'not ' : ''}${String(expected)}, got ${String(actual)}`);
  };
  return {
    toBe: (expected: unknown) => check(Object.is(actual, expected), expected),
    toEqual: (expected: unknown) =>
      check(isDeepStrictEqual(withoutUndefined(actual), withoutUndefined(expected)), expected),
    toMatchObject: (expected: object) => check(matches(actual, expected), expected),
    toBeNull: () => check(actual === null, null),
    toContain: (expected: unknown) => check((actual as unknown[]).includes(expected), expected),
    toMatch: (expected: RegExp) => check(expected.test(String(actual)), expected),
    toThrow: (expected: string) => check(thrownBy(actual).includes(expected), expected),
    toBeLessThan: (expected: number) => check((actual as number) < expected, expected),
    toBeGreaterThan: (expected: number) => check((actual as number) > expected, expected),
    toBeGreaterThanOrEqual: (expected: number) => check((actual as number) >= expected, expected),
  };
}

export const expect = (actual: unknown, _message?: string) => ({
  ...matchersFor(actual, false),
  not: matchersFor(actual, true),
});

function thrownBy(run: unknown): string {
  try {
    (run as () => void)();
  } catch (error) {
    return String(error);
  }
  return '';
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** `toEqual` does not tell a missing property from an undefined one. Only flat objects here have any. */
const withoutUndefined = (value: unknown): unknown =>
  isPlain(value) ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) : value;

function matches(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((each, i) => matches(actual[i], each))
    );
  }
  if (!isPlain(expected)) return isDeepStrictEqual(actual, expected);
  if (typeof actual !== 'object' || actual === null) return false;
  return Object.entries(expected).every(([key, each]) => matches((actual as Record<string, unknown>)[key], each));
}
