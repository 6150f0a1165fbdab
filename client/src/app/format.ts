/** Numbers as the reader's language writes them. All times of a run are ticks: 1000 are one second of play (T-1). */
import { t } from './i18n/index.ts';
import { locale } from './settings.ts';

const SIGNS = { en: { group: ',', point: '.' }, ru: { group: '\u00A0', point: ',' } } as const;
/** What is a half of the last digit in decimal may be a little less in binary; it is rounded up all the same. */
const HAIR = 1 + 1e-12;

/** By hand: the first formatter of the browser's own costs a tenth of the time to the first frame of a board. */
export function formatNumber(value: number, digits = 0): string {
  const { group, point } = SIGNS[locale.value];
  const units = 10 ** digits;
  const rounded = Math.round(Math.abs(value) * units * HAIR);
  const whole = String(Math.floor(rounded / units)).replace(/\B(?=(\d{3})+$)/g, group);
  const rest = digits > 0 ? point + String(rounded % units).padStart(digits, '0') : '';
  return `${value < 0 ? '-' : ''}${whole}${rest}`;
}

/** 34 210 ticks → "34.2 s". */
export const formatSeconds = (ticks: number, digits = 1): string =>
  t('unit.seconds', { value: formatNumber(ticks / 1000, digits) });

/** What the same stretch lasts on a real machine: play is slow motion ×200, so 4000 ticks are 20 ms. */
export const formatRealTime = (ticks: number): string =>
  t('unit.milliseconds', { value: formatNumber(ticks / 200, ticks < 2000 ? 1 : 0) });

/** A share from 0 to 1 as a percentage. */
export const formatPercent = (share: number, digits = 0): string =>
  t('unit.percent', { value: formatNumber(share * 100, digits) });
