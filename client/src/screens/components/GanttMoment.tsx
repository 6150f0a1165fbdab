import type { Tick } from '@timeslice/shared/engine';
import type { Timeline } from '@timeslice/shared/run';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { coreTimeUntil, readLanes } from './ganttReadout.ts';
import type { TaskNames } from './taskNames.ts';

interface MomentProps {
  readonly timeline: Timeline;
  readonly names: TaskNames;
  /** null: no moment is chosen, and the whole run is told. */
  readonly at: Tick | null;
  /** What to do to choose one. */
  readonly hint: string;
}

/** Room is kept for all, so that nothing moves under the pointer. */
const CORES_PER_ROW = 6;

/** What each core did at the cursor, and what the run had cost up to it. */
export function GanttMoment({ timeline, names, at, hint }: MomentProps) {
  const time = coreTimeUntil(timeline, at ?? timeline.end);
  const overhead = time.switching + time.handoff + time.system;
  return (
    <>
      <p class="gantt-sums mono">
        <span class="gantt-sum-work">{t('gantt.sumWork', { time: formatSeconds(time.work) })}</span>
        <span class="gantt-sum-overhead">{t('gantt.sumOverhead', { time: formatSeconds(overhead) })}</span>
        {time.gilWait > 0 && (
          <span class="gantt-sum-gil">{t('gantt.sumGil', { time: formatSeconds(time.gilWait) })}</span>
        )}
      </p>
      <ul
        class="gantt-moment"
        style={{ '--rows': Math.ceil(timeline.cores.length / CORES_PER_ROW) }}
        aria-hidden="true"
      >
        {at === null && <li class="muted">{hint}</li>}
        {at !== null &&
          readLanes(timeline, names, at).map(({ core, fill, process, text }) => (
            <li key={core}>
              <span class="muted mono">{core}</span>
              <i class={`fill fill-${fill}`} style={process === null ? {} : { background: `var(--p${process % 8})` }} />
              <span>{text}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
