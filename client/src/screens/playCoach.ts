/** What a newcomer is told while they play for the first time: one thing at a time, each when it can be done. */
import type { Run } from '@timeslice/shared/run';

/**
 * `first`: the first drag, or no core has anything; `second`: another core stands empty; `queue`: all are busy, and the next one may be dropped
 * already; `quiet`: nothing of this can be done now; `done`: all of it has been done.
 */
export type CoachStep = 'first' | 'second' | 'queue' | 'quiet' | 'done';

export function coachStep({ log, machine }: Run): CoachStep {
  if (machine.outcome !== 'running' || log.some(([, command]) => command.type === 'enqueue')) return 'done';
  const waits = machine.tasks.some((task) => task.state === 'ready' && task.queuedOn === null);
  if (!waits) return 'quiet';
  const idle = machine.cores.filter((core) => core.current === null).length;
  if (log.length === 0 || idle === machine.cores.length) return 'first';
  return idle > 0 ? 'second' : 'queue';
}
