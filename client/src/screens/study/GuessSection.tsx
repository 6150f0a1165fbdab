import { useSignal } from '@preact/signals';
import type { Level, LevelStudy, PredictionTexts } from '@timeslice/shared/content';
import type { Answer } from '@timeslice/shared/run';
import { formatPercent } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { levelProgress, type StoredGuess } from '../../app/progress.ts';
import { locale } from '../../app/settings.ts';
import { typeset } from '../codex/typeset.ts';
import { Icon } from '../components/Icon.tsx';
import { formatMeasure } from './formatMeasure.ts';
import { guessOptions } from './guessOptions.ts';
import { predictionAnswer } from './levelRuns.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { keepGuess } from './StartScreen.tsx';
import './GuessSection.css';

interface GuessSectionProps {
  readonly level: Level;
  readonly study: LevelStudy;
  readonly id: string;
}

/** What was expected against what the model does; whoever has not guessed yet may do it here. */
export function GuessSection({ level, study, id }: GuessSectionProps) {
  const { guess } = levelProgress(level.id);
  const answer = predictionAnswer(level);
  if (!answer) return null;
  const own = study.prediction.texts[locale.value];
  return (
    <section class="panel guess" id={id} tabIndex={-1}>
      {guess ? (
        <GuessResult study={study} texts={own} answer={answer} stored={guess} />
      ) : (
        <LateGuess level={level} study={study} texts={own} />
      )}
    </section>
  );
}

interface LateGuessProps {
  readonly level: Level;
  readonly study: LevelStudy;
  readonly texts: PredictionTexts;
}

function LateGuess({ level, study, texts }: LateGuessProps) {
  const guess = useSignal<number | null>(null);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (guess.value !== null) keepGuess(level, guess.value);
  };
  return (
    <form class="guess-form" onSubmit={onSubmit}>
      <p class="guess-lead">{t('predict.open')}</p>
      <QuestionForm
        question={study.prediction.question}
        text={texts.question}
        options={guessOptions(study.prediction.question, texts)}
        value={guess.value}
        onChange={(value) => {
          guess.value = value;
        }}
      />
      <button type="submit" class="button guess-submit" disabled={guess.value === null}>
        {t('predict.answer')}
      </button>
    </form>
  );
}

interface GuessResultProps {
  readonly study: LevelStudy;
  readonly texts: PredictionTexts;
  readonly answer: Answer;
  readonly stored: StoredGuess;
}

/** Guess and answer beside each other, and why it came out so. */
export function GuessResult({ study, texts, answer, stored }: GuessResultProps) {
  const { question } = study.prediction;
  const isNear = stored.right && question.kind === 'ratio' && stored.guess !== answer.answer;
  const verdict = stored.right ? (isNear ? 'predict.resultNear' : 'predict.resultRight') : 'predict.resultWrong';
  return (
    <>
      <div class={`guess-verdict ${stored.right ? 'is-right' : 'is-wrong'}`}>
        <Icon name={stored.right ? 'check' : 'next'} />
        <h2>{t(verdict)}</h2>
      </div>
      <p class="guess-question">{typeset(texts.question)}</p>
      {question.kind === 'ratio' ? (
        <RatioBars guess={stored.guess} answer={answer.answer} />
      ) : (
        <ChoiceBars options={guessOptions(question, texts)} study={study} answer={answer} guess={stored.guess} />
      )}
      <p class="guess-after">{typeset(texts.after)}</p>
      <p class="muted guess-measure">
        {t('predict.measured', { measure: t(`measure.${question.measure}`) })} · {t('predict.kept')}
      </p>
    </>
  );
}

function RatioBars({ guess, answer }: { readonly guess: number; readonly answer: number }) {
  const longest = Math.max(guess, answer, 1);
  const rows = [
    { name: t('predict.yours'), value: guess, own: true },
    { name: t('predict.model'), value: answer, own: false },
  ];
  return (
    <dl class="guess-bars">
      {rows.map(({ name, value, own }) => (
        <Bar key={name} name={name} share={value / longest} value={formatPercent(value / 100)} own={own} right={!own} />
      ))}
    </dl>
  );
}

interface ChoiceBarsProps {
  readonly options: readonly string[];
  readonly study: LevelStudy;
  readonly answer: Answer;
  readonly guess: number;
}

function ChoiceBars({ options, study, answer, guess }: ChoiceBarsProps) {
  const longest = Math.max(...answer.values, 1);
  return (
    <dl class="guess-bars">
      {options.map((name, index) => {
        const value = answer.values[index];
        return (
          <Bar
            key={name}
            name={name}
            share={value === undefined ? null : value / longest}
            value={value === undefined ? '' : formatMeasure(study.prediction.question.measure, value)}
            own={guess === index}
            right={answer.answer === index}
          />
        );
      })}
    </dl>
  );
}

interface BarProps {
  readonly name: string;
  /** Of the longest bar; null where there is nothing to measure ("about the same"). */
  readonly share: number | null;
  readonly value: string;
  readonly own: boolean;
  readonly right: boolean;
}

function Bar({ name, share, value, own, right }: BarProps) {
  return (
    <div class={`guess-bar ${right ? 'is-right' : ''} ${own ? 'is-own' : ''}`}>
      <dt>
        {right && <Icon name="check" size={16} />}
        {name}
        {own && name !== t('predict.yours') && <span class="guess-tag">{t('predict.yours')}</span>}
      </dt>
      <dd class={share === null ? 'is-empty' : ''}>
        {share !== null && <i style={{ width: `${share * 100}%` }} />}
        <span class="mono">{value}</span>
      </dd>
    </div>
  );
}
