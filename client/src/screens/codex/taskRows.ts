/** From a timeline to a row for each task: what it did when, wherever it was. Pure: the drawing is in TaskLanes.tsx. */
import type { Tick } from '@timeslice/shared/engine';
import type { Timeline } from '@timeslice/shared/run';
import { fillOf } from '../components/ganttLane.ts';

/** `ready` waits for a core, `queued` for its turn at a device, `io` is being served there. */
export type RowFill = 'work' | 'overhead' | 'gil' | 'ready' | 'io' | 'queued';

export interface RowSegment {
  readonly from: Tick;
  readonly to: Tick;
  readonly fill: RowFill;
}

export interface TaskRow {
  readonly id: number;
  readonly segments: readonly RowSegment[];
  /** When it crashed, or null. */
  readonly crashed: Tick | null;
}

export function taskRows({ cores, tasks }: Timeline): TaskRow[] {
  const onCores = cores.flatMap(({ segments }) => segments);
  return tasks
    .map(({ id, segments }) => {
      const held = onCores
        .filter(({ taskId }) => taskId === id)
        .map((segment) => ({ ...segment, fill: fillOf(segment) }));
      const off = segments.map(({ from, to, state, served }) => ({ from, to, fill: waitOf(state, served) }));
      const all = [...held, ...off].filter(isDrawn).map(({ from, to, fill }) => ({ from, to, fill }));
      return {
        id,
        segments: all.sort((a, b) => a.from - b.from),
        crashed: segments.find(({ state }) => state === 'crashed')?.from ?? null,
      };
    })
    .sort((a, b) => a.id - b.id);
}

type State = Timeline['tasks'][number]['segments'][number]['state'];

function waitOf(state: State, isServed: boolean): RowFill | null {
  if (state === 'ready') return 'ready';
  if (state === 'blocked') return isServed ? 'io' : 'queued';
  return null;
}

const isDrawn = <S extends { from: Tick; to: Tick; fill: RowFill | null }>(one: S): one is S & { fill: RowFill } =>
  one.fill !== null && one.to > one.from;
