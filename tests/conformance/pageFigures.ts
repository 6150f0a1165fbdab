import { type Costs, DEFAULT_COSTS, SLOW_MOTION, TICKS_PER_SECOND } from '@timeslice/shared/engine';
import { MEASURED_MEMORY, MEASURED_TIMES, type Measured, micros, type Stat, stat } from './calibrationData.ts';
import { evidence, HEADLINES } from './calibrationFigures.ts';

/** How the pages write the figures: three digits or so, a comma in Russian. */
export type Language = 'en' | 'ru';

const MICROS_PER_TICK = 1e6 / TICKS_PER_SECOND / SLOW_MOTION;

function digits(value: number, language: Language): string {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  const text = value.toFixed(places);
  return language === 'ru' ? text.replace('.', ',') : text;
}

const spread = ({ low, median, high, n }: Stat, unit: string, language: Language): string => {
  const [middle, from, to] = [median, low, high].map((value) => digits(value, language));
  return `${middle}${unit} (${from}–${to}, n ${n})`;
};

/** A measured time, in µs or from 1 ms on in ms, with its spread. */
function timeText(key: string, language: Language): string {
  const inMillis = micros(key) >= 1000;
  const at = (which: 'low' | 'median' | 'high'): number => micros(key, which) / (inMillis ? 1000 : 1);
  const [millis, micro] = language === 'ru' ? [' мс', ' мкс'] : [' ms', ' µs'];
  const scaled = { low: at('low'), median: at('median'), high: at('high'), n: stat(key).n };
  return spread(scaled, inMillis ? millis : micro, language);
}

/** The cells of every row about a cost: the field, what was measured, the cost, how much it is magnified. */
export function costRows(language: Language): string[][] {
  const times = (Object.entries(MEASURED_TIMES) as [keyof Costs, Measured][]).map(([field, { key, upTo }]) => {
    const factor = (DEFAULT_COSTS[field] * MICROS_PER_TICK) / micros(key);
    const measured = [key, ...(upTo === undefined ? [] : [upTo])].map((each) => timeText(each, language));
    return [`\`${field}\``, ...measured, String(DEFAULT_COSTS[field]), `×${Math.round(factor)}`];
  });
  const kilobytes = (Object.entries(MEASURED_MEMORY) as [keyof Costs, string][]).map(([field, key]) => [
    `\`${field}\``,
    spread(stat(key), language === 'ru' ? ' КБ' : ' KB', language),
    String(DEFAULT_COSTS[field]),
  ]);
  return [...times, ...kilobytes];
}

/** The cells of every figure of a relation: its id, what was measured, what the machine gives. */
export const relationRows = (language: Language): string[][] =>
  HEADLINES.map((headline) => [
    headline.id,
    spread(evidence(headline), '', language),
    digits(headline.model(), language),
  ]);
