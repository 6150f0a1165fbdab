import type { Scenario } from '@timeslice/shared/engine';
import { recordTimeline } from '@timeslice/shared/run';
import { expect, test } from 'vitest';
import { taskRows } from './taskRows.ts';

const scenario: Scenario = {
  format: 1,
  id: 'rows',
  cores: 1,
  limit: 1000,
  devices: { disk: { capacity: 1 } },
  costs: { processSwitch: 5 },
  processes: [
    {
      pid: 1,
      name: 'a',
      runtime: 'native',
      tasks: [{ id: 1, kind: 'process', bursts: [{ cpu: 10 }, { io: 40, device: 'disk' }] }],
    },
    {
      pid: 2,
      name: 'b',
      runtime: 'native',
      tasks: [{ id: 2, kind: 'process', bursts: [{ cpu: 10 }, { io: 10, device: 'disk' }] }],
    },
    {
      pid: 3,
      name: 'c',
      runtime: 'native',
      tasks: [{ id: 3, kind: 'process', bursts: [{ cpu: 5 }, { crash: true }] }],
    },
  ],
};

test('a row tells what its task did: wait for the core, switch, compute, queue at the device, be served, crash', () => {
  const put = (tick: number, task: number) => [tick, { type: 'dispatch', task, core: 0 }] as const;
  const rows = taskRows(recordTimeline(scenario, [put(0, 1), put(15, 2), put(30, 3)]));
  expect(rows.map(({ segments }) => segments.map(({ from, to, fill }) => `${fill} ${from}–${to}`))).toEqual([
    ['overhead 0–5', 'work 5–15', 'io 15–55'],
    ['ready 0–15', 'overhead 15–20', 'work 20–30', 'queued 30–55', 'io 55–65'],
    ['ready 0–30', 'overhead 30–35', 'work 35–40'],
  ]);
  expect(rows.map(({ crashed }) => crashed)).toEqual([null, null, 40]);
});
