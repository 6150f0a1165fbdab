import { expect, test } from 'vitest';
import { FailureBudget } from './failureBudget.ts';

test('C5 failures are limited by address, and come back with time', () => {
  const budget = new FailureBudget();
  for (let n = 0; n < 30; n++) budget.spend('a', 0);
  expect(budget.allows('a', 0)).toBe(false);
  expect(budget.allows('b', 0)).toBe(true);
  expect(budget.allows('a', 1_999)).toBe(false);
  expect(budget.allows('a', 2_000)).toBe(true);
});

test('failures from more addresses than can be remembered take no more room', () => {
  const budget = new FailureBudget();
  for (let n = 0; n < 25_000; n++) budget.spend(String(n), n);
  expect(budget.allows('24999', 25_000)).toBe(true);
});
