import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { createRun } from '@timeslice/shared/run';

/** Two short processes on one core. Nobody runs them unless told to; doing both takes 100 ticks and two switches. */
export function twoShorts(limit: number): Scenario {
  return {
    format: 1,
    id: `two-shorts-${limit}`,
    cores: 1,
    limit,
    devices: {},
    processes: [1, 2].map((pid) => ({
      pid,
      name: `p${pid}`,
      runtime: 'native',
      tasks: [{ id: pid, kind: 'process', bursts: [{ cpu: 50 }] }],
    })),
  };
}

export const dispatch = (tick: number, task: number, core = 0): LogEntry => [tick, { type: 'dispatch', task, core }];

/** Runs both, one after the other. */
export const GOOD: readonly LogEntry[] = [dispatch(0, 1), [0, { type: 'enqueue', task: 2, core: 0 }]];

/** The run as a page has it, to compare the server's with. */
export function ownRun(scenario: Scenario, log: readonly LogEntry[], tick = scenario.limit) {
  const run = createRun(scenario, log);
  run.advanceTo(tick);
  return run;
}
