/** Every ranked run of a class as a dot: what it got done, and what it paid. On the projector, and in the report. */
import { formatNumber } from '../../app/format.ts';
import { placeOn, scaleOf } from '../study/planeMath.ts';

const MILLION = 1_000_000;

interface PlaneSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Baseline of the text above the plane. */
  readonly title: number;
  /** From the plane down to the baseline of the marks below it. */
  readonly marks: number;
  /** Radius of a dot, and of the best one. */
  readonly dot: number;
  readonly best: number;
}

interface ClassPlaneProps {
  readonly class: string;
  readonly size: PlaneSize;
  /** Best first. CPU time in ticks, V of S-1 in millionths. */
  readonly runs: readonly { readonly cpu: number; readonly value: number }[];
  readonly labels: { readonly about: string; readonly x: string; readonly y: string };
}

export function ClassPlane({ class: name, size, runs, labels }: ClassPlaneProps) {
  const dots = runs.map(({ cpu, value }) => ({ x: cpu / 1000, y: (100 * value) / MILLION }));
  const xs = scaleOf(
    dots.map(({ x }) => x),
    Math.round(size.width / 84),
  );
  // Where nobody got anything done the scale is that of those who could have.
  const isNothing = dots.every(({ y }) => y === 0);
  const ys = scaleOf(isNothing ? [0, 100] : dots.map(({ y }) => y), 4);
  const { width, height, left, right, top, bottom } = size;
  const xOf = (x: number) => left + placeOn(xs, x, width - left - right);
  const yOf = (y: number) => height - bottom - placeOn(ys, y, height - top - bottom);
  return (
    <svg class={name} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={labels.about}>
      <text x="0" y={size.title}>
        {labels.y}
      </text>
      <text x={width - right} y={height - 4} text-anchor="end">
        {labels.x}
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
          <text x={xOf(mark)} y={height - bottom + size.marks} text-anchor="middle">
            {formatNumber(mark, digitsOf(xs.marks))}
          </text>
        </g>
      ))}
      {[...dots].reverse().map(({ x, y }, index) => {
        const isBest = index === dots.length - 1;
        return (
          <circle
            key={index}
            class={isBest ? 'is-best' : ''}
            cx={xOf(x)}
            cy={yOf(y)}
            r={isBest ? size.best : size.dot}
          />
        );
      })}
    </svg>
  );
}

/** As many digits as the marks differ in. */
function digitsOf(marks: readonly number[]): number {
  const step = (marks[1] ?? 1) - (marks[0] ?? 0);
  return Math.max(0, Math.min(3, -Math.floor(Math.log10(Math.max(step, 1e-3)) + 1e-9)));
}
