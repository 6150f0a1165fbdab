/** A race as one of its players sees it: the room's state, the own run, the result, as signals for the screens. */
import { signal } from '@preact/signals';
import { levelById } from '@timeslice/shared/content';
import type {
  Ack,
  ClockReply,
  Pace,
  Problem,
  RaceState,
  Rebase,
  RebaseReason,
  RoundResult,
  RoundStart,
  Welcome,
} from '@timeslice/shared/protocol';
import { locale } from '../app/settings.ts';
import { createLiveSession, type LiveSession } from '../session/liveSession.ts';
import { Connection, type ConnectionStatus } from './connection.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { forgetSeat, keepSeat, keepTail, readTail, seatToken } from './seatStore.ts';
import { ServerClock } from './serverClock.ts';

export class RaceClient {
  readonly code: string;
  readonly status = signal<ConnectionStatus>({ kind: 'joining' });
  readonly state = signal<RaceState | null>(null);
  readonly me = signal<Welcome | null>(null);
  /** The run of the present round; null while there is none, or this seat does not take part. */
  readonly session = signal<LiveSession | null>(null);
  readonly result = signal<RoundResult | null>(null);
  /** Why the server's log replaced ours, until it is dismissed. */
  readonly rebased = signal<RebaseReason | null>(null);
  readonly problem = signal<Problem | null>(null);
  readonly clock = new ServerClock();
  readonly #connection: Connection<RaceState>;
  readonly #heartbeat: Heartbeat;
  #round = 0;

  constructor(code: string) {
    this.code = code;
    this.#connection = new Connection({
      code,
      locale: () => locale.value,
      credentials: () => {
        const token = seatToken(code);
        return token === null ? {} : { token };
      },
      onBadToken: () => {
        // The seat is gone (another race under the same code): take a new one.
        forgetSeat(code);
        return true;
      },
      onStatus: (status) => this.#onStatus(status),
      onState: (state) => {
        this.state.value = state;
      },
      onMessage: (type, message) => this.#onMessage(type, message),
    });
    this.#heartbeat = startHeartbeat({
      connection: this.#connection,
      stamp: () => this.clock.stamp(),
      isOpen: () => this.status.value.kind === 'open',
      onBeat: (nowMs) => this.session.value?.pump(nowMs),
    });
    this.#connection.open();
  }

  setReady(ready: boolean): void {
    this.#connection.send('ready', { ready });
  }

  start(): void {
    this.#connection.send('start', {});
  }

  rematch(): void {
    this.#connection.send('rematch', {});
  }

  /** Opens the seat here again: after it was opened elsewhere, or after a refusal. */
  takeOver(): void {
    this.#connection.open();
  }

  dispose(): void {
    this.#heartbeat.stop();
    this.#connection.close();
    this.session.value?.dispose();
  }

  #onStatus(status: ConnectionStatus): void {
    if (status.kind === 'open') {
      // Another process may answer now, whose clock has another zero.
      this.clock.outdate();
      this.#connection.send('clock', { sent: this.clock.stamp() });
    }
    this.status.value = status;
  }

  #onMessage(type: string, message: unknown): void {
    this.#heartbeat.heard();
    const handle: Record<string, (message: never) => void> = {
      welcome: (welcome: Welcome) => this.#welcome(welcome),
      clock: ({ sent, now }: ClockReply) => this.clock.answer(sent, now),
      round: (start: RoundStart) => this.#start(start),
      ack: (ack: Ack) => this.session.value?.acknowledge(ack),
      pace: (pace: Pace) => this.session.value?.setPace(pace),
      rebase: (rebase: Rebase) => {
        this.session.value?.rebase(rebase);
        this.rebased.value = rebase.reason;
      },
      result: (result: RoundResult) => {
        this.result.value = result;
        this.session.value = null;
      },
      problem: (problem: Problem) => {
        this.problem.value = problem;
      },
    };
    handle[type]?.(message as never);
  }

  #welcome(welcome: Welcome): void {
    keepSeat(this.code, welcome.token);
    this.clock.hint(welcome.now);
    this.me.value = welcome;
  }

  #start(start: RoundStart): void {
    this.result.value = null;
    if (this.session.value && start.round === this.#round) {
      this.session.value.resume(start);
      return;
    }
    const level = levelById(start.levelId);
    if (!level) {
      // The server has levels that this page does not know: it is newer.
      this.status.value = { kind: 'refused', code: 'version-mismatch', field: null };
      return;
    }
    this.#round = start.round;
    this.session.value = createLiveSession({
      level,
      start,
      tail: readTail(this.code),
      clock: this.clock,
      send: (type, message) => this.#connection.send(type, message),
      keepTail: (tail) => keepTail(this.code, tail),
    });
  }
}
