import { type Level, mainFlaw } from '@timeslice/shared/content';
import { findInsights, type Insight } from '@timeslice/shared/run';
import { useMemo } from 'preact/hooks';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import type { FinishedRun } from './finishedRun.ts';
import { insightText } from './insightText.ts';
import './Lesson.css';

interface LessonProps {
  readonly level: Level;
  readonly run: FinishedRun;
  /** Shows a stretch of the run on the charts. */
  readonly onShow: (insight: Insight) => void;
}

/** More would be a report, not a lesson. */
const MOST_INSIGHTS = 2;

/** What there is to learn from this run: what it shows, and why it is so. */
export function Lesson({ level, run, onShow }: LessonProps) {
  const insights = useMemo(() => findInsights(level.scenario, run.log).slice(0, MOST_INSIGHTS), [level, run]);
  const texts = level.texts[locale.value];
  return (
    <section class="panel lesson">
      {insights.length > 0 && (
        <div>
          <h2>{t('lesson.seen')}</h2>
          <ul class="lesson-insights">
            {insights.map((insight) => (
              <li key={insight.id} class={insight.good ? 'is-good' : 'is-bad'}>
                <p>{insightText(insight)}</p>
                {isPlace(insight, run) && (
                  <button type="button" class="button lesson-show" onClick={() => onShow(insight)}>
                    {t('lesson.show', { time: formatSeconds(insight.from) })}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h2>{t('lesson.why')}</h2>
        <p class="lesson-myth">
          <span>{t('lesson.myth', { myth: texts.misconception })}</span>
        </p>
        <p>{texts.why}</p>
      </div>
    </section>
  );
}

/** Whether there is a place to look at: what holds for the whole run is nowhere in particular. */
const isPlace = ({ from, to }: Insight, { timeline }: FinishedRun): boolean => to - from < 0.8 * timeline.end;

interface AdviceProps {
  readonly level: Level;
  readonly run: FinishedRun;
}

/** After a run that did not win: what cost it most, and what to do about it. */
export function Advice({ level, run }: AdviceProps) {
  const advice = level.texts[locale.value].lessons[mainFlaw(level.scenario, run.figures)];
  if (advice === undefined) return null;
  return (
    <div class="advice">
      <h2>{t('lesson.advice')}</h2>
      <p>{advice}</p>
    </div>
  );
}
