import type { LessonState } from '@timeslice/shared/protocol';
import { useCallback } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { typeset } from '../codex/typeset.ts';
import { usePolled } from '../race/usePolled.ts';
import { guessOptions } from '../study/guessOptions.ts';
import { levelOf } from './lessonLevel.ts';
import { PollBars } from './PollBars.tsx';

interface ProjectorPhaseProps {
  readonly lesson: LessonClient;
  readonly state: LessonState;
}

/** The question while it is open; what was guessed once it is closed and the countdown runs. */
export function ProjectorPredict({ lesson, state }: ProjectorPhaseProps) {
  const level = levelOf(state);
  const isOpen = state.phase === 'predict';
  const texts = level?.texts[locale.value];
  const study = level?.study;
  const own = study?.prediction.texts[locale.value];
  const options = study && own ? guessOptions(study.prediction.question, own) : [];
  return (
    <section class="projector-predict">
      {isOpen ? (
        <p class="projector-lead">{t('projector.predict')}</p>
      ) : (
        <div class="projector-start">
          <Seconds lesson={lesson} />
          <p class="projector-lead">
            {t('projector.getReady')} <span class="muted">{typeset(texts?.goal ?? '')}</span>
          </p>
        </div>
      )}
      {study && own && (
        <>
          <h1>{typeset(own.question)}</h1>
          {isOpen ? (
            <>
              <ol class="projector-options">
                {options.map((option, index) => (
                  <li key={option}>
                    <b class="mono">{index + 1}</b> {typeset(option)}
                  </li>
                ))}
              </ol>
              <Answered done={state.done} all={state.connected} />
            </>
          ) : (
            <PollBars study={study} poll={state.poll} answer={null} />
          )}
        </>
      )}
    </section>
  );
}

function Answered({ done, all }: { readonly done: number; readonly all: number }) {
  return (
    <div class="projector-answered">
      <p>{t('projector.answered', { count: done, all })}</p>
      <span class="projector-progress">
        <i style={{ '--share': all === 0 ? 0 : done / all }} />
      </span>
    </div>
  );
}

function Seconds({ lesson }: { readonly lesson: LessonClient }) {
  const seconds = usePolled(
    useCallback(() => {
      const state = lesson.state.peek();
      if (!state || !lesson.clock.known) return 0;
      const now = state.hold === '' ? lesson.clock.now() : state.heldAt;
      return Math.max(0, Math.ceil((state.startsAt - now) / 1000));
    }, [lesson]),
    100,
  );
  return (
    <p class="projector-seconds mono" role="timer">
      {seconds}
    </p>
  );
}
