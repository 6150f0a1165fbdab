import type { Level } from '@timeslice/shared/content';
import { t } from '../../app/i18n/index.ts';
import { levelProgress } from '../../app/progress.ts';
import type { FinishedRun } from '../components/finishedRun.ts';
import { Advice } from '../components/Lesson.tsx';
import { Hints } from './Hints.tsx';
import './NextStep.css';

interface NextStepProps {
  readonly level: Level;
  readonly run: FinishedRun;
  /** Stars of this run, 0–3. */
  readonly stars: number;
  /** Runs that did not win, this one included. */
  readonly failed: number;
  readonly onWatch: () => void;
  /** Goes to the question on code. */
  readonly onQuestion: () => void;
}

const MOST_STARS = 3;
/** Failed tries after which the solution is offered. */
const BEFORE_SOLUTION = 3;

/** What to do after this run: what went wrong and a hint, or how much is left to the next star. */
export function NextStep({ level, run, stars, failed, onWatch, onQuestion }: NextStepProps) {
  const won = stars >= 2;
  const isOpen = level.study !== undefined && levelProgress(level.id).transfer === null;
  const canWatch = won || failed >= BEFORE_SOLUTION;
  return (
    <div class="next-step">
      {won && <Distance level={level} score={run.figures.score} />}
      {stars < MOST_STARS && <Advice level={level} run={run} />}
      {!won && <Hints level={level} failed={failed} />}
      {canWatch && (
        <div class="next-buttons">
          {won && isOpen && (
            <button type="button" class="button" onClick={onQuestion}>
              {t('result.question')}
            </button>
          )}
          <button type="button" class="button next-watch" onClick={onWatch}>
            {t(won ? 'hints.watchBest' : 'hints.watch')}
          </button>
        </div>
      )}
    </div>
  );
}

function Distance({ level, score }: { readonly level: Level; readonly score: number }) {
  const third = level.stars[2];
  if (score < third) return <p>{t('result.toStar', { count: third - score })}</p>;
  if (score < level.par) return <p>{t('result.toPar', { count: level.par - score })}</p>;
  return <p>{t(score === level.par ? 'result.atPar' : 'result.beyondPar')}</p>;
}
