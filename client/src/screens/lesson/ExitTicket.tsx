import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { formatPercent } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { Icon } from '../components/Icon.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { useFocusOnce } from '../components/useFocusOnce.ts';
import { QuestionForm } from '../study/QuestionForm.tsx';
import { TransferPrograms } from '../study/TransferPrograms.tsx';
import '../study/TransferSection.css';
import { type ExitQuestion, exitQuestions } from './exitQuestions.ts';

/** Two questions at most, one after the other, each with its answer at once. */
export function ExitTicket({ lesson }: { readonly lesson: LessonClient }) {
  const heading = useFocusOnce();
  const state = lesson.state.value;
  const rounds = state?.rounds;
  const language = locale.value;
  // Texts are in the language; the rounds never change.
  const questions = useMemo(() => (state ? exitQuestions(state) : []), [JSON.stringify(rounds), language]);
  const given = lesson.answers.value?.exit ?? [];
  const open = questions.findIndex((_, index) => given[index] == null);
  return (
    <>
      <TopBar />
      <main id="content" class="own-debrief">
        <header>
          <h1 ref={heading} tabIndex={-1}>
            {t('student.exitTitle', { count: questions.length })}
          </h1>
          <p class="muted">{t(questions.length > 0 ? 'student.exitText' : 'student.exitNone')}</p>
        </header>
        {questions.map((question, index) =>
          open >= 0 && index > open ? null : (
            <OneQuestion
              key={index}
              question={question}
              given={given[index] ?? null}
              onAnswer={(answer) => lesson.answerExit(index, answer)}
            />
          ),
        )}
        {questions.length > 0 && open < 0 && (
          <p class="predict-sent" role="status">
            <Icon name="check" />
            {t('student.exitDone', { count: questions.length })}
          </p>
        )}
      </main>
    </>
  );
}

interface OneQuestionProps {
  readonly question: ExitQuestion;
  readonly given: number | null;
  readonly onAnswer: (answer: number) => void;
}

function OneQuestion({ question, given, onAnswer }: OneQuestionProps) {
  const chosen = useSignal<number | null>(given);
  const verdict = useMemo(() => (given === null ? null : question.judge(given)), [given, question]);
  return (
    <form
      class="panel exit-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.value !== null && given === null) onAnswer(chosen.value);
      }}
    >
      {question.transfer && (
        <TransferPrograms
          transfer={question.transfer}
          names={question.transfer.texts[locale.value].names}
          runs={null}
        />
      )}
      <fieldset class="predict-fields" disabled={given !== null}>
        <QuestionForm
          question={question.question}
          text={question.text}
          options={question.options}
          value={chosen.value}
          onChange={(value) => {
            if (given === null) chosen.value = value;
          }}
        />
      </fieldset>
      {given === null ? (
        <button type="submit" class="button button-primary" disabled={chosen.value === null}>
          {t('student.exitAnswer')}
        </button>
      ) : (
        verdict && (
          <p class="exit-verdict" role="status">
            <b class={verdict.right ? 'is-right' : 'is-wrong'}>
              {verdict.right && <Icon name="check" />}
              {t(verdict.right ? 'student.exitRight' : 'student.exitWrong')}
            </b>{' '}
            {t('student.exitAnswerIs', {
              answer: question.options[verdict.answer] ?? formatPercent(verdict.answer / 100),
            })}
          </p>
        )
      )}
    </form>
  );
}
