/** A page's picture, played: nothing about it is stored, so it cannot show what the engine does not do. */
import type { CodexRun } from '@timeslice/shared/content';
import type { LogEntry, Machine } from '@timeslice/shared/engine';
import { playLog, recordTimeline, type Timeline } from '@timeslice/shared/run';
import { policyLog } from '../components/policyLog.ts';
import { type TaskNames, taskNames } from '../components/taskNames.ts';

export interface PlayedPicture {
  /** At the end of the run. */
  readonly machine: Machine;
  readonly timeline: Timeline;
  readonly names: TaskNames;
}

const logOf = (run: CodexRun): readonly LogEntry[] => ('log' in run ? run.log : policyLog(run.scenario, run.policy));

export function playPicture(run: CodexRun): PlayedPicture {
  const log = logOf(run);
  const { machine } = playLog(run.scenario, log);
  return { machine, timeline: recordTimeline(run.scenario, log), names: taskNames(machine) };
}
