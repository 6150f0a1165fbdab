import { useSignal } from '@preact/signals';
import { t } from '../../app/i18n/index.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { TopBar } from '../components/TopBar.tsx';
import { Neighbours } from './Neighbours.tsx';
import { WarmUp } from './WarmUp.tsx';

/** For those who do not take part in what is going on just now. */
export function StudentWait({ lesson }: { readonly lesson: LessonClient }) {
  const warming = useSignal(false);
  const isRound = lesson.state.value?.phase !== 'debrief';
  if (warming.value) {
    return (
      <WarmUp
        onEnd={() => {
          warming.value = false;
        }}
      />
    );
  }
  return (
    <>
      <TopBar />
      <main id="content" class="message">
        <p class="label">{lesson.hello.value?.alias}</p>
        <h1>{t(isRound ? 'student.watchTitle' : 'student.waitTitle')}</h1>
        <p class="muted" role="status">
          {t(isRound ? 'student.watchText' : 'student.waitText')}
        </p>
        <button
          type="button"
          class="button"
          onClick={() => {
            warming.value = true;
          }}
        >
          {t('student.warmUp')}
        </button>
        {lesson.standing.value && <Neighbours standing={lesson.standing.value} />}
      </main>
    </>
  );
}
