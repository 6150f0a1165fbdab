import { type LogEntry, stateHash } from '@timeslice/shared/engine';
import { createRun } from '@timeslice/shared/run';
import { describe, expect, test } from 'vitest';
import { createReplaySession } from './replaySession.ts';
import { cpu, programs, task, testLevel } from './testLevel.ts';

const LEVEL = testLevel({ processes: programs(task(1, [cpu(1000)]), task(2, [cpu(500)])) });
const LOG: readonly LogEntry[] = [
  [100, { type: 'dispatch', task: 1, core: 0 }],
  [150, { type: 'dispatch', task: 1, core: 0 }],
  [600, { type: 'enqueue', task: 2, core: 0 }],
];

const hashAt = (tick: number): string => {
  const run = createRun(
    LEVEL.scenario,
    LOG.filter(([at]) => at <= tick),
  );
  run.advanceTo(tick);
  return stateHash(run.machine);
};

describe('a replay', () => {
  test('plays the log at its ticks and passes over what the engine refuses', () => {
    const session = createReplaySession(LEVEL, LOG);
    session.frame(0);
    for (let ms = 20; ms <= 700; ms += 20) session.frame(ms);
    expect(session.run.tick).toBe(700);
    expect(session.run.log).toEqual([LOG[0], LOG[2]]);
    expect(stateHash(session.run.machine)).toBe(hashAt(700));
  });

  test('can be scrubbed to any tick, forwards and back, with the same state as played', () => {
    const session = createReplaySession(LEVEL, LOG);
    for (const tick of [900, 120, 600, 0, 1500]) {
      session.scrubTo(tick);
      expect(session.run.tick).toBe(tick);
      expect(stateHash(session.run.machine)).toBe(hashAt(tick));
    }
  });

  test('takes no commands', () => {
    const session = createReplaySession(LEVEL, LOG);
    expect(session.can.command).toBe(false);
    expect(session.command({ type: 'dispatch', task: 1, core: 0 })).toBe('control-locked');
    expect(session.run.log).toEqual([]);
  });

  test('steps to what happens next, commands included', () => {
    const session = createReplaySession(LEVEL, LOG);
    session.setPaused(true);
    session.step();
    expect(session.run.tick).toBe(100);
    session.step();
    expect(session.run.tick).toBe(150);
    session.step();
    expect(session.run.tick).toBe(180);
  });
});
