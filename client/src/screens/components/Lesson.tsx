import { type Level, mainFlaw } from '@timeslice/shared/content';
import { findInsights, type Insight } from '@timeslice/shared/run';
import { useMemo } from 'preact/hooks';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { typeset } from '../codex/typeset.ts';
import type { FinishedRun } from './finishedRun.ts';
import { insightText } from './insightText.ts';
import './Lesson.css';

interface InsightsProps {
  readonly level: Level;
  readonly run: FinishedRun;
  /** More would be a report, not a lesson. */
  readonly most: number;
  /** Shows a stretch of the run on the charts. */
  readonly onShow: (insight: Insight) => void;
}

/** What there is to see in this run, the most telling first. */
export function Insights({ level, run, most, onShow }: InsightsProps) {
  const all = useMemo(() => findInsights(level.scenario, run.log), [level, run]);
  if (all.length === 0) return null;
  return (
    <div class="lesson">
      <h2>{t('lesson.seen')}</h2>
      <ul class="lesson-insights">
        {all.slice(0, most).map((insight) => (
          <li key={insight.id} class={insight.good ? 'is-good' : 'is-bad'}>
            <p>{typeset(insightText(insight))}</p>
            {isPlace(insight, run) && (
              <button type="button" class="button lesson-show" onClick={() => onShow(insight)}>
                {t('lesson.show', { time: formatSeconds(insight.from) })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface WhyProps {
  readonly level: Level;
  /** Shut, because whoever has not guessed yet should not read the answer by accident. */
  readonly folded: boolean;
}

/** What many believe before the level, and what is true instead. */
export function Why({ level, folded }: WhyProps) {
  const texts = level.texts[locale.value];
  return (
    <details class="panel why" open={!folded}>
      <summary>
        <h2>{t('lesson.why')}</h2>
      </summary>
      <div class="lesson">
        <p class="lesson-myth">{t('lesson.myth', { myth: typeset(texts.misconception) })}</p>
        <p>{typeset(texts.why)}</p>
      </div>
    </details>
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
      <p>{typeset(advice)}</p>
    </div>
  );
}
