import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { PlaneMark } from './PlaneMark.tsx';
import { type Box, type Dot, placeLabels, placeOn, scaleOf } from './planeMath.ts';
import { PLANE_KINDS, type PlaneRun } from './planeRuns.ts';

interface PlaneChartProps {
  readonly runs: readonly PlaneRun[];
  readonly front: readonly boolean[];
  /** CSS pixels. */
  readonly width: number;
  readonly slowdown: boolean;
  readonly chosen: Signal<string | null>;
  readonly keyOf: (run: PlaneRun) => string;
  readonly describe: (run: PlaneRun) => string;
}

const LABEL = { height: 16, letter: 7.2 } as const;
/** A pointer this close to a dot means it. */
const REACH = 44;

export function PlaneChart({ runs, front, width, slowdown, chosen, keyOf, describe }: PlaneChartProps) {
  const dotsRef = useRef<HTMLDivElement>(null);
  const narrow = width < 520;
  const height = narrow ? 300 : 360;
  const area: Box = { x: 46, y: 30, width: width - 46 - 12, height: height - 30 - 46 };
  const xs = scaleOf(
    runs.map((run) => run.x / 1000),
    narrow ? 4 : 8,
  );
  const ys = scaleOf(
    runs.map((run) => (slowdown ? run.y / 10 : run.y / 1000)),
    5,
  );
  const at = runs.map((run) => ({
    x: area.x + placeOn(xs, run.x / 1000, area.width),
    y: area.y + area.height - placeOn(ys, slowdown ? run.y / 10 : run.y / 1000, area.height),
  }));
  const order = runs.map((_, index) => index).sort((a, b) => rank(runs[a]) - rank(runs[b]));
  const names = order.flatMap((index) => {
    const run = runs[index];
    const dot = at[index];
    if (!run || !dot || run.kind === 'earlier') return [];
    return labelTexts(run, narrow).map((one) => ({
      ...dot,
      ...one,
      index,
      width: one.text.length * LABEL.letter,
      height: LABEL.height,
    }));
  });
  const path = frontPoints(at, front, area);
  const labels = placeLabels(names, { dots: at, lines: linesOf(path), radius: 8 }, area);

  const choose = (index: number, focus: boolean) => {
    const run = runs[index];
    if (!run) return;
    chosen.value = keyOf(run);
    if (focus) dotsRef.current?.querySelectorAll('button')[index]?.focus();
  };
  const nearest = (event: PointerEvent) => {
    const box = dotsRef.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    // Style sheets zoom the page on large screens: the box is in pixels of the screen, the chart in its own.
    const scale = width / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    const far = at.map((dot) => Math.hypot(dot.x - x, dot.y - y));
    const least = Math.min(...far);
    if (least <= REACH) choose(far.indexOf(least), false);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? runs.length - 1 : index + (steps[event.key] ?? 0);
    if (to === index || to < 0 || to >= runs.length) return;
    event.preventDefault();
    choose(to, true);
  };
  const present = Math.max(
    runs.findIndex((run) => keyOf(run) === chosen.value),
    0,
  );
  const entry =
    chosen.value === null
      ? Math.max(
          runs.findIndex((run) => run.kind === 'you'),
          0,
        )
      : present;

  return (
    <div
      class="plane-chart"
      style={{ height: `${height}px` }}
      ref={dotsRef}
      onPointerMove={nearest}
      onPointerDown={nearest}
    >
      <svg width={width} height={height} aria-hidden="true">
        <text class="plane-axis" x={area.x - 40} y={14}>
          {t(slowdown ? 'plane.ySlowdown' : 'plane.y')}
        </text>
        <text class="plane-axis" x={area.x + area.width} y={height - 6} text-anchor="end">
          {t('plane.x')}
        </text>
        {ys.marks.map((mark) => {
          const y = area.y + area.height - placeOn(ys, mark, area.height);
          return (
            <g key={mark}>
              <path class="plane-grid" d={`M${area.x} ${y}H${area.x + area.width}`} />
              <text class="plane-tick" x={area.x - 8} y={y + 4} text-anchor="end">
                {formatNumber(mark, digitsOf(ys.marks))}
              </text>
            </g>
          );
        })}
        {xs.marks.map((mark) => {
          const x = area.x + placeOn(xs, mark, area.width);
          return (
            <g key={mark}>
              <path class="plane-grid" d={`M${x} ${area.y}V${area.y + area.height}`} />
              <text class="plane-tick" x={x} y={area.y + area.height + 18} text-anchor="middle">
                {formatNumber(mark, digitsOf(xs.marks))}
              </text>
            </g>
          );
        })}
        <path class="plane-front" d={path.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
        {[...order].reverse().map((index) => {
          const run = runs[index];
          const dot = at[index];
          if (!run || !dot) return null;
          const isChosen = keyOf(run) === chosen.value;
          return (
            <g key={keyOf(run)} transform={`translate(${dot.x} ${dot.y})`}>
              {isChosen && <circle class="plane-chosen" r="12" />}
              <PlaneMark kind={run.kind} />
            </g>
          );
        })}
        {labels.map(({ index, x, y, text }) => {
          const run = runs[index];
          if (!run) return null;
          return (
            <text key={index} class={`plane-name plane-name-${run.kind}`} x={x} y={y + 12}>
              {text}
            </text>
          );
        })}
      </svg>
      {runs.map((run, index) => (
        <button
          key={keyOf(run)}
          type="button"
          class="plane-dot"
          tabIndex={index === entry ? 0 : -1}
          aria-label={describe(run)}
          style={{ left: `${at[index]?.x ?? 0}px`, top: `${at[index]?.y ?? 0}px` }}
          onFocus={() => choose(index, false)}
          onKeyDown={(event) => onKeyDown(event, index)}
        />
      ))}
    </div>
  );
}

const rank = (run: PlaneRun | undefined): number => (run ? PLANE_KINDS.indexOf(run.kind) : PLANE_KINDS.length);

/**
 * At most two names, or one where there is little room; the others are told when the dot is pointed at. One's own run
 * and those it is held against have a name at any rate.
 */
function labelTexts(
  { kind, short }: PlaneRun,
  narrow: boolean,
): { readonly text: string; readonly overLines: boolean }[] {
  const [first = '', second] = short;
  const more = short.length > 2 ? ` +${short.length - 2}` : '';
  const texts = second === undefined || narrow ? [first] : [`${first} · ${second}${more}`, first];
  const strict = texts.map((text) => ({ text, overLines: false }));
  return kind === 'policy' ? strict : [...strict, { text: first, overLines: true }];
}

/** As many digits as the marks differ in. */
function digitsOf(marks: readonly number[]): number {
  const step = (marks[1] ?? 1) - (marks[0] ?? 0);
  return Math.max(0, Math.min(3, -Math.floor(Math.log10(Math.max(step, 1e-3)) + 1e-9)));
}

/** Corners of a staircase through the dots of the front: what can be had for at most so much CPU time. */
function frontPoints(at: readonly Dot[], front: readonly boolean[], area: Box): Dot[] {
  const steps = at.filter((_, index) => front[index]).sort((a, b) => a.x - b.x);
  const corners: Dot[] = [];
  for (const { x, y } of steps) corners.push({ x, y: corners.at(-1)?.y ?? area.y + area.height }, { x, y });
  const last = steps.at(-1);
  return last ? [...corners, { x: area.x + area.width, y: last.y }] : [];
}

/** The stretches between corners, as wide as they are drawn. */
const linesOf = (corners: readonly Dot[]): Box[] =>
  corners.slice(1).map((to, index) => {
    const from = corners[index] ?? to;
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    return { x: x - 1, y: y - 1, width: Math.abs(to.x - from.x) + 2, height: Math.abs(to.y - from.y) + 2 };
  });
