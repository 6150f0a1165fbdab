import { describe, expect, it } from 'vitest';
import { policyByName } from '../content/index.ts';
import type { LogEntry, Scenario } from '../engine/index.ts';
import { playLog } from './playLog.ts';
import { playPolicy } from './policySeat.ts';
import { TooManyStepsError } from './steps.ts';

/** Two threads that hand the GIL over in every tick, for days. */
const endless: Scenario = {
  format: 1,
  id: 'endless',
  cores: 2,
  limit: 1_000_000_000,
  devices: {},
  costs: { gilInterval: 1, gilHandoff: 0 },
  processes: [
    {
      pid: 1,
      name: 'python',
      runtime: 'python',
      tasks: [1, 2].map((id) => ({ id, kind: 'thread', bursts: [{ cpu: 100_000_000 }] })),
    },
  ],
};
const both: LogEntry[] = [0, 1].map((core) => [0, { type: 'dispatch', task: core + 1, core }]);
const short: Scenario = { ...endless, limit: 100 };

describe('a run within a number of steps', () => {
  it('is given up when it needs more of them', () => {
    expect(() => playLog(endless, both, 1_000)).toThrow(TooManyStepsError);
    expect(() => playLog(endless, both, 1_000)).toThrow(/more than 1000 steps/);
    const fcfs = policyByName('fcfs');
    if (fcfs === undefined) throw new Error('there is no policy fcfs');
    expect(() => playPolicy(endless, fcfs, {}, 1_000)).toThrow(TooManyStepsError);
  });

  it('is the run without a limit when it needs fewer', () => {
    const { machine, refused } = playLog(short, both, 1_000);
    const free = playLog(short, both);
    expect([machine.tick, machine.events, refused]).toEqual([free.machine.tick, free.machine.events, []]);
  });
});
