import { describe, expect, it } from 'vitest';
import type { LogEntry, Scenario } from '../../engine/index.ts';
import { cpu, crash, dispatch, process, programs, task, world } from '../../engine/tinyWorld.ts';
import { findInsights } from './findInsights.ts';

const insight = (id: string, scenario: Scenario, log: readonly LogEntry[]) =>
  findInsights(scenario, log).find((each) => each.id === id);

describe('crashed', () => {
  const houses = [
    process(1, 'native', [task(1, [cpu(1000), crash]), task(2, [cpu(3000)])], { name: 'browser' }),
    process(2, 'native', [task(3, [cpu(2000), crash])], { name: 'game' }),
  ];
  const scenario = world(houses, { limit: 10_000 });

  it('is about the housemates, and names their own process', () => {
    const log: LogEntry[] = [
      [0, dispatch(3)],
      [2000, dispatch(2)],
      [3500, dispatch(1)],
    ];
    expect(insight('crashed', scenario, log)).toMatchObject({
      from: 4000,
      to: 4500,
      values: { process: 'browser', count: 1, ticks: 1500 },
    });
  });

  it('says nothing when nobody was taken along', () => {
    const log: LogEntry[] = [
      [0, dispatch(2)],
      [3000, dispatch(1)],
      [4000, dispatch(3)],
    ];
    expect(insight('crashed', scenario, log)).toBeUndefined();
  });
});

describe('switching', () => {
  const scenario = world(programs([task(1, [cpu(1000)]), task(2, [cpu(1000)])]), {
    limit: 10_000,
    costs: { processSwitch: 150 },
  });

  it('is no fault while every switch was needed', () => {
    const log: LogEntry[] = [
      [0, dispatch(1)],
      [1150, dispatch(2)],
    ];
    expect(insight('switching', scenario, log)).toBeUndefined();
  });

  it('is one when less would have done', () => {
    const log: LogEntry[] = [
      [0, dispatch(1)],
      [650, dispatch(2)],
      [1300, dispatch(1)],
      [1950, dispatch(2)],
    ];
    expect(insight('switching', scenario, log)).toMatchObject({ good: false, values: { count: 4, ticks: 600 } });
  });
});

describe('long-wait', () => {
  const both = programs([task(1, [cpu(2000)]), task(2, [cpu(400)])]);
  const log: LogEntry[] = [
    [0, dispatch(1)],
    [2000, dispatch(2)],
  ];

  it('names who took the most times as long as alone, where waiting counts', () => {
    const scenario = world(both, { limit: 10_000, objective: 'slowdown' });
    expect(insight('long-wait', scenario, log)).toMatchObject({
      from: 0,
      to: 2400,
      values: { process: 'p102', ticks: 400, longest: 2400, count: 6 },
    });
  });

  it('says nothing where it does not', () => {
    expect(insight('long-wait', world(both, { limit: 10_000 }), log)).toBeUndefined();
  });
});
