import type { Insight } from '@timeslice/shared/run';
import { formatNumber, formatPercent, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';

const TIMES = new Set(['ticks', 'cpu', 'longest', 'patience']);

/** An insight as a sentence. Its numbers are ticks and percent; the plural follows the plain count. */
export function insightText({ id, values }: Insight): string {
  const shown = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'string' || name === 'count') return [name, value];
    if (name === 'share') return [name, formatPercent(value / 100)];
    return [name, TIMES.has(name) ? formatSeconds(value) : formatNumber(value)];
  });
  return t(`insight.${id}`, Object.fromEntries(shown));
}
