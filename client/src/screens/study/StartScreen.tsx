import { useSignal } from '@preact/signals';
import type { Level, LevelStudy } from '@timeslice/shared/content';
import { isRightGuess } from '@timeslice/shared/run';
import { useEffect } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { recordGuess } from '../../app/progress.ts';
import { locale } from '../../app/settings.ts';
import { playCue } from '../../audio/playCue.ts';
import { TopBar } from '../components/TopBar.tsx';
import { useFocusOnce } from '../components/useFocusOnce.ts';
import { useKeys } from '../components/useKeys.ts';
import { preloadPlay } from '../preloadPlay.ts';
import { guessOptions } from './guessOptions.ts';
import { LevelIntro } from './LevelIntro.tsx';
import { predictionAnswer } from './levelRuns.ts';
import { QuestionForm } from './QuestionForm.tsx';
import './StartScreen.css';

interface StartScreenProps {
  readonly level: Level;
  readonly study: LevelStudy;
  readonly onStart: () => void;
  readonly onMenu: () => void;
}

/** Before the first run of a level: what it is about, and what the player expects to happen. */
export function StartScreen({ level, study, onStart, onMenu }: StartScreenProps) {
  const heading = useFocusOnce();
  const guess = useSignal<number | null>(null);
  useEffect(preloadPlay, []);
  useKeys({ KeyS: onStart, Escape: onMenu });
  const { question, texts } = study.prediction;
  const own = texts[locale.value];

  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (guess.value === null) return;
    keepGuess(level, guess.value);
    onStart();
  };
  return (
    <>
      <TopBar />
      <main id="content" class="start">
        <LevelIntro level={level} heading={heading} />
        <form class="panel start-guess" onSubmit={onSubmit}>
          <div class="start-guess-head">
            <h2>{t('predict.title')}</h2>
            <p class="muted">{t('predict.why')}</p>
          </div>
          <QuestionForm
            question={question}
            text={own.question}
            options={guessOptions(question, own)}
            value={guess.value}
            onChange={(value) => {
              guess.value = value;
            }}
          />
          <div class="start-actions">
            <button type="submit" class="button button-primary" disabled={guess.value === null}>
              {t('predict.start')}
              <kbd class="key">Enter</kbd>
            </button>
            <button type="button" class="button button-plain start-skip" onClick={onStart}>
              {t('predict.skip')}
              <kbd class="key">S</kbd>
            </button>
          </div>
        </form>
      </main>
    </>
  );
}

/** Enters a guess, judged by playing the question's experiments. */
export function keepGuess(level: Level, guess: number): void {
  const answer = predictionAnswer(level);
  if (!level.study || !answer) return;
  recordGuess(level.id, { guess, right: isRightGuess(level.study.prediction.question, answer, guess) });
  // Heard and kept whether it is right or not: guessing is what counts.
  playCue('done');
}
