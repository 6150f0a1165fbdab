import { useSignal } from '@preact/signals';
import { t } from '../../app/i18n/index.ts';
import type { LessonEntrance } from '../../net/lessonClient.ts';
import { forgetSeat, seatAlias } from '../../net/seatStore.ts';
import { TopBar } from '../components/TopBar.tsx';
import { isHere } from './here.ts';
import { Student } from './Student.tsx';
import '../../app/message.css';
import '../race/Race.css';
import './Lesson.css';

/** A lesson as a student comes to it: a refresh goes straight back, a later visit asks whether it is the same person. */
export function Lesson({ code }: { readonly code: string }) {
  const entrance = useSignal<LessonEntrance | null>(firstEntrance(code));
  if (entrance.value !== null) {
    return (
      <Student
        key={JSON.stringify(entrance.value)}
        code={code}
        entrance={entrance.value}
        onEntrance={(next) => {
          entrance.value = next;
        }}
      />
    );
  }
  const alias = seatAlias(code) ?? '';
  const comeIn = () => {
    entrance.value = { role: 'student' };
  };
  return (
    <>
      <TopBar />
      <main id="content" class="message">
        <h1>{t('student.continueAs', { alias })}</h1>
        <p class="muted">{t('student.continueText')}</p>
        <button type="button" class="button button-primary" onClick={comeIn}>
          {t('student.continue', { alias })}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            forgetSeat(code);
            comeIn();
          }}
        >
          {t('student.somebodyElse')}
        </button>
      </main>
    </>
  );
}

/** null: ask first. */
function firstEntrance(code: string): LessonEntrance | null {
  const key = /^#seat=([A-Za-z0-9_-]{22})$/.exec(location.hash)?.[1];
  if (key !== undefined) {
    // It opens the seat once: a reload must not show it again.
    history.replaceState(null, '', location.pathname);
    return { role: 'student', key };
  }
  return seatAlias(code) === null || isHere(code) ? { role: 'student' } : null;
}
