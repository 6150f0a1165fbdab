import { exitCount } from '@timeslice/shared/content';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { hostKeys } from '../../net/hostStore.ts';
import { LessonClient } from '../../net/lessonClient.ts';
import { ticketOf } from './exitQuestions.ts';
import { HoldBanner } from './HoldBanner.tsx';
import { levelOf } from './lessonLevel.ts';
import { ProjectorDebrief } from './ProjectorDebrief.tsx';
import { ProjectorLive } from './ProjectorLive.tsx';
import { ProjectorLobby } from './ProjectorLobby.tsx';
import { ProjectorPodium } from './ProjectorPodium.tsx';
import { ProjectorPredict } from './ProjectorPredict.tsx';
import { clockText, useRemaining } from './useRemaining.ts';
import '../../app/message.css';
import '../race/Race.css';
import './Lesson.css';
import './Projector.css';

/** What the class sees on the wall. It shows, and does nothing. */
export function Projector({ code }: { readonly code: string }) {
  // The key stays in the address: a refresh of this page must not need a teacher.
  const key = useMemo(() => /^#([A-Za-z0-9_-]{22})$/.exec(location.hash)?.[1] ?? hostKeys(code)?.screenKey, [code]);
  if (!key) return <Word text={t('projector.refused')} />;
  return <Wall code={code} screenKey={key} />;
}

function Wall({ code, screenKey }: { readonly code: string; readonly screenKey: string }) {
  const lesson = useMemo(() => new LessonClient(code, { role: 'screen', key: screenKey }), [code, screenKey]);
  useEffect(() => () => lesson.dispose(), [lesson]);
  const left = useRemaining(lesson);
  const status = lesson.status.value;
  const state = lesson.state.value;
  if (status.kind === 'refused') {
    const isClosed = status.code === 'room-over' || status.code === 'unknown-code';
    if (isClosed && state) return <Word text={t('projector.over')} more={t('projector.overText')} />;
    return <Word text={status.code === 'bad-token' ? t('projector.refused') : t(`error.${status.code}`)} />;
  }
  if (!state) return <Word text={t('app.loading')} />;
  const { phase } = state;
  const level = levelOf(state);
  const inRound = phase === 'predict' || phase === 'countdown' || phase === 'round' || phase === 'debrief';
  return (
    <main id="content" class="projector" data-phase={phase}>
      <header class="projector-head">
        <p>
          {inRound ? (
            <>
              <b>{level?.texts[locale.value].title}</b>{' '}
              <span class="muted">{t('classroom.round', { number: state.round + 1, count: state.rounds.length })}</span>
            </>
          ) : (
            <b>{t('app.name')}</b>
          )}
        </p>
        {left !== null && phase !== 'exit' && <p class="mono projector-clock">{clockText(left)}</p>}
        {phase !== 'lobby' && (
          <p class="projector-code muted">
            {t('projector.code')} <b class="mono">{`${code.slice(0, 3)} ${code.slice(3)}`}</b>
          </p>
        )}
      </header>
      <Phase lesson={lesson} />
      <HoldBanner lesson={lesson} />
    </main>
  );
}

function Phase({ lesson }: { readonly lesson: LessonClient }) {
  const state = lesson.state.value;
  if (!state) return null;
  switch (state.phase) {
    case 'lobby':
      return <ProjectorLobby lesson={lesson} state={state} />;
    case 'predict':
    case 'countdown':
      return <ProjectorPredict lesson={lesson} state={state} />;
    case 'round':
      return <ProjectorLive lesson={lesson} state={state} />;
    case 'debrief':
      return lesson.debrief.value && <ProjectorDebrief debrief={lesson.debrief.value} />;
    case 'podium':
      return lesson.podium.value && <ProjectorPodium podium={lesson.podium.value} />;
    case 'exit':
      return (
        <section class="projector-word">
          <h1>{t('projector.exit', { count: exitCount(ticketOf(state)) })}</h1>
          <p>{t('projector.exitText')}</p>
          <p>{t('projector.answered', { count: state.done, all: state.connected })}</p>
        </section>
      );
    case 'over':
      return (
        <section class="projector-word">
          <h1>{t('projector.over')}</h1>
          <p>{t('projector.overText')}</p>
        </section>
      );
  }
}

function Word({ text, more }: { readonly text: string; readonly more?: string }) {
  return (
    <main id="content" class="projector">
      <section class="projector-word">
        <h1>{text}</h1>
        {more && <p>{more}</p>}
      </section>
    </main>
  );
}
