import { afterEach, expect, test } from 'vitest';
import { formatNumber } from './format.ts';
import { localeChoice } from './settings.ts';

afterEach(() => {
  localeChoice.value = null;
});

test.each(['en', 'ru'] as const)('numbers are written as the browser would write them in %s', (locale) => {
  localeChoice.value = locale;
  for (const digits of [0, 1, 2]) {
    const theirs = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    for (const value of [0, 0.04, 0.05, 0.15, 1.005, 9.95, 999.95, 1000, 12_345.678, 1_234_567, -3, -1234.5])
      expect(formatNumber(value, digits), `${value} to ${digits}`).toBe(theirs.format(value));
  }
});
