import type { LogEntry } from '@timeslice/shared/engine';
import { beforeEach, describe, expect, test } from 'vitest';
import { Stream } from './stream.ts';

const preempt = (tick: number): LogEntry => [tick, { type: 'preempt', core: 0 }];

describe('stream', () => {
  let log: LogEntry[];
  let tick: number;
  let open: boolean;
  let sent: [type: string, message: Record<string, unknown>][];
  let tails: [from: number, count: number][];
  let stream: Stream;

  beforeEach(() => {
    log = [];
    tick = 0;
    open = true;
    sent = [];
    tails = [];
    stream = new Stream({
      stream: 3,
      acked: 0,
      source: {
        get log() {
          return log;
        },
        get tick() {
          return tick;
        },
        hash: () => `hash at ${tick}`,
      },
      send: (type, message) => {
        if (open) sent.push([type, message as Record<string, unknown>]);
        return open;
      },
      onTail: (from, entries) => tails.push([from, entries.length]),
    });
    // The first flush says hello with a hash; the tests are about what follows.
    stream.flush(0);
    sent = [];
  });

  function give(at: number): void {
    tick = at;
    log.push(preempt(at));
    stream.noted();
  }

  test('a command goes out at once, numbered by its place in the log', () => {
    give(120);
    stream.flush(120);
    expect(sent).toEqual([['commands', { stream: 3, seq: 0, entries: [preempt(120)], reached: 120 }]]);
  });

  test('what is not confirmed goes out again after a reconnection, and only that', () => {
    give(100);
    give(200);
    stream.flush(200);
    stream.confirm(1, 1);
    give(300);
    open = false;
    stream.flush(300);
    open = true;
    stream.reconnected(1);
    sent = [];
    stream.flush(310);
    expect(sent).toEqual([['commands', { stream: 3, seq: 1, entries: [preempt(200), preempt(300)], reached: 300 }]]);
    expect(stream.pending).toBe(2);
  });

  test('a long tail goes in parts, and the run is not said to be further than the next part', () => {
    for (let at = 1; at <= 60; at++) give(at);
    tick = 500;
    stream.flush(500);
    expect(sent.map(([, message]) => [message.seq, (message.entries as unknown[]).length, message.reached])).toEqual([
      [0, 50, 50],
      [50, 10, 500],
    ]);
  });

  test('an idle run says once a second how far it has come, and its hash every five', () => {
    for (let ms = 250; ms <= 5000; ms += 250) {
      tick = ms;
      stream.flush(ms);
    }
    expect(sent.map(([type, message]) => [type, message.reached ?? message.tick])).toEqual([
      ['reached', 1000],
      ['reached', 2000],
      ['reached', 3000],
      ['reached', 4000],
      ['hash', 5000],
    ]);
  });

  test('the tail is kept until it is confirmed', () => {
    give(10);
    give(20);
    stream.confirm(1, 1);
    stream.confirm(2, 2);
    expect(tails).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
      [2, 0],
    ]);
  });

  test('an old confirmation takes nothing back', () => {
    give(10);
    stream.flush(10);
    stream.confirm(1, 1);
    stream.confirm(0, 0);
    expect(stream.pending).toBe(0);
  });
});
