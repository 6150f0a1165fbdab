import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relations, TEXTS_ONLY } from './calibrationData.ts';
import { costRows, type Language, relationRows } from './pageFigures.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const PAGES: readonly [Language, string][] = [
  ['en', 'docs/machine.md'],
  ['ru', 'docs/machine.ru.md'],
];
const linesOf = (path: string): string[] => read(path).split('\n');
const rowsOf = (path: string): string[][] =>
  linesOf(path)
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '));

/** The rules that a mechanism can be checked by: those that the rules print in bold, but for the file formats. */
const RULES = [...read('shared/SPEC.md').matchAll(/\*\*((?!F-)[A-Z]+-?\d)\*\*/g)].map(([, id]) => id as string);

/** A test that a page names: of the engine, or of this folder. */
function testText(name: string): string {
  const places = ['shared/src/engine', 'tests/conformance'];
  const place = places.find((each) => readdirSync(new URL(each, root)).includes(`${name}.test.ts`));
  if (place === undefined) throw new Error(`a page names a test ${name}, and there is none`);
  return read(`${place}/${name}.test.ts`);
}

describe.each(PAGES)('the page about the machine (%s)', (language, path) => {
  it('every cost stands there as measured, with its spread, as charged, and with its magnification', () => {
    const lines = linesOf(path);
    const missing = costRows(language).filter(
      (cells) => !lines.some((line) => cells.every((cell) => line.includes(cell))),
    );
    expect(missing).toEqual([]);
  });

  it('every figure of a relation stands there as measured and as the machine gives it', () => {
    const rows = rowsOf(path);
    const shown = rows.filter(([id, , measured]) => /^R\d\d$/.test(id ?? '') && measured !== '–');
    expect(shown.map(([id, , measured, model]) => [id, measured, model])).toEqual(relationRows(language));
  });

  it('every relation but those for texts has a row that names a test with its id', () => {
    const rows = rowsOf(path).filter(([id]) => /^R\d\d$/.test(id ?? ''));
    for (const row of rows) {
      const name = row.at(-1)?.replaceAll('`', '') ?? '';
      expect([row[0], name, testText(name).includes(`'${row[0]} `)]).toEqual([row[0], name, true]);
    }
    const expected = relations.map(({ id }) => id).filter((id) => !TEXTS_ONLY.includes(id));
    expect([...new Set(rows.map(([id]) => id))]).toEqual(expected);
  });

  it('every rule has a row that names a test with its id', () => {
    const rows = rowsOf(path).filter((row) => row.length === 3);
    const unproven = RULES.filter((id) => {
      const row = rows.find(([, ids]) => ids?.split(', ').includes(id));
      return (
        row === undefined || !new RegExp(`'(?:[A-Z]+-?\\d,? )*${id} `).test(testText(row[2]?.replaceAll('`', '') ?? ''))
      );
    });
    expect(RULES.length).toBeGreaterThan(35);
    expect(unproven).toEqual([]);
  });
});
