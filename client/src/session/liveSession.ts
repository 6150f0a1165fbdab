/**
 * A round of a race: the player's own run, on a clock that the server sets. Tick 0 is at `startsAt`; until then
 * moves may be made already, at tick 0, and go out with the start. A run that fell behind (a refresh, a sleeping
 * phone) goes on where it stood and catches up in fast motion, so that no decision is taken from its player.
 */
import type { Level } from '@timeslice/shared/content';
import { type LogEntry, stateHash, type Tick } from '@timeslice/shared/engine';
import { type Ack, type Pace, type Rebase, type RoundStart, tickAt } from '@timeslice/shared/protocol';
import type { Tail } from '../net/seatStore.ts';
import type { ServerClock } from '../net/serverClock.ts';
import { type Send, Stream } from '../net/stream.ts';
import { allOf } from './allOf.ts';
import { createListeners } from './listeners.ts';
import { recordedRun } from './recordedRun.ts';
import type { Session, SessionAbilities } from './types.ts';

export interface LiveSession extends Session {
  /** Until tick 0, ms; not above 0 once the round is on. */
  readonly startsIn: number;
  /** How far the run stands behind the round clock, ticks; 0 when it is over. */
  readonly behind: Tick;
  /** The server has entries of the log. */
  acknowledge(ack: Ack): void;
  /** The connection is back, and this is what the server has. */
  resume(start: RoundStart): void;
  /** The clock was stopped, goes on, or goes at another rate. */
  setPace(pace: Pace): void;
  /** The server's log counts, not ours. */
  rebase(rebase: Pick<Rebase, 'stream' | 'log' | 'acked' | 'reached'>): void;
  /** Sends what is due; called in every frame, and by a timer where frames do not come. */
  pump(nowMs: number): void;
}

export interface LiveSessionOptions {
  readonly level: Level;
  readonly start: RoundStart;
  /** Commands kept before a refresh that the server may not have. */
  readonly tail: Tail | null;
  readonly clock: ServerClock;
  readonly send: Send;
  readonly keepTail: (tail: Tail) => void;
}

/** A frame's worth on the slowest phone of the tests: up to this the run simply follows the clock. */
const AT_ONCE: Tick = 300;
/** Fast enough to be back soon, slow enough to still see what happens and act. */
const CATCH_UP = 3;
const LONGEST_FRAME_MS = 250;

const LIVE: SessionAbilities = {
  command: true,
  pause: false,
  speed: false,
  retry: false,
  undo: false,
  step: false,
  scrub: false,
  skip: false,
};

/** The entries of a kept tail that go on from what the server has. */
export function unconfirmed(start: RoundStart, tail: Tail | null): readonly LogEntry[] {
  if (!tail || tail.stream !== start.stream || tail.from > start.acked) return [];
  // What lies before the server's own position would be refused, and the whole run re-based because of it.
  return tail.entries.slice(start.acked - tail.from).filter(([tick]) => tick >= start.reached);
}

const paceOf = ({ startsAt, rate, stoppedAt }: Pace): Pace => ({ startsAt, rate, stoppedAt });

export function createLiveSession(options: LiveSessionOptions): LiveSession {
  const { clock, send, keepTail, start } = options;
  const { scenario } = start;
  let pace: Pace = paceOf(start);
  const { subscribe, notify } = createListeners();
  let recorded = recordedRun(scenario, [...start.log, ...unconfirmed(start, options.tail)], start.reached);
  let stream = streamFrom(start.stream, start.acked);
  let lastFrameMs: number | null = null;
  let ended = false;

  function streamFrom(number: number, acked: number): Stream {
    return new Stream({
      stream: number,
      acked,
      send,
      source: {
        get log() {
          return recorded.run.log;
        },
        get tick() {
          return recorded.run.tick;
        },
        hash: () => stateHash(recorded.run.machine),
      },
      onTail: (from, entries) => keepTail({ stream: number, from, entries }),
    });
  }

  const clockTick = (): Tick => tickAt(pace, clock.now());

  function advance(target: Tick): void {
    if (target > recorded.run.tick) recorded.run.advanceTo(target);
    if (!recorded.run.over || ended) return;
    ended = true;
    stream.reached(performance.now());
    notify({ type: 'ended' });
  }

  const session: LiveSession = {
    mode: 'live',
    level: { ...options.level, scenario },
    can: LIVE,
    get paused() {
      return pace.stoppedAt !== null;
    },
    speed: 1,
    waiting: false,
    hurrying: false,
    comingBack: [],
    ghost: null,
    get reached() {
      return recorded.run.tick;
    },
    get run() {
      return recorded.run;
    },
    get timeline() {
      return recorded.timeline;
    },
    get startsIn() {
      return pace.startsAt - (pace.stoppedAt ?? clock.now());
    },
    get behind() {
      return recorded.run.over ? 0 : Math.max(clockTick() - recorded.run.tick, 0);
    },
    command(command) {
      const refusal = recorded.run.command(command);
      if (refusal !== null) return refusal;
      stream.noted();
      session.pump(performance.now());
      notify({ type: 'commanded', command, tick: recorded.run.tick });
      return null;
    },
    commandAll: (commands) => allOf(session, commands),
    frame(nowMs) {
      const elapsed = Math.min(Math.max(nowMs - (lastFrameMs ?? nowMs), 0), LONGEST_FRAME_MS);
      lastFrameMs = nowMs;
      const target = clockTick();
      const { tick } = recorded.run;
      const step = target - tick <= AT_ONCE ? target : Math.min(target, tick + Math.ceil(elapsed * CATCH_UP));
      advance(step);
      session.pump(nowMs);
    },
    pump(nowMs) {
      // Nothing may be sent ahead of the round clock; what was done before the start stands at tick 0.
      if (clockTick() >= 0) stream.flush(nowMs);
    },
    acknowledge(ack) {
      if (ack.stream === stream.number) stream.confirm(ack.acked, ack.saved);
    },
    resume(again) {
      // Of another process it counts from another zero.
      pace = paceOf(again);
      if (again.stream !== stream.number) return session.rebase(again);
      stream.reconnected(again.acked);
      session.pump(performance.now());
    },
    setPace(next) {
      pace = paceOf(next);
      notify({ type: 'clock' });
    },
    rebase({ stream: number, log, acked, reached }) {
      recorded = recordedRun(scenario, log, reached);
      stream = streamFrom(number, acked);
      keepTail({ stream: number, from: acked, entries: [] });
      ended = false;
      notify({ type: 'replaced' });
      advance(reached);
    },
    setPaused() {},
    setSpeed() {},
    retry() {},
    start() {},
    assist() {},
    undo() {},
    step() {},
    scrubTo() {},
    dropRest() {},
    skip: () => false,
    subscribe,
    dispose() {},
  };
  return session;
}
