/** Another run of a level, beside the one that is played: its whole Gantt, and its machine at the same tick. */
import type { Level } from '@timeslice/shared/content';
import type { LogEntry, Tick } from '@timeslice/shared/engine';
import { createRun, type Run, recordTimeline } from '@timeslice/shared/run';
import type { Ghost } from './types.ts';

export interface GhostChoice {
  /** Who it is, in the reader's language. */
  readonly name: string;
  /** An input log of the level's scenario (F-2); refused entries are passed over. */
  readonly log: readonly LogEntry[];
}

export function createGhost(level: Level, { name, log }: GhostChoice): Ghost {
  let run: Run = createRun(level.scenario);
  let next = 0;
  return {
    name,
    timeline: recordTimeline(level.scenario, log),
    machineAt(tick: Tick) {
      if (tick < run.tick) {
        run = createRun(level.scenario);
        next = 0;
      }
      for (let entry = log[next]; entry && entry[0] <= tick && !run.over; entry = log[next]) {
        run.advanceTo(Math.max(entry[0], run.tick));
        run.command(entry[1]);
        next += 1;
      }
      run.advanceTo(Math.max(tick, run.tick));
      return run.machine;
    },
  };
}
