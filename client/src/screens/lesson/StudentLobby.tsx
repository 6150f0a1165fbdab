import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { LessonClient, LessonEntrance } from '../../net/lessonClient.ts';
import { Icon } from '../components/Icon.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { preloadPlay } from '../preloadPlay.ts';
import { ReturnForm } from './ReturnForm.tsx';
import { WarmUp } from './WarmUp.tsx';

interface StudentLobbyProps {
  readonly lesson: LessonClient;
  readonly onEntrance: (entrance: LessonEntrance) => void;
}

/** Who one is, how one comes back, and something to do until the teacher starts. */
export function StudentLobby({ lesson, onEntrance }: StudentLobbyProps) {
  const warming = useSignal(false);
  const score = useSignal<number | null>(null);
  useEffect(preloadPlay, []);
  const hello = lesson.hello.value;
  const state = lesson.state.value;
  if (!hello || !state) return null;
  if (warming.value) {
    return (
      <WarmUp
        onEnd={(reached) => {
          score.value = reached ?? score.value;
          warming.value = false;
        }}
      />
    );
  }
  return (
    <>
      <TopBar />
      <main id="content" class="student-lobby">
        <section class="panel student-name">
          <p class="label">{t('student.hello')}</p>
          <h1 aria-live="polite">{hello.alias}</h1>
          {hello.spins > 0 && (
            <button type="button" class="button" onClick={() => lesson.say('spin', {})}>
              <Icon name="retry" />
              {t('student.spin', { count: hello.spins })}
            </button>
          )}
          {state.freeNames && <OwnName lesson={lesson} />}
          <p role="alert">
            {lesson.problem.value && <span class="field-error">{t(`problem.${lesson.problem.value.code}`)}</span>}
          </p>
          <p class="student-ready" role="status">
            <Icon name="check" />
            {t('student.ready')} <span class="muted">{t('classroom.students', { count: state.connected })}</span>
          </p>
        </section>
        <section class="panel student-warm">
          <p>{t('student.warmUpAbout')}</p>
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              warming.value = true;
            }}
          >
            <Icon name="play" />
            {t('student.warmUp')}
          </button>
          {score.value !== null && (
            <p class="muted">{t('student.warmUpScore', { score: formatNumber(score.value) })}</p>
          )}
        </section>
        <footer class="student-foot">
          <p>
            {t('student.returnCode')}: <b class="mono return-code">{hello.returnCode}</b>{' '}
            <span class="muted">{t('student.returnAbout')}</span>
          </p>
          <ReturnForm onEntrance={onEntrance} />
        </footer>
      </main>
    </>
  );
}

function OwnName({ lesson }: { readonly lesson: LessonClient }) {
  const id = useId();
  const name = useSignal('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (name.value.trim() !== '') lesson.say('name', { name: name.value.trim() });
  };
  return (
    <form class="own-name" onSubmit={submit}>
      <label for={id}>{t('student.ownName')}</label>
      <div class="return-form-row">
        <input
          id={id}
          class="field"
          maxLength={40}
          autocomplete="off"
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button" disabled={name.value.trim() === ''}>
          {t('student.take')}
        </button>
      </div>
    </form>
  );
}
