import { type Level, levelById } from '@timeslice/shared/content';
import type { RoundDebrief } from '@timeslice/shared/protocol';
import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { finishedRun } from '../components/finishedRun.ts';
import { Gantt } from '../components/Gantt.tsx';
import { placeOn, scaleOf } from '../study/planeMath.ts';
import { PollBars } from './PollBars.tsx';

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
          <ClassPlane debrief={debrief} />
        </article>
      </div>
      <Runs level={level} debrief={debrief} />
    </section>
  );
}

const BINS = 10;
const FULL = 1000;

function Histogram({ scores }: { readonly scores: readonly number[] }) {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const score of scores) {
    const at = Math.min(BINS - 1, Math.floor((score * BINS) / FULL));
    bins[at] = (bins[at] ?? 0) + 1;
  }
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
        {[0, 250, 500, 750, FULL].map((mark) => (
          <span key={mark}>{formatNumber(mark)}</span>
        ))}
      </p>
    </>
  );
}

const BOX = { width: 420, height: 300, left: 44, right: 8, top: 24, bottom: 40 } as const;
const MILLION = 1_000_000;

/** Every ranked run: what it got done, and what it paid. */
function ClassPlane({ debrief }: { readonly debrief: RoundDebrief }) {
  const { plane, scenario } = debrief;
  if (plane.length === 0) return null;
  const isSlowdown = scenario.objective === 'slowdown';
  const dots = plane.map(({ cpu, value, score }) => ({
    x: cpu / 1000,
    y: (100 * value) / MILLION,
    score,
  }));
  const xs = scaleOf(
    dots.map(({ x }) => x),
    5,
  );
  // Where nobody got anything done the scale is that of those who could have.
  const most = Math.max(...dots.map(({ y }) => y));
  const ys = scaleOf(most > 0 ? dots.map(({ y }) => y) : [0, 100], 4);
  const { width, height, left, right, top, bottom } = BOX;
  const xOf = (x: number) => left + placeOn(xs, x, width - left - right);
  const yOf = (y: number) => height - bottom - placeOn(ys, y, height - top - bottom);
  return (
    <svg class="class-plane" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('projector.plane')}>
      <text x="0" y="13">
        {t(isSlowdown ? 'projector.planeYSlowdown' : 'projector.planeY')}
      </text>
      <text x={width - right} y={height - 4} text-anchor="end">
        {t('projector.planeX')}
      </text>
      {ys.marks.map((mark) => (
        <g key={mark}>
          <path d={`M${left} ${yOf(mark)}H${width - right}`} />
          <text x={left - 6} y={yOf(mark) + 4} text-anchor="end">
            {formatNumber(mark, digitsOf(ys.marks))}
          </text>
        </g>
      ))}
      {xs.marks.map((mark) => (
        <g key={mark}>
          <path d={`M${xOf(mark)} ${top}V${height - bottom}`} />
          <text x={xOf(mark)} y={height - bottom + 16} text-anchor="middle">
            {formatNumber(mark, digitsOf(xs.marks))}
          </text>
        </g>
      ))}
      {[...dots].reverse().map(({ x, y }, index) => (
        <circle
          key={index}
          class={index === dots.length - 1 ? 'is-best' : ''}
          cx={xOf(x)}
          cy={yOf(y)}
          r={index === dots.length - 1 ? 8 : 6}
        />
      ))}
    </svg>
  );
}

/** As many digits as the marks differ in. */
function digitsOf(marks: readonly number[]): number {
  const step = (marks[1] ?? 1) - (marks[0] ?? 0);
  return Math.max(0, Math.min(3, -Math.floor(Math.log10(Math.max(step, 1e-3)) + 1e-9)));
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
