import { COST_SOURCES, type CodexPage } from '@timeslice/shared/content';
import { DEFAULT_COSTS, SLOW_MOTION, TICKS_PER_SECOND } from '@timeslice/shared/engine';
import { formatNumber, formatRealTime, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { medianText, rangeText } from './quantity.ts';

type Cost = CodexPage['costs'][number];

const isMemory = (cost: Cost): boolean => cost.startsWith('memory');
const MICROS_PER_TICK = 1e6 / TICKS_PER_SECOND / SLOW_MOTION;
const IN_MICROS = { ns: 1e-3, us: 1, ms: 1000, kb: 0, ratio: 0, times: 0 } as const;

/** What the game charges, what it was measured to cost, and how much lies between. */
export function Prices({ costs }: { readonly costs: readonly Cost[] }) {
  return (
    <section class="panel prices">
      <h2>{t('codex.prices')}</h2>
      <p class="muted concept-text">{t('codex.pricesAbout')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('codex.price.what')}</th>
            <th scope="col">{t('codex.price.measured')}</th>
            <th scope="col">{t('codex.price.here')}</th>
            <th scope="col">{t('codex.price.magnified')}</th>
          </tr>
        </thead>
        <tbody>
          {costs.map((cost) => (
            <tr key={cost}>
              <th scope="row">{t(`codex.cost.${cost}`)}</th>
              <td data-label={t('codex.price.measured')}>
                <MeasuredCost cost={cost} />
              </td>
              <td data-label={t('codex.price.here')} class="mono">
                {here(cost)}
              </td>
              <td data-label={t('codex.price.magnified')} class="mono">
                {t('codex.unit.times', { value: formatNumber(magnification(cost)) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MeasuredCost({ cost }: { readonly cost: Cost }) {
  const source = COST_SOURCES[cost];
  if (source === undefined) return <>{t('codex.toScale')}</>;
  return (
    <span class="mono">
      <strong>{medianText(source, source.unit)}</strong>{' '}
      <span class="muted prices-range">
        {rangeText(source, source.unit)}, {t('codex.count', { count: source.n })}
      </span>
    </span>
  );
}

function here(cost: Cost): string {
  if (isMemory(cost)) return t('codex.unit.kb', { value: formatNumber(DEFAULT_COSTS[cost]) });
  return `${formatSeconds(DEFAULT_COSTS[cost], 2)} = ${formatRealTime(DEFAULT_COSTS[cost])}`;
}

/** How many times longer than measured the game's price is, at the speed of the game. 1: to scale. */
function magnification(cost: Cost): number {
  const source = COST_SOURCES[cost];
  if (source === undefined || isMemory(cost)) return 1;
  return (DEFAULT_COSTS[cost] * MICROS_PER_TICK) / (source.median * IN_MICROS[source.unit]);
}
