/** A lesson as one of its members sees it, as signals for the screens: a student, a host, or a projector. */
import { signal } from '@preact/signals';
import { levelById } from '@timeslice/shared/content';
import type {
  Ack,
  ClassNews,
  ClockReply,
  HostAction,
  LessonMessages,
  LessonState,
  LessonWelcome,
  Named,
  OwnAnswers,
  OwnResult,
  Pace,
  Podium,
  Problem,
  Rebase,
  RebaseReason,
  RoundDebrief,
  RoundStart,
  SeatKey,
  SeatRow,
  ServerMessages,
  Standing,
  StudentMessage,
  StudentMessageType,
  Watched,
} from '@timeslice/shared/protocol';
import { locale } from '../app/settings.ts';
import { createLiveSession, type LiveSession } from '../session/liveSession.ts';
import { Connection, type ConnectionStatus, type Credentials } from './connection.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { forgetSeat, keepSeat, keepTail, readTail, seatToken } from './seatStore.ts';
import { ServerClock } from './serverClock.ts';

export type LessonRole = LessonWelcome['role'];

export interface LessonEntrance {
  readonly role: LessonRole;
  /** The key of a host or a projector; of a student, one that opens a seat once. */
  readonly key?: string;
  readonly returnCode?: string;
}

type Incoming = ServerMessages & LessonMessages;
type Handlers = { readonly [T in keyof Incoming]?: (message: Incoming[T]) => void };

export class LessonClient {
  readonly code: string;
  readonly role: LessonRole;
  readonly status = signal<ConnectionStatus>({ kind: 'joining' });
  readonly state = signal<LessonState | null>(null);
  readonly hello = signal<LessonWelcome | null>(null);
  /** By seat, in its order; of hosts and projectors. */
  readonly rows = signal<readonly SeatRow[]>([]);
  readonly standing = signal<Standing | null>(null);
  readonly answers = signal<OwnAnswers | null>(null);
  readonly debrief = signal<RoundDebrief | null>(null);
  readonly own = signal<OwnResult | null>(null);
  readonly podium = signal<Podium | null>(null);
  readonly watched = signal<Watched | null>(null);
  readonly seatKey = signal<SeatKey | null>(null);
  /** The run of the present round; null while there is none, or this seat does not take part. */
  readonly session = signal<LiveSession | null>(null);
  readonly rebased = signal<RebaseReason | null>(null);
  readonly problem = signal<Problem | null>(null);
  readonly clock = new ServerClock();
  readonly #connection: Connection<LessonState>;
  readonly #heartbeat: Heartbeat;
  /** The seat whose run this host asked to see. */
  #watching: number | null = null;
  #entrance: LessonEntrance;
  #round = -1;

  constructor(code: string, entrance: LessonEntrance) {
    this.code = code;
    this.role = entrance.role;
    this.#entrance = entrance;
    this.#connection = new Connection<LessonState>({
      code,
      locale: () => locale.value,
      credentials: () => this.#credentials(),
      onBadToken: () => this.#badToken(),
      onStatus: (status) => this.#onStatus(status),
      onState: (state) => this.#onState(state),
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

  say<T extends StudentMessageType>(type: T, message: StudentMessage<T>): void {
    this.problem.value = null;
    this.#connection.say(type, message);
  }

  host(action: HostAction): void {
    this.problem.value = null;
    if (action.do === 'watch') this.#watching = action.seat;
    this.#connection.host(action);
  }

  predict(round: number, guess: number): void {
    this.say('predict', { round, guess });
    this.answers.value = { guess, exit: this.answers.value?.exit ?? [] };
  }

  answerExit(question: number, answer: number): void {
    this.say('exit', { question, answer });
    const exit = [0, 1].map((index) => (index === question ? answer : (this.answers.value?.exit[index] ?? null)));
    this.answers.value = { guess: this.answers.value?.guess ?? null, exit };
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

  #credentials(): Credentials {
    const { role, key, returnCode } = this.#entrance;
    const token = key ?? (role === 'student' && returnCode === undefined ? seatToken(this.code) : null);
    return { role, ...(token === null ? {} : { token }), ...(returnCode === undefined ? {} : { returnCode }) };
  }

  /** A seat that is gone is taken anew; a key or a return code that opens nothing has to be said. */
  #badToken(): boolean {
    const { role, key, returnCode } = this.#entrance;
    if (role !== 'student' || key !== undefined || returnCode !== undefined) return false;
    forgetSeat(this.code);
    return true;
  }

  #onStatus(status: ConnectionStatus): void {
    if (status.kind === 'open') {
      // Another process may answer now, whose clock has another zero.
      this.clock.outdate();
      this.#connection.send('clock', { sent: this.clock.stamp() });
    }
    this.status.value = status;
  }

  #onState(state: LessonState): void {
    const before = this.state.value;
    if (before?.round !== state.round && this.answers.value)
      this.answers.value = { ...this.answers.value, guess: before === null ? this.answers.value.guess : null };
    if (state.phase === 'predict' || state.phase === 'podium') this.session.value = null;
    this.state.value = state;
  }

  #onMessage(type: string, message: unknown): void {
    this.#heartbeat.heard();
    (this.#handlers as Record<string, ((message: never) => void) | undefined>)[type]?.(message as never);
  }

  readonly #handlers: Handlers = {
    hello: (hello) => this.#greeted(hello),
    named: ({ alias, spins }: Named) => {
      const hello = this.hello.value;
      if (hello) this.#keep({ ...hello, alias, spins });
    },
    clock: ({ sent, now }: ClockReply) => this.clock.answer(sent, now),
    class: (news: ClassNews) => {
      const rows = new Map((news.whole ? [] : this.rows.value).map((row) => [row.seat, row]));
      for (const row of news.rows) rows.set(row.seat, row);
      for (const seat of news.gone) rows.delete(seat);
      this.rows.value = [...rows.values()].sort((a, b) => a.seat - b.seat);
    },
    standing: (standing: Standing) => {
      this.standing.value = standing;
    },
    answers: (answers: OwnAnswers) => {
      this.answers.value = answers;
    },
    round: (start: RoundStart) => this.#start(start),
    ack: (ack: Ack) => this.session.value?.acknowledge(ack),
    pace: (pace: Pace) => this.session.value?.setPace(pace),
    rebase: (rebase: Rebase) => {
      this.session.value?.rebase(rebase);
      this.rebased.value = rebase.reason;
    },
    debrief: (debrief: RoundDebrief) => {
      this.debrief.value = debrief;
      if (this.own.value?.round !== debrief.round) this.own.value = null;
    },
    own: (own: OwnResult) => {
      this.own.value = own;
    },
    podium: (podium: Podium) => {
      this.podium.value = podium;
    },
    watched: (watched: Watched) => {
      // One that was under way when the host stopped watching opens nothing again.
      if (watched.seat === this.#watching) this.watched.value = watched;
    },
    seatKey: (key: SeatKey) => {
      this.seatKey.value = key;
    },
    problem: (problem: Problem) => {
      this.problem.value = problem;
    },
  };

  #greeted(hello: LessonWelcome): void {
    this.clock.hint(hello.now);
    this.#keep(hello);
    // A key or a code opens the seat once; from now on its own token does.
    if (hello.role === 'student') this.#entrance = { role: 'student' };
  }

  #keep(hello: LessonWelcome): void {
    if (hello.token !== null && hello.alias !== null) keepSeat(this.code, hello.token, [], hello.alias);
    this.hello.value = hello;
  }

  #start(start: RoundStart): void {
    this.own.value = null;
    this.debrief.value = null;
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
    this.standing.value = null;
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
