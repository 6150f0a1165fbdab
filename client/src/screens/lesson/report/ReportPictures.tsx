import type { LessonReport, ReportRound, ReportRun } from '@timeslice/shared/protocol';
import { formatNumber } from '../../../app/format.ts';
import { placeOn, scaleOf } from '../../study/planeMath.ts';
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

const BOX = { width: 340, height: 200, left: 36, right: 10, top: 22, bottom: 36 } as const;
const MILLION = 1_000_000;

function Plane({ round, runs }: { readonly round: ReportRound; readonly runs: readonly ReportRun[] }) {
  const isSlowdown = round.scenario.objective === 'slowdown';
  const dots = runs.map(({ cpu, value }) => ({ x: cpu / 1000, y: (100 * value) / MILLION }));
  const xs = scaleOf(
    dots.map(({ x }) => x),
    4,
  );
  // Where nobody got anything done the scale is that of those who could have.
  const isNothing = dots.every(({ y }) => y === 0);
  const ys = scaleOf(isNothing ? [0, 100] : dots.map(({ y }) => y), 4);
  const { width, height, left, right, top, bottom } = BOX;
  const xOf = (x: number) => left + placeOn(xs, x, width - left - right);
  const yOf = (y: number) => height - bottom - placeOn(ys, y, height - top - bottom);
  const about = rt(isSlowdown ? 'planeAboutSlowdown' : 'planeAbout');
  return (
    <svg class="report-plane" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={about}>
      <text x="0" y="11">
        {rt(isSlowdown ? 'planeYSlowdown' : 'planeY')}
      </text>
      <text x={width - right} y={height - 3} text-anchor="end">
        {rt('planeX')}
      </text>
      {ys.marks.map((mark) => (
        <g key={mark}>
          <path d={`M${left} ${yOf(mark)}H${width - right}`} />
          <text x={left - 5} y={yOf(mark) + 4} text-anchor="end">
            {formatNumber(mark, digitsOf(ys.marks))}
          </text>
        </g>
      ))}
      {xs.marks.map((mark) => (
        <g key={mark}>
          <path d={`M${xOf(mark)} ${top}V${height - bottom}`} />
          <text x={xOf(mark)} y={height - bottom + 14} text-anchor="middle">
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
          r={index === dots.length - 1 ? 6 : 4.5}
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

const BINS = 10;
const FULL = 1000;
const BAR = { width: 34, height: 60, top: 16, axis: 18 } as const;

function Histogram({ scores }: { readonly scores: readonly number[] }) {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const score of scores) {
    const at = Math.min(BINS - 1, Math.floor((score * BINS) / FULL));
    bins[at] = (bins[at] ?? 0) + 1;
  }
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
      {[0, 250, 500, 750, FULL].map((mark) => (
        <text
          key={mark}
          x={(mark * BINS * width) / FULL}
          y={floor + 14}
          text-anchor={mark === 0 ? 'start' : mark === FULL ? 'end' : 'middle'}
        >
          {formatNumber(mark)}
        </text>
      ))}
    </svg>
  );
}
