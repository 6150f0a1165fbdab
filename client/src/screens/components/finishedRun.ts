/** A run from its log: what it came to, and what happened when. The log alone is kept, everything else is run again. */
import type { Level } from '@timeslice/shared/content';
import { type Figures, figures, type LogEntry, type Machine } from '@timeslice/shared/engine';
import { playLog, recordTimeline, type Timeline } from '@timeslice/shared/run';
import { policyLog } from './policyLog.ts';

export interface FinishedRun {
  readonly log: readonly LogEntry[];
  /** At the end of the run. */
  readonly machine: Machine;
  readonly timeline: Timeline;
  readonly figures: Figures;
}

export function finishedRun(level: Level, log: readonly LogEntry[]): FinishedRun {
  const { machine } = playLog(level.scenario, log);
  return { log, machine, timeline: recordTimeline(level.scenario, log), figures: figures(machine) };
}

/** The level as the lecture would have it played. */
export const referenceRun = (level: Level): FinishedRun =>
  finishedRun(level, policyLog(level.scenario, level.reference));
