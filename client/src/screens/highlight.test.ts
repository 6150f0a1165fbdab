import { expect, test } from 'vitest';
import { type Token, tokensOf } from './highlight.ts';

const kindsOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ kind }) => kind !== 'plain').map(({ kind, text }) => `${kind} ${text}`);

test('the parts of a line are the line', () => {
  const line = "for i in range(10):  # 'ten' times";
  expect(
    tokensOf(line, 'python')
      .map(({ text }) => text)
      .join(''),
  ).toBe(line);
});

test('keywords, numbers, strings and comments are told apart', () => {
  expect(kindsOf(tokensOf('for i in range(10): print("for 7")  # if', 'python'))).toEqual([
    'keyword for',
    'keyword in',
    'number 10',
    'string "for 7"',
    'comment # if',
  ]);
  expect(kindsOf(tokensOf('go serve(c) // one each', 'go'))).toEqual(['keyword go', 'comment // one each']);
});

test('the sign of one language is not the comment of another', () => {
  expect(kindsOf(tokensOf('half = n // 2', 'python'))).toEqual(['number 2']);
  expect(kindsOf(tokensOf('#include <stdio.h>', 'c'))).toEqual([]);
});
