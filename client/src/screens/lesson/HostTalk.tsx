import type { LessonState } from '@timeslice/shared/protocol';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { typeset } from '../codex/typeset.ts';
import { levelOf } from './lessonLevel.ts';

/** What the round is about, and after it what there is to say: the teacher need not know the level by heart. */
export function HostTalk({ state }: { readonly state: LessonState }) {
  const texts = levelOf(state)?.texts[locale.value];
  if (!texts) return null;
  const { phase } = state;
  if (phase === 'podium' || phase === 'exit' || phase === 'over') {
    return phase === 'over' ? <p class="panel">{t('host.done')}</p> : null;
  }
  return (
    <section class="panel host-talk">
      <p>{t('host.goal', { goal: typeset(texts.goal) })}</p>
      {phase === 'debrief' && (
        <>
          <h2>{t('host.talk')}</h2>
          <p>{t('host.myth', { myth: typeset(texts.misconception) })}</p>
          <p>{typeset(texts.why)}</p>
        </>
      )}
    </section>
  );
}
