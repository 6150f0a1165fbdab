import type { Timeline } from '@timeslice/shared/run';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { PALETTES } from '../../app/palette.ts';
import { theme } from '../../app/settings.ts';
import { heightOf, LANE, paintLanes } from '../components/ganttPaint.ts';
import { prepareCanvas } from '../components/prepareCanvas.ts';
import type { TaskNames } from '../components/taskNames.ts';

interface CoreLanesProps {
  readonly timeline: Timeline;
  readonly names: TaskNames;
  readonly end: number;
  /** Of the lanes, CSS pixels; 0 while it is not known. */
  readonly width: number;
}

/** A lane for each core, painted as on the charts after a run. */
export function CoreLanes({ timeline, names, end, width }: CoreLanesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = PALETTES[theme.value];
  const height = heightOf(timeline.cores.length);
  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const context = prepareCanvas(canvas.current, width, height);
    if (!context) return;
    const lanes = timeline.cores.map(({ segments }) => segments);
    paintLanes(context, { lanes, names, palette, view: { from: 0, to: end }, width, end: timeline.end });
  }, [timeline, names, palette, end, width, height]);
  return (
    <div class="core-lanes" style={{ '--lane': `${LANE.height}px`, '--lane-gap': `${LANE.gap}px` }} aria-hidden="true">
      <ol>
        {timeline.cores.map((_, core) => (
          <li key={core}>
            <span class="core-long">{t('gantt.core', { core })}</span>
            <span class="core-short mono">{core}</span>
          </li>
        ))}
      </ol>
      <canvas ref={canvas} style={{ height: `${height}px` }} />
    </div>
  );
}
