import { describe, expect, test } from 'vitest';
import { cleanName, nameKey } from './names.ts';

describe('C18 names', () => {
  test.each([
    ['  Аня   Петрова ', 'Аня Петрова'],
    ['Otter\u200b\u202eretto', 'Otter retto'],
    ['Z\u0335\u0336\u0337\u0338algo', 'Z\u0335\u0336algo'],
    ['ＦＵＬＬ', 'FULL'],
    ['<script>alert(1)</script>', '<script>alert(1)'],
    ['👩‍👩‍👧 7', '👩 👩 👧 7'],
    ['a'.repeat(10_000), 'a'.repeat(16)],
  ])('%j is shown as %j', (text, name) => {
    expect(cleanName(text)).toBe(name);
  });

  test.each(['', ' ', '\u200b', '...', '💣', 'fuck you', 'FUСK', 'f.u.c.k', 'пи3дец', 'Бляха'])(
    '%j is not shown',
    (text) => {
      expect(cleanName(text)).toBeNull();
    },
  );

  test.each(['Dickens', 'Барсука', 'Корабля'])('%j is fine', (text) => {
    expect(cleanName(text)).toBe(text);
  });
});

test('A7 names that look alike have the same key', () => {
  expect(nameKey('Оttеr')).toBe(nameKey('otter'));
  expect(nameKey('Ann a')).toBe(nameKey('ANNA'));
  expect(nameKey('Anna')).not.toBe(nameKey('Hanna'));
});
