import type { Timeline } from '@timeslice/shared/run';
import { t } from '../../app/i18n/index.ts';
import type { TaskNames } from './taskNames.ts';

interface LegendProps {
  readonly charts: readonly { readonly names: TaskNames; readonly timeline: Timeline }[];
}

/** More processes than this are told apart at the cursor. */
const MOST_PROCESSES = 8;

export function GanttLegend({ charts }: LegendProps) {
  const processes = new Map<number, string>();
  for (const { names } of charts) for (const name of names.values()) processes.set(name.process, name.processName);
  const listed = [...processes].sort(([a], [b]) => a - b).slice(0, MOST_PROCESSES);
  const waits = charts.some(({ timeline }) =>
    timeline.cores.some((core) => core.segments.some((segment) => segment.phase === 'waitingForGil')),
  );
  return (
    <ul class="gantt-legend">
      {listed.map(([process, name]) => (
        <li key={process}>
          <i class="fill" style={{ background: `var(--p${process % 8})` }} />
          <span class="mono">{name}</span>
        </li>
      ))}
      <li>
        <i class="fill fill-overhead fill-enlarged" />
        {t('gantt.legendOverhead')}
      </li>
      {waits && (
        <li>
          <i class="fill fill-gil" />
          {t('gantt.legendGil')}
        </li>
      )}
      <li>
        <i class="fill fill-idle" />
        {t('gantt.legendIdle')}
      </li>
    </ul>
  );
}
