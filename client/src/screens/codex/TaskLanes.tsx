import type { Timeline } from '@timeslice/shared/run';
import type { TaskName, TaskNames } from '../components/taskNames.ts';
import { type RowSegment, type TaskRow, taskRows } from './taskRows.ts';

interface TaskLanesProps {
  readonly timeline: Timeline;
  readonly names: TaskNames;
  /** The tick at the right edge. */
  readonly end: number;
}

/** From this many rows on they are drawn closer together. */
const MANY = 7;

/** A row for each task. */
export function TaskLanes({ timeline, names, end }: TaskLanesProps) {
  const rows = taskRows(timeline);
  return (
    <ol class={`task-lanes ${rows.length >= MANY ? 'is-dense' : ''}`} aria-hidden="true">
      {rows.map((row) => (
        <Row key={row.id} row={row} name={names.get(row.id)} end={end} />
      ))}
    </ol>
  );
}

function Row({ row, name, end }: { readonly row: TaskRow; readonly name: TaskName | undefined; readonly end: number }) {
  const percent = (ticks: number): string => `${(ticks / end) * 100}%`;
  const isWork = ({ fill }: RowSegment): boolean => fill === 'work';
  // Slivers lie on top of the work beside them, because they are never drawn too thin to be seen.
  const ordered = [...row.segments.filter(isWork), ...row.segments.filter((segment) => !isWork(segment))];
  return (
    <li style={{ '--process': `var(--p${(name?.process ?? 0) % 8})` }}>
      <span class="task-name">
        <span class="task-process">{name?.processName}</span> <span class="mono">{name?.label}</span>
      </span>
      <span class="task-lane">
        {ordered.map(({ from, to, fill }) => (
          <i key={`${from}${fill}`} class={`row-${fill}`} style={{ left: percent(from), width: percent(to - from) }} />
        ))}
        {row.crashed !== null && <i class="row-crash" style={{ left: percent(row.crashed) }} />}
      </span>
    </li>
  );
}
