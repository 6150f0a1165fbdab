import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { figures } from '@timeslice/shared/engine';
import { playLog, recordTimeline } from '@timeslice/shared/run';
import { expect, test } from 'vitest';
import { localeChoice } from '../../app/settings.ts';
import { coreTimeUntil, readLanes } from './ganttReadout.ts';
import { taskNames } from './taskNames.ts';

/** Two threads of one Python process on two cores: switches, GIL wait, hand-overs, work and idling, all in one run. */
const scenario: Scenario = {
  format: 1,
  id: 'two-threads',
  cores: 2,
  limit: 20_000,
  devices: {},
  processes: [
    {
      pid: 7,
      name: 'app.py',
      runtime: 'python',
      tasks: [1, 2].map((id) => ({ id, kind: 'thread', bursts: [{ cpu: 2500 }] })),
    },
  ],
};
const log: LogEntry[] = [
  [0, { type: 'dispatch', task: 1, core: 0 }],
  [0, { type: 'dispatch', task: 2, core: 1 }],
];
const { machine } = playLog(scenario, log);
const timeline = recordTimeline(scenario, log);
const names = taskNames(machine);

test('M-1 the parts of a core’s time add up to the wall time, as the engine counts them', () => {
  const time = coreTimeUntil(timeline, timeline.end);
  const { cores, end, useful } = figures(machine);
  const sum = (part: 'user' | 'sys' | 'gilWait' | 'idle') => cores.reduce((total, core) => total + core[part], 0);
  expect(time.work).toBe(useful);
  expect(time.switching + time.handoff + time.system).toBe(sum('sys'));
  expect([time.gilWait, time.idle]).toEqual([sum('gilWait'), sum('idle')]);
  expect(Object.values(time).reduce((a, b) => a + b)).toBe(end * scenario.cores);
});

test('only what lies before the moment counts', () => {
  expect(coreTimeUntil(timeline, 0)).toEqual({ work: 0, switching: 0, handoff: 0, system: 0, gilWait: 0, idle: 0 });
  expect(coreTimeUntil(timeline, 200)).toMatchObject({ work: 120, switching: 160, gilWait: 120 });
});

test('a moment is told in words, core by core', () => {
  localeChoice.value = 'en';
  const at = (tick: number) => readLanes(timeline, names, tick).map(({ text }) => text);
  expect(at(10)).toEqual(['switching to app.py T1', 'switching to app.py T2']);
  expect(at(500)).toEqual(['app.py T1', 'app.py T2 waits for the GIL']);
  expect(at(timeline.end)).toEqual(['idle', 'idle']);
});
