/** Numbers as the reader's language writes them. All times of a run are ticks: 1000 are one second of play (T-1). */
import { t } from './i18n/index.ts';
import { locale } from './settings.ts';

const cache = new Map<string, Intl.NumberFormat>();

function formatter(digits: number): Intl.NumberFormat {
  const key = `${locale.value}:${digits}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale.value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  cache.set(key, made);
  return made;
}

export const formatNumber = (value: number, digits = 0): string => formatter(digits).format(value);

/** 34 210 ticks → "34.2 s". */
export const formatSeconds = (ticks: number, digits = 1): string =>
  t('unit.seconds', { value: formatNumber(ticks / 1000, digits) });

/** What the same stretch lasts on a real machine: play is slow motion ×200, so 4000 ticks are 20 ms. */
export const formatRealTime = (ticks: number): string =>
  t('unit.milliseconds', { value: formatNumber(ticks / 200, ticks < 2000 ? 1 : 0) });

/** A share from 0 to 1 as a percentage. */
export const formatPercent = (share: number, digits = 0): string =>
  t('unit.percent', { value: formatNumber(share * 100, digits) });
