import { useSignal } from '@preact/signals';
import { type Level, starsFor } from '@timeslice/shared/content';
import type { Insight, Run } from '@timeslice/shared/run';
import { useMemo, useRef } from 'preact/hooks';
import { t } from '../app/i18n/index.ts';
import type { LevelProgress } from '../app/progress.ts';
import { locale } from '../app/settings.ts';
import { CpuSplit } from './components/CpuSplit.tsx';
import { finishedRun, referenceRun } from './components/finishedRun.ts';
import { Gantt, type Stretch } from './components/Gantt.tsx';
import { Icon } from './components/Icon.tsx';
import { Advice, Lesson } from './components/Lesson.tsx';
import { policyName } from './components/policyName.ts';
import { ScoreFactors } from './components/ScoreFactors.tsx';
import { ScoreMeter } from './components/ScoreMeter.tsx';
import { TopBar } from './components/TopBar.tsx';
import { useFocusOnce } from './components/useFocusOnce.ts';
import { useKeys } from './components/useKeys.ts';
import './Debrief.css';

export interface DebriefProps {
  readonly level: Level;
  readonly run: Run;
  /** What stood there before this run. */
  readonly before: LevelProgress;
  readonly onRetry: () => void;
  /** Null after the last level. */
  readonly onNext: (() => void) | null;
  readonly onMenu: () => void;
}

/** After a run: what it earned, what its time went to, and the same level as the reference policy plays it. */
export function Debrief({ level, run, before, onRetry, onNext, onMenu }: DebriefProps) {
  const heading = useFocusOnce();
  const charts = useRef<HTMLElement>(null);
  const stretch = useSignal<Stretch | null>(null);
  const own = useMemo(() => finishedRun(level, run.log), [level, run]);
  const reference = useMemo(() => referenceRun(level), [level]);
  const language = locale.value;
  const runs = useMemo(
    () => [
      { title: t('debrief.you'), ...own },
      {
        title: t('debrief.reference', { policy: policyName(level.reference.policy) }),
        ...reference,
      },
    ],
    // The titles are in the language.
    [own, reference, level, language],
  );
  const stars = starsFor(level, own.figures.score) as 0 | 1 | 2 | 3;
  useKeys({ KeyR: onRetry, Escape: onMenu, ...(onNext ? { KeyN: onNext } : {}) });

  const show = ({ from, to }: Insight) => {
    stretch.value = { from, to };
    charts.current?.scrollIntoView({ block: 'start' });
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
            {stars < 2 && <Advice level={level} run={own} />}
          </section>
          <Lesson level={level} run={own} onShow={show} />
        </div>
        <section class="panel" ref={charts}>
          <Gantt heading={<h2>{t('debrief.timelines')}</h2>} runs={runs} stretch={stretch} />
        </section>
        <CpuSplit runs={runs} />
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
          <kbd class="key">N</kbd>
        </button>
      )}
    </div>
  );
}
