import type { Timeline } from '@timeslice/shared/run';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { PALETTES } from '../../app/palette.ts';
import { theme } from '../../app/settings.ts';
import { heightOf, LANE, paintLanes } from './ganttPaint.ts';
import { prepareCanvas } from './prepareCanvas.ts';
import type { TaskNames } from './taskNames.ts';
import type { TimeView } from './timeView.ts';

interface GanttLanesProps {
  readonly timeline: Timeline;
  readonly names: TaskNames;
  readonly view: TimeView;
  /** Width of the plot, CSS pixels; 0 while it is not known. */
  readonly width: number;
}

/** The lanes of one run: labels as text, bars on a canvas (a long game has thousands). */
export function GanttLanes({ timeline, names, view, width }: GanttLanesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const height = heightOf(timeline.cores.length);
  const palette = PALETTES[theme.value];

  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const context = prepareCanvas(canvas.current, width, height);
    if (!context) return;
    const lanes = timeline.cores.map((core) => core.segments);
    paintLanes(context, { lanes, names, palette, view, width, end: timeline.end });
  }, [timeline, names, palette, view, width, height]);

  return (
    <div class="gantt-lanes" style={{ '--lane': `${LANE.height}px`, '--lane-gap': `${LANE.gap}px` }}>
      <ol class="gantt-labels" aria-hidden="true">
        {timeline.cores.map((_, core) => (
          <li key={core}>
            <span class="gantt-label-long">{t('gantt.core', { core })}</span>
            <span class="gantt-label-short">{core}</span>
          </li>
        ))}
      </ol>
      <canvas ref={canvas} class="gantt-canvas" style={{ height: `${height}px` }} />
    </div>
  );
}
