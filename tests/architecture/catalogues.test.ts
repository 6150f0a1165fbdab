import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueProblems, type Texts } from './checkCatalogues.ts';
import { repository } from './sourceFiles.ts';

const folder = path.join(repository, 'client/src/app/i18n');
const catalogues = existsSync(folder) ? readdirSync(folder).filter((file) => /^(en|ru)(\..+)?\.json$/.test(file)) : [];
const english = catalogues.filter((file) => file.startsWith('en'));

describe('the catalogues', () => {
  test('every one exists in English and Russian', () => {
    expect(english.length).toBeGreaterThan(0);
    expect(catalogues.filter((file) => file.startsWith('ru'))).toEqual(english.map((file) => file.replace('en', 'ru')));
  });

  test.each(english)('%s and its Russian twin say the same things', (file) => {
    expect(catalogueProblems(read(file), read(file.replace('en', 'ru')))).toEqual([]);
  });
});

describe('the checker', () => {
  test.each<[string, Texts, Texts, string[]]>([
    ['equal texts', { a: { b: 'x' } }, { a: { b: 'ы' } }, []],
    ['a missing key', { a: { b: 'x', c: 'y' } }, { a: { b: 'ы' } }, ['a.c is missing in ru']],
    ['a surplus key', { a: 'x' }, { a: 'ы', b: 'ы' }, ['b is missing in en']],
    ['an empty text', { a: 'x' }, { a: ' ' }, ['a is empty in ru']],
    [
      'full plurals',
      { n_one: '{{count}} task', n_other: '{{count}} tasks' },
      { n_one: '{{count}} задача', n_few: '{{count}} задачи', n_many: '{{count}} задач', n_other: '{{count}} задачи' },
      [],
    ],
    [
      'a missing plural form',
      { n_one: '{{count}} task', n_other: '{{count}} tasks' },
      { n_one: '{{count}} задача', n_other: '{{count}} задачи' },
      ['n lacks the form few in ru', 'n lacks the form many in ru'],
    ],
    [
      'another placeholder',
      { a: '{{count}} x' },
      { a: '{{number}} ы' },
      ['a fills in {{count}} in en, {{number}} in ru'],
    ],
  ])('%s', (_, en, ru, problems) => {
    expect(catalogueProblems(en, ru)).toEqual(problems);
  });
});

function read(file: string): Texts {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}
