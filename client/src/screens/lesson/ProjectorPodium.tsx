import type { Podium } from '@timeslice/shared/protocol';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { Awards } from './Awards.tsx';

/** Second, first, third: as they stand. */
const STEPS = [1, 0, 2] as const;

export function ProjectorPodium({ podium }: { readonly podium: Podium }) {
  const { places, awards } = podium;
  return (
    <section class="projector-podium">
      <h1>{t('projector.podium')}</h1>
      <ol class="podium-steps">
        {STEPS.map((index) => {
          const row = places[index];
          return (
            // As high as the place, not as the row: equals stand equally high.
            <li key={index} class={`podium-step podium-${row?.place ?? index + 1}`}>
              {row && (
                <>
                  <span class="podium-name">{row.alias || t('classroom.anonymous')}</span>
                  <span class="podium-block">
                    <b class="mono">{row.place}</b>
                    <span class="mono">{formatNumber(row.total)}</span>
                    <span class="muted">{t('classroom.points')}</span>
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ol>
      {awards.length > 0 && (
        <article class="projector-card">
          <h2>{t('projector.awards')}</h2>
          <Awards awards={awards} />
        </article>
      )}
    </section>
  );
}
