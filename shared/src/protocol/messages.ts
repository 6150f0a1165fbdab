/**
 * What a race room sends, by type; what it takes stands in messageSchemas.ts.
 *
 * The stream of a run: the server's `round` or `rebase` names a `stream`, a number that changes with every round and
 * every rebase; what a client sends under another one is dropped, since it belongs to a run that no longer exists.
 * Within a stream the entries are numbered by their position in the log, so sending one twice is harmless.
 */
import type { Figures, LogEntry, RefusalCode, Scenario, Tick } from '../engine/index.ts';
import type { ProblemCode, RebaseReason, StreamRefusalCode } from './codes.ts';
import type { Pace } from './pace.ts';

/** First message after every join. */
export interface Welcome {
  readonly seat: number;
  readonly alias: string;
  /** Opens this seat again, from any device: keep it. */
  readonly token: string;
  readonly creator: boolean;
  /** The server's clock, ms. */
  readonly now: number;
}

/** Sent to every playing seat at the countdown, and again after each of its joins while the run goes on. */
export interface RoundStart extends Pace {
  readonly round: number;
  readonly levelId: string;
  readonly scenario: Scenario;
  readonly stream: number;
  /** What the server has accepted: run it, resend what you have beyond it. Empty at the start. */
  readonly log: readonly LogEntry[];
  /** `log.length`: the position of the next entry. */
  readonly acked: number;
  /** Where the server's run of this seat stands: go on from here at the earliest. */
  readonly reached: Tick;
}

/** Answer to `commands` and `reached`: `acked` entries are in the server's log. Send again from there if you have more. */
export interface Ack {
  readonly stream: number;
  readonly acked: number;
  /** Entries that even a killed server comes back with. Keep what lies beyond: it may be asked for again. */
  readonly saved: number;
  readonly reached: Tick;
}

/** The command at position `seq` was refused, and what was sent behind it is lost. A `rebase` follows at once. */
export interface Refusal {
  readonly stream: number;
  readonly seq: number;
  readonly code: RefusalCode | StreamRefusalCode;
}

/** Throw your run away, run this log, go on at `reached` in the new stream. Entries that are not in it are lost. */
export interface Rebase {
  readonly stream: number;
  readonly log: readonly LogEntry[];
  readonly acked: number;
  readonly reached: Tick;
  readonly reason: RebaseReason;
}

export interface ClockReply {
  readonly sent: number;
  /** Monotonic ms; its zero means nothing, only differences do. */
  readonly now: number;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly field?: string;
}

/** The round is over: everybody's run, from the server's engine. Sent again to whoever joins during the result. */
export interface RoundResult {
  readonly round: number;
  readonly levelId: string;
  readonly scenario: Scenario;
  /** Best first. */
  readonly runs: readonly SeatResult[];
}

export interface SeatResult {
  readonly seat: number;
  readonly alias: string;
  readonly place: number;
  /** Name of the policy that played, of a bot's run. */
  readonly policy?: string;
  readonly lag: number;
  readonly figures: Figures;
  readonly hash: string;
  readonly log: readonly LogEntry[];
}

/** Server to client, by type. */
export interface ServerMessages {
  readonly welcome: Welcome;
  readonly round: RoundStart;
  readonly ack: Ack;
  readonly refusal: Refusal;
  readonly rebase: Rebase;
  /** The clock of this seat's run has changed: it was stopped, goes on, or goes slower. */
  readonly pace: Pace;
  readonly clock: ClockReply;
  readonly problem: Problem;
  readonly result: RoundResult;
}
export type ServerMessageType = keyof ServerMessages;
