/** A run together with its live Gantt. The recorder has to listen from tick 0, so a log is played here, not in `createRun`. */
import type { LogEntry, Scenario, Tick } from '@timeslice/shared/engine';
import { createRun, liveTimeline, type Run, type Timeline } from '@timeslice/shared/run';

export interface RecordedRun {
  readonly run: Run;
  readonly timeline: Timeline;
}

/** Starts a run and gives it `log`, whose refused entries are left out; it then stands at `until`, or at the last entry. */
export function recordedRun(scenario: Scenario, log: readonly LogEntry[] = [], until: Tick = 0): RecordedRun {
  const run = createRun(scenario);
  const timeline = liveTimeline(run.machine);
  for (const [tick, command] of log) {
    run.advanceTo(Math.max(tick, run.tick));
    run.command(command);
  }
  run.advanceTo(Math.max(until, run.tick));
  return { run, timeline };
}
