import { type Level, levelById } from '@timeslice/shared/content';
import type { RoundDebrief } from '@timeslice/shared/protocol';
import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { finishedRun } from '../components/finishedRun.ts';
import { Gantt } from '../components/Gantt.tsx';
import { ClassPlane } from './ClassPlane.tsx';
import { PollBars } from './PollBars.tsx';
import { FULL_SCORE, scoreBins } from './scoreBins.ts';

/** The round in pictures: who guessed what, how the scores lie, every run as a dot, and two runs side by side. */
export function ProjectorDebrief({ debrief }: { readonly debrief: RoundDebrief }) {
  const level = useMemo(() => {
    const known = levelById(debrief.levelId);
    return known && { ...known, scenario: debrief.scenario };
  }, [debrief]);
  if (!level) return null;
  return (
    <section class="projector-debrief">
      <div class="projector-cards">
        {level.study && (
          <article class="projector-card">
            <h2>{t('projector.prediction')}</h2>
            <p class="projector-question">{level.study.prediction.texts[locale.value].question}</p>
            <PollBars study={level.study} poll={debrief.poll} answer={debrief.answer} />
          </article>
        )}
        <article class="projector-card">
          <h2>{t('projector.scores')}</h2>
          <Histogram scores={debrief.scores} />
        </article>
        <article class="projector-card">
          <h2>{t('projector.plane')}</h2>
          <Plane debrief={debrief} />
        </article>
      </div>
      <Runs level={level} debrief={debrief} />
    </section>
  );
}

function Histogram({ scores }: { readonly scores: readonly number[] }) {
  const bins = scoreBins(scores);
  const most = Math.max(...bins, 1);
  return (
    <>
      <ol class="histogram">
        {bins.map((count, index) => (
          <li key={index}>
            <span class="mono">{count > 0 ? formatNumber(count) : ''}</span>
            <i style={{ '--share': count / most }} />
          </li>
        ))}
      </ol>
      <p class="histogram-axis mono" aria-hidden="true">
        {[0, 250, 500, 750, FULL_SCORE].map((mark) => (
          <span key={mark}>{formatNumber(mark)}</span>
        ))}
      </p>
    </>
  );
}

const PLANE = {
  width: 420,
  height: 300,
  left: 44,
  right: 8,
  top: 24,
  bottom: 40,
  title: 13,
  marks: 16,
  dot: 6,
  best: 8,
} as const;

function Plane({ debrief: { plane, scenario } }: { readonly debrief: RoundDebrief }) {
  if (plane.length === 0) return null;
  const labels = {
    about: t('projector.plane'),
    x: t('projector.planeX'),
    y: t(scenario.objective === 'slowdown' ? 'projector.planeYSlowdown' : 'projector.planeY'),
  };
  return <ClassPlane class="class-plane" size={PLANE} runs={plane} labels={labels} />;
}

function Runs({ level, debrief }: { readonly level: Level; readonly debrief: RoundDebrief }) {
  const language = locale.value;
  const runs = useMemo(() => {
    const { best, median } = debrief;
    const isOne = debrief.scores.length < 2;
    const score = (value: number) => ` · ${formatNumber(value)}`;
    return [
      ...(median && !isOne
        ? [{ title: t('classroom.median') + score(median.score), ...finishedRun(level, median.log) }]
        : []),
      ...(best
        ? [
            {
              title:
                (best.alias ? t('classroom.best', { name: best.alias }) : t('classroom.bestPlain')) + score(best.score),
              ...finishedRun(level, best.log),
            },
          ]
        : []),
    ];
    // The titles are in the language.
  }, [level, debrief, language]);
  if (runs.length === 0) return null;
  return (
    <article class="projector-card projector-runs">
      <Gantt heading={<h2>{t('projector.runs')}</h2>} runs={runs} />
    </article>
  );
}
