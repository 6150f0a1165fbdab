import { LOCALES } from '@timeslice/shared/protocol';
import { describe, expect, test } from 'vitest';
import { systemRandom } from '../random.ts';
import { makeAlias } from './aliases.ts';
import { ALIAS_WORDS } from './aliasWords.ts';

describe.each(LOCALES)('generated names in %s', (locale) => {
  const { adjectives, animals } = ALIAS_WORDS[locale];

  test('a class of two hundred gets two hundred different names', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 200; n++) taken.add(makeAlias(locale, systemRandom, taken));
    expect(taken.size).toBe(200);
    expect([...taken].filter((name) => /\d/.test(name)).length).toBeLessThan(3);
  });

  test('no word is there twice, and names fit where they are shown', () => {
    expect(new Set(animals.map(({ name }) => name)).size).toBe(animals.length);
    expect(new Set(adjectives.map(([word]) => word)).size).toBe(adjectives.length);
    const longest = (words: string[]) => Math.max(...words.map((word) => word.length));
    expect(longest(adjectives.flat()) + longest(animals.map(({ name }) => name))).toBeLessThan(24);
  });
});

test('Russian adjectives agree with their animals', () => {
  for (const [masculine, feminine] of ALIAS_WORDS.ru.adjectives) {
    expect(masculine).toMatch(/(ый|ий)$/);
    expect(feminine).toMatch(/ая$/);
  }
});

test('when every draw is taken a number is added', () => {
  const first = { ...systemRandom, below: () => 0 };
  const taken = new Set(['Quiet Otter', 'Quiet Otter 2']);
  expect(makeAlias('en', first, taken)).toBe('Quiet Otter 3');
});
