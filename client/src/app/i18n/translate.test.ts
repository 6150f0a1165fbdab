import { expect, test } from 'vitest';
import { lookIn } from './translate.ts';

const look = lookIn('ru', {
  plain: 'Просто',
  deep: { filled: '{{a}} из {{ b }}!' },
  tasks_one: '{{count}} задача',
  tasks_few: '{{count}} задачи',
  tasks_many: '{{count}} задач',
  tasks_other: '{{count}} задачи',
  fixed: 'всего {{count}}',
});

test('a text is found by its key, however deep', () => {
  expect(look('plain')).toBe('Просто');
  expect(look('deep.filled', { a: 1, b: 'двух' })).toBe('1 из двух!');
});

test('a value that is not given leaves nothing, and one that looks like a place is not filled in', () => {
  expect(look('deep.filled', { a: '{{b}}' })).toBe('{{b}} из !');
});

test('the count chooses the form where there are forms', () => {
  expect([1, 2, 5, 1.5].map((count) => look('tasks', { count }))).toEqual([
    '1 задача',
    '2 задачи',
    '5 задач',
    '1.5 задачи',
  ]);
  expect(look('fixed', { count: 3 })).toBe('всего 3');
});

test('a key that is missing is returned', () => {
  expect(look('deep')).toBe('deep');
  expect(look('toString')).toBe('toString');
});
