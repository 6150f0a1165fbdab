import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import type { Machine, Tick } from '@timeslice/shared/engine';
import type { Timeline } from '@timeslice/shared/run';
import { type ComponentChildren, Fragment } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { formatNumber, formatRealTime, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { GanttLanes } from './GanttLanes.tsx';
import { GanttLegend } from './GanttLegend.tsx';
import { GanttMoment } from './GanttMoment.tsx';
import { readLanes } from './ganttReadout.ts';
import { Icon } from './Icon.tsx';
import { type TaskNames, taskNames } from './taskNames.ts';
import { around, axisMarks, reveal, type TimeView, xOf, zoom } from './timeView.ts';
import { useElementWidth } from './useElementWidth.ts';
import { useTimePointer } from './useTimePointer.ts';
import './Gantt.css';

export interface GanttRun {
  readonly title: string;
  readonly machine: Machine;
  readonly timeline: Timeline;
}

interface Chart extends GanttRun {
  readonly names: TaskNames;
}

/** A stretch of time to look at. */
export interface Stretch {
  readonly from: Tick;
  readonly to: Tick;
}

interface GanttProps {
  /** Stands at the head, beside the zoom. */
  readonly heading: ComponentChildren;
  readonly runs: readonly GanttRun[];
  /** A new value brings that stretch into sight. */
  readonly stretch?: ReadonlySignal<Stretch | null>;
}

/** Where the keys and the wheel are told too. */
const WIDE = 760;

/** Runs above each other on one time axis, with one cursor through all of them. */
export function Gantt({ heading, runs, stretch }: GanttProps) {
  const end = Math.max(...runs.map((run) => run.timeline.end), 1);
  const view = useSignal<TimeView>({ from: 0, to: end });
  const cursor = useSignal<Tick | null>(null);
  if (view.value.to > end) view.value = { from: 0, to: end };
  const plot = useRef<HTMLDivElement>(null);
  const width = useElementWidth(plot);
  const charts = useMemo<Chart[]>(() => runs.map((run) => ({ ...run, names: taskNames(run.machine) })), [runs]);
  useTimePointer({ element: plot, view, cursor, end });
  useSignalEffect(() => {
    const wanted = stretch?.value;
    if (!wanted) return;
    view.value = around(wanted, end);
    cursor.value = wanted.from;
  });

  const zoomBy = (factor: number) => {
    view.value = zoom(view.value, factor, cursor.value ?? (view.value.from + view.value.to) / 2, end);
  };
  const moveTo = (tick: Tick) => {
    cursor.value = Math.min(Math.max(Math.round(tick), 0), end);
    view.value = reveal(view.value, cursor.value, end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const length = view.value.to - view.value.from;
    const here = cursor.value ?? view.value.from;
    const step = length / (event.shiftKey ? 10 : 100);
    const actions: Record<string, () => void> = {
      ArrowRight: () => moveTo(here + step),
      ArrowLeft: () => moveTo(here - step),
      ArrowUp: () => moveTo(here + step),
      ArrowDown: () => moveTo(here - step),
      PageUp: () => moveTo(here + length / 10),
      PageDown: () => moveTo(here - length / 10),
      Home: () => moveTo(0),
      End: () => moveTo(end),
      '+': () => zoomBy(1.5),
      '=': () => zoomBy(1.5),
      '-': () => zoomBy(1 / 1.5),
      '0': () => zoomBy(1e-9),
    };
    const action = event.ctrlKey || event.metaKey ? undefined : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  const hint = width < WIDE ? t('gantt.hint') : `${t('gantt.hint')} ${t('result.zoomHint')}`;
  const at = cursor.value;
  const said = charts
    .map(({ title, timeline, names }) => {
      const lanes = readLanes(timeline, names, at ?? 0).map(
        ({ core, text }) => `${t('gantt.core', { core })}: ${text}`,
      );
      return `${title}: ${lanes.join(', ')}`;
    })
    .join('. ');

  return (
    <div class="gantt">
      <div class="gantt-head">
        <div class="gantt-heading">{heading}</div>
        <p class="gantt-time mono" aria-hidden="true">
          {at !== null && (
            <>
              {formatSeconds(at, 2)} <span class="gantt-real">{t('gantt.real', { time: formatRealTime(at) })}</span>
            </>
          )}
        </p>
        <div class="gantt-zoom">
          <ZoomButton icon="zoomOut" label={t('gantt.zoomOut')} onClick={() => zoomBy(1 / 2)} />
          <ZoomButton icon="zoomIn" label={t('gantt.zoomIn')} onClick={() => zoomBy(2)} />
          <ZoomButton icon="fit" label={t('gantt.fit')} onClick={() => zoomBy(1e-9)} />
        </div>
      </div>
      <div class="gantt-body">
        {charts.map((chart, index) => (
          <Fragment key={chart.title}>
            <div class="gantt-title">
              <h3>{chart.title}</h3>
              <GanttMoment timeline={chart.timeline} names={chart.names} at={at} hint={index === 0 ? hint : ''} />
            </div>
            <GanttLanes timeline={chart.timeline} names={chart.names} view={view.value} width={width} />
          </Fragment>
        ))}
        <div
          ref={plot}
          class="gantt-plot"
          role="slider"
          tabIndex={0}
          aria-label={t('gantt.cursor')}
          aria-valuemin={0}
          aria-valuemax={end}
          aria-valuenow={at ?? 0}
          aria-valuetext={`${formatSeconds(at ?? 0, 2)}. ${said}`}
          onKeyDown={onKeyDown}
        >
          {at !== null && at >= view.value.from && at <= view.value.to && (
            <div class="gantt-cursor" style={{ transform: `translateX(${xOf(at, view.value, width)}px)` }} />
          )}
        </div>
        <div class="gantt-axis" aria-hidden="true">
          {axisMarks(view.value, width).map((mark) => (
            <span key={mark} style={{ left: `${xOf(mark, view.value, width)}px` }}>
              {formatNumber(mark / 1000, mark % 1000 === 0 ? 0 : mark % 100 === 0 ? 1 : 2)}
            </span>
          ))}
          <span class="gantt-unit">{t('gantt.axis')}</span>
        </div>
      </div>
      <GanttLegend charts={charts} />
    </div>
  );
}

function ZoomButton(props: {
  readonly icon: 'zoomIn' | 'zoomOut' | 'fit';
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="button button-icon button-plain"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
