import { type CodexPage, FACTS, type Fact, type FactKey, MEASURED_ON } from '@timeslice/shared/content';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { medianText, rangeText } from './quantity.ts';
import { typeset } from './typeset.ts';

/** What was measured on a real machine, each figure with its spread. */
export function Measured({ page }: { readonly page: CodexPage }) {
  const facts: readonly Fact[] = page.facts.map((key) => FACTS[key]);
  return (
    <>
      <ul class="measured">
        {facts.map((fact, index) => (
          <li key={page.facts[index]}>
            <p>{typeset(page.texts[locale.value].facts[index] ?? '')}</p>
            <p class="measured-figure mono">
              <strong>{medianText(fact, fact.unit)}</strong> <span>{rangeText(fact, fact.unit)}</span>
            </p>
            <Whisker fact={fact} longest={longest(page.facts, index)} />
            <p class="measured-source muted">
              {[t('codex.count', { count: fact.n }), fact.software, fact.relation, fact.noisy && t('codex.noisy')]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <p class="measured-machine muted">
        {t('codex.machine')}{' '}
        <span lang="en">
          {MEASURED_ON.cpu}; {MEASURED_ON.kernel}.
        </span>
      </p>
    </>
  );
}

/**
 * Where the bar of a figure would end: the greatest of those that can be compared with it, by unit, and ratios of the
 * same thing. Null where there is nothing to compare: a ratio is compared with 1, a time alone with nothing.
 */
function longest(keys: CodexPage['facts'], index: number): number | null {
  const kindOf = (key: FactKey): string =>
    FACTS[key].unit === 'ratio' ? (key.split('/').at(-1) ?? key) : FACTS[key].unit;
  const kind = keys[index] && kindOf(keys[index]);
  const alike = keys.filter((key) => kindOf(key) === kind).map((key): Fact => FACTS[key]);
  const isRatio = alike[0]?.unit === 'ratio';
  if (alike.length === 1 && !isRatio) return null;
  return Math.max(...alike.map(({ high }) => high), isRatio ? 1 : 0);
}

/** A bar to the median, from nought, and a whisker from low to high. */
function Whisker({ fact, longest }: { readonly fact: Fact; readonly longest: number | null }) {
  if (longest === null) return null;
  const percent = (value: number): string => `${(value / longest) * 100}%`;
  return (
    <div class="whisker" aria-hidden="true">
      <i class="whisker-bar" style={{ width: percent(fact.median) }} />
      <i class="whisker-range" style={{ left: percent(fact.low), width: percent(fact.high - fact.low) }} />
    </div>
  );
}
