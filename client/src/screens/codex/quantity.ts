/** Measured figures as text: three digits or so, in the unit that suits the size. */
import type { Fact, Spread } from '@timeslice/shared/content';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';

type Unit = Fact['unit'];
type Shown = 'ns' | 'us' | 'ms' | 'kb' | 'mb' | 'ratio' | 'times';

const THOUSAND: Readonly<Partial<Record<Shown, Shown>>> = { ns: 'us', us: 'ms', kb: 'mb' };

/** The unit in which `value` is not in the thousands. */
function scaled(value: number, unit: Unit): { readonly divisor: number; readonly unit: Shown } {
  let divisor = 1;
  let shown: Shown = unit;
  for (let next = THOUSAND[shown]; next !== undefined && value / divisor >= 1000; next = THOUSAND[shown]) {
    // Memory was measured in kilobytes of 1024 bytes, and the board counts it the same way.
    divisor *= shown === 'kb' ? 1024 : 1000;
    shown = next;
  }
  return { divisor, unit: shown };
}

const digits = (value: number): number => (value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3);
const short = (value: number): string => formatNumber(value, digits(value));

function withUnit(text: string, unit: Shown): string {
  if (unit === 'ratio') return text;
  if (unit === 'times') return t('codex.unit.times', { value: text });
  return t(`codex.unit.${unit}`, { value: text });
}

export function medianText({ median }: Spread, unit: Unit): string {
  const { divisor, unit: shown } = scaled(median, unit);
  return withUnit(short(median / divisor), shown);
}

/** Low … high, in the unit of the median. */
export function rangeText({ low, median, high }: Spread, unit: Unit): string {
  const { divisor } = scaled(median, unit);
  return `${short(low / divisor)}…${short(high / divisor)}`;
}
