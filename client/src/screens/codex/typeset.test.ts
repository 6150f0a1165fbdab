import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

const shown = (text: string): string => typeset(text).replaceAll('\u00a0', '_');

test('a number stays with its unit, in both languages', () => {
  expect(shown('slices of 1 ms lose 1 %')).toBe('slices of 1_ms lose 1_%');
  expect(shown('квант 0,2 с и 5 мкс')).toBe('квант 0,2_с и_5_мкс');
  expect(shown('2 seconds, 3 sun')).toBe('2 seconds, 3 sun');
});

test('a dash stands at the end of a line, a short Russian word never does', () => {
  expect(shown('Ждать — не работать')).toBe('Ждать_— не_работать');
  expect(shown('GIL у двери, а с ним и ключ')).toBe('GIL у_двери, а_с_ним и_ключ');
});
