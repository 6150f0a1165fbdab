/** What a chart says in words about one moment. */
import type { Tick } from '@timeslice/shared/engine';
import type { Timeline } from '@timeslice/shared/run';
import { t } from '../../app/i18n/index.ts';
import { fillOf, segmentAt } from './ganttLane.ts';
import type { TaskNames } from './taskNames.ts';

export interface LaneReadout {
  readonly core: number;
  readonly fill: 'work' | 'overhead' | 'gil' | 'idle';
  /** The process whose colour stands for it, or null. */
  readonly process: number | null;
  readonly text: string;
}

export function readLanes(timeline: Timeline, names: TaskNames, tick: Tick): LaneReadout[] {
  return timeline.cores.map(({ segments }, core) => {
    const segment = segmentAt(segments, tick);
    const fill = (segment && fillOf(segment)) ?? 'idle';
    const name = segment?.taskId == null ? undefined : names.get(segment.taskId);
    const process = fill === 'work' ? (name?.process ?? null) : null;
    return { core, fill, process, text: textOf() };

    function textOf(): string {
      if (!segment || fill === 'idle') return t('gantt.idle');
      const task = name ? `${name.processName} ${name.label}` : '';
      if (fill === 'work') return task;
      if (fill === 'gil') return t('gantt.waitsForGil', { task });
      if (segment.phase === 'handoff') return t('gantt.handoff', { task });
      return segment.phase === 'running' ? t('gantt.system', { task }) : t('gantt.switching', { task });
    }
  });
}

/** Core time in ticks, by what it went to, from the start to `until`. */
export interface CoreTime {
  readonly work: Tick;
  readonly switching: Tick;
  readonly handoff: Tick;
  readonly system: Tick;
  readonly gilWait: Tick;
  readonly idle: Tick;
}

export function coreTimeUntil(timeline: Timeline, until: Tick): CoreTime {
  const sums = { work: 0, switching: 0, handoff: 0, system: 0, gilWait: 0, idle: 0 };
  for (const { segments } of timeline.cores) {
    for (const { from, to, phase, sys } of segments) {
      const ticks = Math.max(Math.min(to, until) - from, 0);
      if (phase === 'running') sums[sys ? 'system' : 'work'] += ticks;
      else if (phase === 'waitingForGil') sums.gilWait += ticks;
      else sums[phase] += ticks;
    }
  }
  return sums;
}
