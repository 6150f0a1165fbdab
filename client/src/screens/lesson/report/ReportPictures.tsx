import type { LessonReport, ReportRound, ReportRun } from '@timeslice/shared/protocol';
import { formatNumber } from '../../../app/format.ts';
import { ClassPlane } from '../ClassPlane.tsx';
import { BINS, FULL_SCORE, scoreBins } from '../scoreBins.ts';
import { titleOf } from './reportLevels.ts';
import { rt } from './reportText.ts';

/** A picture of each round: every run as a dot, and how the scores lie. SVG, which is printed as it is seen. */
export function ReportPictures({ report }: { readonly report: LessonReport }) {
  return (
    <section class="report-pictures" aria-label={rt('pictures')}>
      {report.rounds.map((round) => {
        const runs = report.students
          .flatMap((student) => student.runs)
          .filter((run) => run.round === round.round && !run.flags.includes('unranked'))
          .sort((a, b) => b.score - a.score);
        const best = runs[0]?.score ?? 0;
        const median = runs[Math.floor((runs.length - 1) / 2)]?.score ?? 0;
        return (
          <article class="panel" key={round.round}>
            <p class="label">{rt('column.round', { number: round.round + 1 })}</p>
            <h2>{titleOf(round.levelId)}</h2>
            {runs.length > 0 && (
              <>
                <p class="muted">{rt('mean', { median: formatNumber(median), best: formatNumber(best) })}</p>
                <Plane round={round} runs={runs} />
                <Histogram scores={runs.map(({ score }) => score)} />
              </>
            )}
          </article>
        );
      })}
    </section>
  );
}

const PLANE = {
  width: 340,
  height: 200,
  left: 36,
  right: 10,
  top: 22,
  bottom: 36,
  title: 11,
  marks: 14,
  dot: 4.5,
  best: 6,
} as const;

function Plane({ round, runs }: { readonly round: ReportRound; readonly runs: readonly ReportRun[] }) {
  const isSlowdown = round.scenario.objective === 'slowdown';
  const labels = {
    about: rt(isSlowdown ? 'planeAboutSlowdown' : 'planeAbout'),
    x: rt('planeX'),
    y: rt(isSlowdown ? 'planeYSlowdown' : 'planeY'),
  };
  return <ClassPlane class="report-plane" size={PLANE} runs={runs} labels={labels} />;
}

const BAR = { width: 34, height: 60, top: 16, axis: 18 } as const;

function Histogram({ scores }: { readonly scores: readonly number[] }) {
  const bins = scoreBins(scores);
  const most = Math.max(...bins, 1);
  const { width, height, top, axis } = BAR;
  const floor = top + height;
  return (
    <svg
      class="report-histogram"
      viewBox={`0 0 ${BINS * width} ${floor + axis}`}
      role="img"
      aria-label={`${rt('histogram')}: ${bins.join(', ')}`}
    >
      {bins.map((count, index) => (
        <g key={index}>
          <rect
            x={index * width + 2}
            y={floor - (height * count) / most}
            width={width - 4}
            height={(height * count) / most}
          />
          {count > 0 && (
            <text x={(index + 0.5) * width} y={floor - (height * count) / most - 4} text-anchor="middle">
              {formatNumber(count)}
            </text>
          )}
        </g>
      ))}
      <path d={`M0 ${floor}H${BINS * width}`} />
      {[0, 250, 500, 750, FULL_SCORE].map((mark) => (
        <text
          key={mark}
          x={(mark * BINS * width) / FULL_SCORE}
          y={floor + 14}
          text-anchor={mark === 0 ? 'start' : mark === FULL_SCORE ? 'end' : 'middle'}
        >
          {formatNumber(mark)}
        </text>
      ))}
    </svg>
  );
}
