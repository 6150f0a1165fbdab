/**
 * Messages of a race room, by type. Client to server: schemas, checked at the edge. Server to client: types.
 *
 * The stream of a run: the server's `round` or `rebase` names a `stream`, a number that changes with every round and
 * every rebase; what a client sends under another one is dropped, since it belongs to a run that no longer exists.
 * Within a stream the entries are numbered by their position in the log, so sending one twice is harmless.
 */
import { z } from 'zod';
import type { Figures, LogEntry, RefusalCode, Scenario, Tick } from '../engine/index.ts';
import type { ProblemCode, RebaseReason, StreamRefusalCode } from './codes.ts';
import { logEntrySchema, tickSchema } from './commands.ts';

/** A longer unacknowledged tail goes in several messages. Keeps a frame within `MAX_FRAME_BYTES`. */
export const MAX_ENTRIES_PER_MESSAGE = 50;
/** A longer frame closes the connection (1009). */
export const MAX_FRAME_BYTES = 8 * 1024;
/** Ticks that a client may be ahead of the round clock. */
export const MAX_AHEAD: Tick = 250;
/** Ticks that a run may stay behind the round clock in all; beyond it the server advances the run without its player. */
export const SLACK: Tick = 30_000;
/** An idle client says how far it has come this often, ms. */
export const REACHED_EVERY_MS = 1_000;
/** How often a client sends its state hash, ms. */
export const HASH_EVERY_MS = 5_000;

const stream = z.int().min(0);
const empty = z.strictObject({});

export const clientMessages = {
  /** Ready for the first round, or not after all. Lobby only. When all connected seats are ready the countdown starts. */
  ready: z.strictObject({ ready: z.boolean() }),
  /** The creator starts, whoever is ready. Lobby and result. */
  start: empty,
  /** Ready for another round. Result only. */
  rematch: empty,
  /** Commands in log order; `seq` is the position of the first in the log. The run then goes on to `reached`. */
  commands: z.strictObject({
    stream,
    seq: z.int().min(0),
    entries: z.array(logEntrySchema).min(1).max(MAX_ENTRIES_PER_MESSAGE).readonly(),
    reached: tickSchema,
  }),
  /** No command up to (not at) this tick will follow. */
  reached: z.strictObject({ stream, reached: tickSchema }),
  /** State hash at `tick` after `entries` commands in all; implies `reached: tick`. */
  hash: z.strictObject({ stream, tick: tickSchema, entries: z.int().min(0), hash: z.string().max(64) }),
  /** Asks for the server's clock; `sent` is the client's own and comes back as it was. */
  clock: z.strictObject({ sent: z.number() }),
} as const;
export type ClientMessageType = keyof typeof clientMessages;
export type ClientMessage<T extends ClientMessageType> = z.infer<(typeof clientMessages)[T]>;

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
export interface RoundStart {
  readonly round: number;
  readonly levelId: string;
  readonly scenario: Scenario;
  /** ms on the server's clock. */
  readonly startsAt: number;
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
  readonly clock: ClockReply;
  readonly problem: Problem;
  readonly result: RoundResult;
}
export type ServerMessageType = keyof ServerMessages;
