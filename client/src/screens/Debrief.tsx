import { useSignal } from '@preact/signals';
import { type Level, starsFor } from '@timeslice/shared/content';
import type { Insight, Run } from '@timeslice/shared/run';
import { useMemo } from 'preact/hooks';
import { t } from '../app/i18n/index.ts';
import { type LevelProgress, levelProgress } from '../app/progress.ts';
import { locale } from '../app/settings.ts';
import { CpuSplit } from './components/CpuSplit.tsx';
import { finishedRun } from './components/finishedRun.ts';
import type { Stretch } from './components/Gantt.tsx';
import { Icon } from './components/Icon.tsx';
import { Insights, Why } from './components/Lesson.tsx';
import { ScoreFactors } from './components/ScoreFactors.tsx';
import { ScoreMeter } from './components/ScoreMeter.tsx';
import { TopBar } from './components/TopBar.tsx';
import { useFocusOnce } from './components/useFocusOnce.ts';
import { useKeys } from './components/useKeys.ts';
import { DebriefNav, goToSection } from './DebriefNav.tsx';
import { DebriefTimelines } from './DebriefTimelines.tsx';
import { GuessSection } from './study/GuessSection.tsx';
import { LaterSection } from './study/LaterSection.tsx';
import { referenceOf } from './study/levelRuns.ts';
import { NextStep } from './study/NextStep.tsx';
import { Plane } from './study/Plane.tsx';
import { referenceTitle } from './study/referenceTitle.ts';
import { TransferSection } from './study/TransferSection.tsx';
import './Debrief.css';

export interface DebriefProps {
  readonly level: Level;
  readonly run: Run;
  /** What stood there before this run. */
  readonly before: LevelProgress;
  readonly onRetry: () => void;
  readonly onWatch: () => void;
  /** Null after the last level. */
  readonly onNext: (() => void) | null;
  readonly onMenu: () => void;
}

/**
 * After a run. First what it earned, the one thing it shows and what to do next; below, for who wants to know more, the
 * guess, the lanes beside other lanes, where the time went, and the run among all runs.
 */
export function Debrief({ level, run, before, onRetry, onWatch, onNext, onMenu }: DebriefProps) {
  const heading = useFocusOnce();
  const stretch = useSignal<Stretch | null>(null);
  const own = useMemo(() => finishedRun(level, run.log), [level, run]);
  const reference = referenceOf(level);
  const language = locale.value;
  const runs = useMemo(
    () => [
      { title: t('debrief.you'), ...own },
      { title: referenceTitle(level), ...reference },
    ],
    // The titles are in the language.
    [own, reference, level, language],
  );
  const stars = starsFor(level, own.figures.score) as 0 | 1 | 2 | 3;
  // Enter, since N goes to the next decision on the board: pressed once too often there, it would go past this page.
  useKeys({ KeyR: onRetry, Escape: onMenu, ...(onNext ? { Enter: onNext } : {}) });

  const show = ({ from, to }: Insight) => {
    stretch.value = { from, to };
    goToSection('timelines');
  };
  return (
    <>
      <TopBar />
      <main id="content" class="debrief">
        <header class="debrief-head">
          <div>
            <p class="label">
              {t('level.number', { number: level.number })} · {level.texts[language].title}
            </p>
            <h1 ref={heading} tabIndex={-1}>
              {t(`debrief.verdict${stars}`)}
            </h1>
          </div>
          <Actions won={stars >= 2} onRetry={onRetry} onNext={onNext} onMenu={onMenu} />
        </header>
        <div class="debrief-row">
          <section class="panel debrief-score" aria-label={t('score.label')}>
            <ScoreMeter score={own.figures.score} level={level} before={before.tries > 0 ? before.best : null} />
            <ScoreFactors figures={own.figures} objective={level.scenario.objective ?? 'throughput'} />
          </section>
          <section class="panel debrief-next" aria-label={t('result.next')}>
            <Insights level={level} run={own} most={stars >= 2 ? 2 : 1} onShow={show} />
            <NextStep
              level={level}
              run={own}
              stars={stars}
              failed={levelProgress(level.id).failed}
              onWatch={onWatch}
              onQuestion={() => goToSection('code')}
            />
          </section>
        </div>
        <DebriefNav hasStudy={level.study !== undefined} />
        <div class={level.study ? 'debrief-row debrief-explained' : ''}>
          {level.study && <GuessSection id="guess" level={level} study={level.study} />}
          <Why level={level} folded={level.study !== undefined && levelProgress(level.id).guess === null} />
        </div>
        <DebriefTimelines level={level} own={own} stretch={stretch} />
        <div id="split" tabIndex={-1}>
          <CpuSplit runs={runs} />
        </div>
        <Plane id="plane" level={level} run={own.figures} earlier={before.runs} />
        {level.study && <LaterSection id="real" concept={level.study.codex} />}
        {level.study && <TransferSection id="code" level={level} transfer={level.study.transfer} />}
      </main>
    </>
  );
}

interface ActionsProps extends Pick<DebriefProps, 'onRetry' | 'onNext' | 'onMenu'> {
  readonly won: boolean;
}

/** The next step stands out: onwards after a won level, once more after a lost one. */
function Actions({ won, onRetry, onNext, onMenu }: ActionsProps) {
  const onwards = won && onNext !== null;
  return (
    <div class="debrief-actions">
      <button type="button" class="button button-plain" onClick={onMenu}>
        {t('app.menu')}
      </button>
      <button type="button" class={`button ${onwards ? '' : 'button-primary'}`} onClick={onRetry}>
        <Icon name="retry" />
        {t('app.retry')}
        <kbd class="key">R</kbd>
      </button>
      {onNext && (
        <button type="button" class={`button ${onwards ? 'button-primary' : ''}`} onClick={onNext}>
          {t('debrief.next')}
          <Icon name="next" />
          <kbd class="key">↵</kbd>
        </button>
      )}
    </div>
  );
}
