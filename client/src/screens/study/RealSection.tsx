import { type CodexId, codexPage, FACTS, MEASURED_ON } from '@timeslice/shared/content';
import { t } from '../../app/i18n/index.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import { medianText, rangeText } from '../codex/quantity.ts';
import { typeset } from '../codex/typeset.ts';
import { Icon } from '../components/Icon.tsx';
import './RealSection.css';

/** More are on the page of the codex. */
const MOST_FACTS = 3;

/** The same situation on a real machine: what was measured, and where there is more to read. */
export function RealSection({ concept, id }: { readonly concept: CodexId; readonly id: string }) {
  const page = codexPage(concept);
  if (!page) return null;
  const texts = page.texts[locale.value];
  return (
    <section class="panel real" id={id} tabIndex={-1}>
      <h2>{t('real.title')}</h2>
      <dl class="real-facts">
        {page.facts.slice(0, MOST_FACTS).map((key, index) => (
          <div key={key}>
            <dd class="mono">
              <strong>{medianText(FACTS[key], FACTS[key].unit)}</strong>
              <span class="muted">{rangeText(FACTS[key], FACTS[key].unit)}</span>
            </dd>
            <dt>{typeset(texts.facts[index] ?? '')}</dt>
          </div>
        ))}
      </dl>
      <p class="muted real-machine" lang="en">
        {MEASURED_ON.cpu}; {MEASURED_ON.kernel}
      </p>
      <a class="button real-more" href={paths.concept(concept)} onClick={onLinkClick}>
        {t('real.more', { title: texts.title })}
        <Icon name="next" />
      </a>
    </section>
  );
}
