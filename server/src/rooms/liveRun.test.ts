import { type LogEntry, stateHash } from '@timeslice/shared/engine';
import { MAX_AHEAD, SLACK } from '@timeslice/shared/protocol';
import { createRun } from '@timeslice/shared/run';
import { describe, expect, test } from 'vitest';
import { GRACE, LiveRun, MAX_COMMANDS } from './liveRun.ts';
import { tinyScenario } from './testWorlds.ts';

const dispatch = (tick: number, task: number): LogEntry => [tick, { type: 'dispatch', task, core: 0 }];
const A = dispatch(0, 1);
const B = dispatch(60, 2);

function liveRun(limit?: number) {
  let streams = 0;
  return new LiveRun({ scenario: tinyScenario(limit), nextStream: () => ++streams });
}

const batch = (entries: LogEntry[], reached: number, { seq = 0, stream = 1 } = {}) => ({
  stream,
  seq,
  entries,
  reached,
});

describe('a streamed run', () => {
  test('applies commands at their ticks, runs as far as reached and acknowledges', () => {
    const live = liveRun();
    expect(live.commands(batch([A, B], 70), 80)).toEqual([['ack', { stream: 1, acked: 2, saved: 0, reached: 70 }]]);
    const own = createRun(tinyScenario(), [A, B]);
    own.advanceTo(70);
    expect(live.hash()).toBe(stateHash(own.machine));
    expect(live.log).toEqual([A, B]);
  });

  test('never runs beyond what the player says to have reached', () => {
    const live = liveRun();
    live.reached({ stream: 1, reached: 40 }, 500);
    expect(live.tick).toBe(40);
    live.reached({ stream: 1, reached: 30 }, 500);
    expect(live.tick).toBe(40);
  });

  test('commands that are sent again change nothing, and those behind them count', () => {
    const live = liveRun();
    live.commands(batch([A], 10), 10);
    expect(live.commands(batch([A, B], 70), 70)).toEqual([['ack', { stream: 1, acked: 2, saved: 0, reached: 70 }]]);
    expect(live.commands(batch([A, B], 70), 70)).toEqual([['ack', { stream: 1, acked: 2, saved: 0, reached: 70 }]]);
    expect(live.log).toEqual([A, B]);
  });

  test('a gap is answered with where to send from, and nothing is applied', () => {
    const live = liveRun();
    expect(live.commands(batch([B], 70, { seq: 1 }), 70)).toEqual([
      ['ack', { stream: 1, acked: 0, saved: 0, reached: 0 }],
    ]);
  });

  test('C12 a command for a tick that the run has passed is refused, and the log sent', () => {
    const live = liveRun();
    live.reached({ stream: 1, reached: 61 }, 61);
    expect(live.commands(batch([B], 70), 70)).toEqual([
      ['refusal', { stream: 1, seq: 0, code: 'tick-in-the-past' }],
      ['rebase', { stream: 2, log: [], acked: 0, reached: 61, reason: 'refused-command' }],
    ]);
  });

  test('C12 a command may be 250 ms ahead of the round clock and no more', () => {
    const live = liveRun();
    expect(live.commands(batch([A], 0), -MAX_AHEAD)).toEqual([['ack', { stream: 1, acked: 1, saved: 0, reached: 0 }]]);
    expect(live.commands(batch([dispatch(60, 2)], 60, { seq: 1 }), 60 - MAX_AHEAD - 1)[0]).toEqual([
      'refusal',
      { stream: 1, seq: 1, code: 'ahead-of-clock' },
    ]);
  });

  test('a page whose clock is fast is only run as far as the clock can explain', () => {
    const live = liveRun();
    live.reached({ stream: 1, reached: 900 }, 100);
    expect(live.tick).toBe(100 + MAX_AHEAD);
  });

  test('a command that the engine refuses ends the stream: what was sent behind it is dropped', () => {
    const live = liveRun();
    const [refusal, rebase] = live.commands(batch([A, dispatch(5, 9), B], 70), 70);
    expect(refusal).toEqual(['refusal', { stream: 1, seq: 1, code: 'unknown-task' }]);
    expect(rebase).toEqual(['rebase', { stream: 2, log: [A], acked: 1, reached: 5, reason: 'refused-command' }]);
    expect(live.commands(batch([B], 80, { seq: 1 }), 80)).toEqual([]);
    expect(live.commands(batch([B], 80, { seq: 1, stream: 2 }), 80)).toEqual([
      ['ack', { stream: 2, acked: 2, saved: 0, reached: 80 }],
    ]);
  });

  test('C13 a log has room for so many commands', () => {
    const live = liveRun();
    const toggle = (index: number): LogEntry => [0, { type: 'setQuantum', core: 0, ticks: 10 + (index % 2) }];
    for (let seq = 0; seq < MAX_COMMANDS; seq++) live.commands(batch([toggle(seq)], 0, { seq }), 0);
    expect(live.log).toHaveLength(MAX_COMMANDS);
    expect(live.commands(batch([toggle(0)], 0, { seq: MAX_COMMANDS }), 0)[0]).toEqual([
      'refusal',
      { stream: 1, seq: MAX_COMMANDS, code: 'log-full' },
    ]);
  });

  test('after the end every command is refused', () => {
    const live = liveRun();
    live.reached({ stream: 1, reached: 1_000 }, 1_000);
    expect(live.over).toBe(true);
    expect(live.commands(batch([dispatch(1_000, 1)], 1_000), 1_000)[0]).toEqual([
      'refusal',
      { stream: 1, seq: 0, code: 'run-over' },
    ]);
  });
});

describe('a hash check', () => {
  test('equal states pass without an answer', () => {
    const live = liveRun();
    const own = createRun(tinyScenario(), [A]);
    own.advanceTo(33);
    live.commands(batch([A], 20), 20);
    expect(live.compare({ stream: 1, tick: 33, entries: 1, hash: stateHash(own.machine) }, 40)).toEqual([]);
    expect(live.tick).toBe(33);
  });

  test('another state at the same tick is healed from the log of the server', () => {
    const live = liveRun();
    live.commands(batch([A], 20), 20);
    expect(live.compare({ stream: 1, tick: 30, entries: 1, hash: 'other' }, 40)).toEqual([
      ['rebase', { stream: 2, log: [A], acked: 1, reached: 30, reason: 'hash-mismatch' }],
    ]);
  });

  test('a hash of a tick that the server has passed says nothing', () => {
    const live = liveRun();
    live.reached({ stream: 1, reached: 50 }, 50);
    expect(live.compare({ stream: 1, tick: 30, entries: 0, hash: 'other' }, 50)).toEqual([]);
  });
});

describe('the slack', () => {
  const limit = 100_000;

  test('C12 within it the server waits, and remembers how long', () => {
    const live = liveRun(limit);
    live.reached({ stream: 1, reached: 1_000 }, 1_000);
    live.tend(1_000 + SLACK + GRACE, false);
    expect(live.tick).toBe(1_000);
    live.reached({ stream: 1, reached: 2_000 }, 12_000);
    expect(live.lag).toBe(10_000);
  });

  test('A4 beyond it the server goes on by itself, and tells the player when it hears of them', () => {
    const live = liveRun(limit);
    live.reached({ stream: 1, reached: 1_000 }, 1_000);
    live.tend(1_001 + SLACK + GRACE, false);
    expect(live.tick).toBe(1_001 + GRACE);
    live.tend(50_000, false);
    expect(live.reached({ stream: 1, reached: 1_100 }, 50_100)).toEqual([
      ['rebase', { stream: 2, log: [], acked: 0, reached: 50_000 - SLACK, reason: 'out-of-slack' }],
    ]);
    expect(live.lag).toBe(SLACK);
    expect(live.reached({ stream: 2, reached: 20_500 }, 50_200)).toEqual([
      ['ack', { stream: 2, acked: 0, saved: 0, reached: 20_500 }],
    ]);
  });

  test('a player who goes on at once after the rebase stays in touch', () => {
    const live = liveRun(limit);
    live.tend(40_000, false);
    live.reached({ stream: 1, reached: 0 }, 40_000);
    for (let now = 41_200; now < 60_000; now += 1_000) {
      live.tend(now, false);
      expect(live.reached({ stream: 2, reached: now - SLACK - 200 }, now)[0]?.[0]).toBe('ack');
    }
  });

  test('A12 one who has left for good is waited for only until the end of the round', () => {
    const live = liveRun(5_000);
    live.tend(4_999, true);
    expect(live.over).toBe(false);
    live.tend(5_000, true);
    expect(live.over).toBe(true);
  });

  test('a silent player is run to the end when the slack after the deadline is over', () => {
    const live = liveRun(5_000);
    live.reached({ stream: 1, reached: 4_500 }, 4_500);
    live.tend(5_000 + SLACK, false);
    expect(live.over).toBe(false);
    live.tend(5_000 + SLACK + GRACE, false);
    expect(live.over).toBe(true);
  });
});

test('A1 whoever comes back gets the log, and goes on in the same stream', () => {
  const live = liveRun();
  live.commands(batch([A, B], 70), 80);
  expect(live.resume()).toEqual({ stream: 1, log: [A, B], acked: 2, reached: 70 });
});
