import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { Icon } from '../components/Icon.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { useFocusOnce } from '../components/useFocusOnce.ts';
import { preloadPlay } from '../preloadPlay.ts';
import { guessOptions } from '../study/guessOptions.ts';
import { LevelIntro } from '../study/LevelIntro.tsx';
import { QuestionForm } from '../study/QuestionForm.tsx';
import { keepGuess } from '../study/StartScreen.tsx';
import '../study/StartScreen.css';
import { levelOf } from './lessonLevel.ts';
import { useRemaining } from './useRemaining.ts';

/** What the student expects of the coming round. What is chosen when the time is up counts. */
export function Predict({ lesson }: { readonly lesson: LessonClient }) {
  const heading = useFocusOnce();
  const state = lesson.state.value;
  const sent = lesson.answers.value?.guess ?? null;
  const guess = useSignal<number | null>(sent);
  const changing = useSignal(false);
  const left = useRemaining(lesson);
  useEffect(preloadPlay, []);
  const level = state && levelOf(state);
  const study = level?.study;
  const send = () => {
    if (!state || !level || guess.value === null) return;
    lesson.predict(state.round, guess.value);
    keepGuess(level, guess.value);
    changing.value = false;
  };
  const isLate = left !== null && left <= 1;
  useEffect(() => {
    if (isLate && guess.value !== null && guess.value !== sent) send();
  }, [isLate]);
  if (!state || !level || !study) return null;
  const { question, texts } = study.prediction;
  const own = texts[locale.value];
  const isSent = sent !== null && !changing.value;
  return (
    <>
      <TopBar />
      <main id="content" class="start">
        <LevelIntro level={level} heading={heading} />
        <form
          class="panel start-guess"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <div class="start-guess-head">
            <h2>{t('predict.title')}</h2>
            {left !== null && <p class="mono predict-left">{t('student.secondsLeft', { count: left })}</p>}
          </div>
          <fieldset class="predict-fields" disabled={isSent}>
            <QuestionForm
              question={question}
              text={own.question}
              options={guessOptions(question, own)}
              value={guess.value}
              onChange={(value) => {
                if (!isSent) guess.value = value;
              }}
            />
          </fieldset>
          <div class="start-actions">
            {isSent ? (
              <>
                <p class="predict-sent" role="status">
                  <Icon name="check" />
                  {t('student.sent', { done: state.done, all: state.connected })}
                </p>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    changing.value = true;
                  }}
                >
                  {t('student.change')}
                </button>
              </>
            ) : (
              <button type="submit" class="button button-primary" disabled={guess.value === null}>
                {t('student.send')}
              </button>
            )}
          </div>
        </form>
      </main>
    </>
  );
}
