import { describe, expect, it } from 'vitest';
import { coreTimes } from '../engine/index.ts';
import { cpu, dispatch, io, process, programs, task, world } from '../engine/tinyWorld.ts';
import { playLog } from './playLog.ts';
import { createRun } from './run.ts';
import { liveTimeline, recordTimeline } from './timeline.ts';

const scenario = world(programs([task(1, [cpu(5), io(4), cpu(1)]), task(2, [cpu(3)])]), {
  costs: { processSwitch: 2 },
});
const log = [
  [0, dispatch(1)],
  [7, dispatch(2)],
  [12, dispatch(1)],
] as const;

describe('timeline', () => {
  it('draws what the core did, without gaps', () => {
    const timeline = recordTimeline(scenario, log);
    expect(timeline.cores[0]?.segments.map(({ from, to, phase, taskId }) => [from, to, phase, taskId])).toEqual([
      [0, 2, 'switching', 1],
      [2, 7, 'running', 1],
      [7, 9, 'switching', 2],
      [9, 12, 'running', 2],
      [12, 14, 'switching', 1],
      [14, 15, 'running', 1],
    ]);
    expect(timeline.end).toBe(15);
  });

  it('draws what each task did, at the device too', () => {
    const first = recordTimeline(scenario, log).tasks.find(({ id }) => id === 1);
    expect(first?.segments.map(({ from, to, state, device }) => [from, to, state, device])).toEqual([
      [0, 7, 'running', null],
      [7, 11, 'blocked', 'net'],
      [11, 12, 'ready', null],
      [12, 15, 'running', null],
      [15, 15, 'terminated', null],
    ]);
  });

  it('tells a request in service from one in the device queue', () => {
    const disk = world(programs([task(1, [io(4, 'disk')]), task(2, [io(3, 'disk')])]));
    const second = recordTimeline(disk, []).tasks.find(({ id }) => id === 2);
    expect(second?.segments.map(({ from, to, served }) => [from, to, served]).slice(0, 2)).toEqual([
      [0, 4, false],
      [4, 7, true],
    ]);
  });

  it('keeps the last segment open while the run goes on', () => {
    const run = createRun(scenario);
    const timeline = liveTimeline(run.machine);
    run.command(dispatch(1));
    run.advanceTo(4);
    expect(timeline.cores[0]?.segments.at(-1)).toMatchObject({ from: 2, to: -1, phase: 'running', taskId: 1 });
  });

  it('adds up to what the engine booked', () => {
    const python = process(9, 'python', [task(1, [cpu(30)]), task(2, [cpu(30)])]);
    const gil = world([python], {
      cores: 2,
      costs: { gilInterval: 5, gilHandoff: 2, threadSwitch: 1, processSwitch: 3 },
    });
    const both = [
      [0, dispatch(1, 0)],
      [0, dispatch(2, 1)],
    ] as const;
    const { machine } = playLog(gil, both);
    const timeline = recordTimeline(gil, both);
    for (const core of machine.cores) {
      const sum = { user: 0, sys: 0, gilWait: 0, idle: 0 };
      for (const { from, to, phase } of timeline.cores[core.index]?.segments ?? []) {
        const as =
          phase === 'running' ? 'user' : phase === 'waitingForGil' ? 'gilWait' : phase === 'idle' ? 'idle' : 'sys';
        sum[as] += to - from;
      }
      expect(sum).toEqual(coreTimes(machine, core));
    }
  });
});
