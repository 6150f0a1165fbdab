import type { Level } from '@timeslice/shared/content';
import { type LogEntry, type Scenario, stateHash } from '@timeslice/shared/engine';
import type { RoundStart } from '@timeslice/shared/protocol';
import { createRun } from '@timeslice/shared/run';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Tail } from '../net/seatStore.ts';
import { ServerClock } from '../net/serverClock.ts';
import { createLiveSession, type LiveSession, unconfirmed } from './liveSession.ts';
import type { SessionEvent } from './types.ts';

const scenario: Scenario = {
  format: 1,
  id: 'tiny',
  cores: 1,
  limit: 60_000,
  devices: {},
  processes: [1, 2].map((pid) => ({
    pid,
    name: `p${pid}`,
    runtime: 'native',
    tasks: [{ id: pid, kind: 'process', bursts: [{ cpu: 20_000 }] }],
  })),
};
const level = { id: 'tiny', number: 1, scenario } as unknown as Level;
const dispatch = (task: number) => ({ type: 'dispatch', task, core: 0 }) as const;
const STARTS_AT = 3000;
const start: RoundStart = {
  round: 1,
  levelId: 'tiny',
  scenario,
  startsAt: STARTS_AT,
  rate: 100,
  stoppedAt: null,
  stream: 5,
  log: [],
  acked: 0,
  reached: 0,
};

describe('liveSession', () => {
  let now: number;
  let frameMs: number;
  let sent: [type: string, message: unknown][];
  let tail: Tail | null;
  let events: SessionEvent['type'][];

  beforeEach(() => {
    now = 0;
    frameMs = 0;
    sent = [];
    tail = null;
    events = [];
  });

  function open(from: Partial<RoundStart> = {}, kept: Tail | null = null): LiveSession {
    const clock = new ServerClock(() => now);
    clock.answer(now, now);
    const session = createLiveSession({
      level,
      start: { ...start, ...from },
      tail: kept,
      clock,
      send: (type, message) => {
        sent.push([type, message]);
        return true;
      },
      keepTail: (next) => {
        tail = next;
      },
    });
    session.subscribe((event) => events.push(event.type));
    return session;
  }

  /** Frames of 16 ms until the server's clock says `to`. */
  function playTo(session: LiveSession, to: number): void {
    while (now < to) {
      const step = Math.min(16, to - now);
      now += step;
      frameMs += step;
      session.frame(frameMs);
    }
  }

  const commandsSent = () => sent.filter(([type]) => type === 'commands').map(([, message]) => message);

  test('the run stands at tick 0 until the round starts, and then follows the server’s clock', () => {
    const session = open();
    expect(session.startsIn).toBe(3000);
    playTo(session, 2900);
    expect([session.run.tick, session.startsIn, sent.length]).toEqual([0, 100, 0]);
    playTo(session, 4500);
    expect([session.run.tick, session.behind]).toEqual([1500, 0]);
  });

  test('moves made during the countdown are seen at once, stand at tick 0, and go out with the start', () => {
    const session = open();
    expect(session.command(dispatch(1))).toBeNull();
    expect(session.run.machine.cores[0]?.current?.id).toBe(1);
    playTo(session, 2990);
    expect(sent).toEqual([]);
    playTo(session, 3010);
    expect(commandsSent()).toEqual([{ stream: 5, seq: 0, entries: [[0, dispatch(1)]], reached: expect.any(Number) }]);
  });

  test('a refused command is answered and goes nowhere', () => {
    const session = open();
    playTo(session, 3100);
    expect(session.command(dispatch(9))).toBe('unknown-task');
    expect([commandsSent(), tail, session.run.log]).toEqual([[], null, []]);
  });

  test('after a refresh the run is the server’s log and the moves it had not confirmed', () => {
    const log: LogEntry[] = [[100, dispatch(1)]];
    const kept: Tail = { stream: 5, from: 0, entries: [...log, [2500, dispatch(2)]] };
    now = STARTS_AT + 4000;
    const session = open({ log, acked: 1, reached: 2000 }, kept);
    const control = createRun(scenario, kept.entries);
    expect(session.run.log).toEqual(kept.entries);
    expect(stateHash(session.run.machine)).toBe(stateHash(control.machine));
    session.pump(0);
    expect(commandsSent()).toEqual([{ stream: 5, seq: 1, entries: [[2500, dispatch(2)]], reached: 2500 }]);
  });

  test('a kept tail of another stream, or behind the server, is left alone', () => {
    const kept: Tail = { stream: 5, from: 1, entries: [[900, dispatch(2)]] };
    expect(unconfirmed({ ...start, stream: 6, acked: 1 }, kept)).toEqual([]);
    expect(unconfirmed({ ...start, acked: 0 }, kept)).toEqual([]);
    expect(unconfirmed({ ...start, acked: 1, reached: 1000 }, kept)).toEqual([]);
    expect(unconfirmed({ ...start, acked: 1, reached: 900 }, kept)).toEqual(kept.entries);
  });

  test('a run that fell behind catches up in fast motion and never jumps', () => {
    now = STARTS_AT + 6000;
    const session = open({ reached: 1000 });
    session.frame(frameMs);
    expect([session.run.tick, session.behind]).toEqual([1000, 5000]);
    let last = session.run.tick;
    let longest = 0;
    for (let frame = 0; frame < 250; frame++) {
      playTo(session, now + 16);
      longest = Math.max(longest, session.run.tick - last);
      last = session.run.tick;
    }
    expect(session.behind).toBe(0);
    expect(longest).toBeLessThanOrEqual(300);
  });

  test('a re-base replaces the run by the server’s log', () => {
    const session = open();
    playTo(session, 5000);
    session.command(dispatch(1));
    session.rebase({ stream: 6, log: [[500, dispatch(2)]], acked: 1, reached: 1500 });
    expect([session.run.log, session.run.tick, tail]).toEqual([
      [[500, dispatch(2)]],
      1500,
      { stream: 6, from: 1, entries: [] },
    ]);
    expect(events).toEqual(['commanded', 'replaced']);
    session.acknowledge({ stream: 5, acked: 7, saved: 7, reached: 0 });
    session.command(dispatch(1));
    expect(commandsSent().at(-1)).toMatchObject({ stream: 6, seq: 1 });
  });

  test('a reconnection sends again what was not confirmed, and keeps the run', () => {
    const session = open();
    playTo(session, 3500);
    session.command(dispatch(1));
    const { run } = session;
    sent = [];
    session.resume({ ...start, acked: 0, reached: 400 });
    expect(session.run).toBe(run);
    expect(commandsSent()).toEqual([{ stream: 5, seq: 0, entries: [[500, dispatch(1)]], reached: 500 }]);
  });

  test('a stopped round stands at its tick, and goes on from there on the clock it is given', () => {
    const session = open();
    playTo(session, 4000);
    session.setPace({ startsAt: STARTS_AT, rate: 100, stoppedAt: 4200 });
    playTo(session, 9000);
    expect([session.run.tick, session.paused, session.behind]).toEqual([1200, true, 0]);
    session.setPace({ startsAt: STARTS_AT + 4800, rate: 50, stoppedAt: null });
    playTo(session, 10_800);
    expect([session.run.tick, session.paused]).toEqual([1500, false]);
    expect(events).toEqual(['clock', 'clock']);
  });

  test('the end of the run is told at once, to the listeners and to the server', () => {
    const session = open();
    playTo(session, STARTS_AT + 1);
    session.command(dispatch(1));
    session.command({ type: 'enqueue', task: 2, core: 0 });
    playTo(session, STARTS_AT + 45_000);
    expect(session.run.machine.outcome).toBe('finished');
    expect(events.filter((type) => type === 'ended')).toEqual(['ended']);
    expect(sent.at(-1)).toEqual(['reached', { stream: 5, reached: session.run.tick }]);
  });
});
