import { policies } from '@timeslice/shared/content';
import { REFUSALS } from '@timeslice/shared/engine';
import { ERROR_CODES, PROBLEM_CODES, REBASE_REASONS } from '@timeslice/shared/protocol';
import { INSIGHTS } from '@timeslice/shared/run';
import { expect, test } from 'vitest';
import { locale, localeChoice } from '../settings.ts';
import enReport from './en.report.json' with { type: 'json' };
import { texts as en } from './en.ts';
import { t } from './index.ts';
import ruReport from './ru.report.json' with { type: 'json' };
import { texts as ru } from './ru.ts';

type Texts = { readonly [key: string]: string | Texts };

const flatten = (texts: Texts, prefix = ''): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );

// The report's come with its pages, and not with the others.
const english = new Map([...flatten(en), ...flatten({ report: enReport })]);
const russian = new Map([...flatten(ru), ...flatten({ report: ruReport })]);
const PLURAL = /_(one|few|many|other)$/;
const base = (key: string) => key.replace(PLURAL, '');
const unique = (keys: Iterable<string>) => [...new Set([...keys].map(base))].sort();
const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name).sort();

test('both languages have the same texts', () => {
  expect(unique(russian.keys())).toEqual(unique(english.keys()));
});

test('a text that counts has every form that its language needs', () => {
  const counted = [...english.keys()].filter((key) => PLURAL.test(key)).map(base);
  for (const key of new Set(counted)) {
    for (const form of ['one', 'other']) expect(english.has(`${key}_${form}`), `en ${key}_${form}`).toBe(true);
    for (const form of ['one', 'few', 'many', 'other'])
      expect(russian.has(`${key}_${form}`), `ru ${key}_${form}`).toBe(true);
  }
});

test('a text has the same placeholders in both languages', () => {
  for (const [key, text] of russian) {
    const twin = english.get(key) ?? english.get(`${base(key)}_other`) ?? '';
    expect(placeholders(text), key).toEqual(placeholders(twin));
  }
});

test('no text is empty, and no Russian one was left in English', () => {
  // What a language calls itself is the same everywhere; names, placeholders and CPU, GIL or PID are no words.
  const words = (text: string) => /[a-z]{3}/.test(text.replace(/{{.*?}}/g, ''));
  for (const [key, text] of [...english, ...russian]) expect(text.trim(), key).not.toBe('');
  const left = [...russian].filter(
    ([key, text]) => text === english.get(key) && words(text) && !key.startsWith('language.'),
  );
  expect(left).toEqual([]);
});

test('a change of language changes the texts at once, with the plural forms of Russian', () => {
  localeChoice.value = 'en';
  expect(t('race.players', { count: 2 })).toBe('2 players');
  localeChoice.value = 'ru';
  expect(locale.value).toBe('ru');
  expect([1, 3, 5, 21].map((count) => t('race.players', { count }))).toEqual([
    '1 игрок',
    '3 игрока',
    '5 игроков',
    '21 игрок',
  ]);
});

test('every policy, insight, refusal and error code has its text', () => {
  const keys = unique(english.keys());
  for (const { name } of policies) expect(keys).toContain(`policy.${name}`);
  for (const id of Object.keys(INSIGHTS)) expect(keys).toContain(`insight.${id}`);
  for (const code of Object.keys(REFUSALS)) expect(keys).toContain(`refusal.${code}`);
  for (const code of Object.keys(ERROR_CODES)) expect(keys).toContain(`error.${code}`);
  for (const code of Object.keys(PROBLEM_CODES)) expect(keys).toContain(`problem.${code}`);
  for (const reason of Object.keys(REBASE_REASONS)) expect(keys).toContain(`rebase.${reason}`);
});
