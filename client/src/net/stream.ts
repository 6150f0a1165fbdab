/**
 * The commands of a live run on their way to the server. Entries are numbered by their place in the log, so sending
 * one twice does no harm: after every new connection all that is not confirmed goes out again.
 */
import type { LogEntry, Tick } from '@timeslice/shared/engine';
import {
  type ClientMessage,
  type ClientMessageType,
  HASH_EVERY_MS,
  MAX_ENTRIES_PER_MESSAGE,
  REACHED_EVERY_MS,
} from '@timeslice/shared/protocol';

/** Sends a message if the connection is open; says whether it was. */
export type Send = <T extends ClientMessageType>(type: T, message: ClientMessage<T>) => boolean;

export interface StreamSource {
  readonly log: readonly LogEntry[];
  readonly tick: Tick;
  /** Asked for only when it is sent. */
  hash(): string;
}

export interface StreamOptions {
  readonly stream: number;
  /** Entries that the server has. */
  readonly acked: number;
  readonly source: StreamSource;
  readonly send: Send;
  /** What the server may still lose has changed. */
  readonly onTail: (from: number, entries: readonly LogEntry[]) => void;
}

export class Stream {
  readonly number: number;
  readonly #source: StreamSource;
  readonly #send: Send;
  readonly #onTail: StreamOptions['onTail'];
  #acked: number;
  /** Entries that the server comes back with even if it is killed now; those beyond are kept for it. */
  #saved: number;
  /** Entries that went out over the present connection, or were confirmed. */
  #sent: number;
  #reached: Tick = -1;
  #reachedAt = Number.NEGATIVE_INFINITY;
  #hashedAt = Number.NEGATIVE_INFINITY;

  constructor({ stream, acked, source, send, onTail }: StreamOptions) {
    this.number = stream;
    this.#source = source;
    this.#send = send;
    this.#onTail = onTail;
    this.#acked = acked;
    this.#saved = acked;
    this.#sent = acked;
  }

  /** Entries that the server has not confirmed. */
  get pending(): number {
    return this.#source.log.length - this.#acked;
  }

  /** The run has a new entry. It goes out with the next `flush`. */
  noted(): void {
    this.#keep();
  }

  /** The server has the first `acked` entries, and the first `saved` for good. */
  confirm(acked: number, saved: number): void {
    if (acked < this.#acked) return;
    this.#acked = acked;
    this.#sent = Math.max(this.#sent, acked);
    if (saved <= this.#saved) return;
    this.#saved = saved;
    this.#keep();
  }

  /**
   * A new connection: whatever was under way on the old one may be lost; and a server that was killed may have fewer
   * entries than it had confirmed.
   */
  reconnected(acked: number): void {
    this.#acked = acked;
    this.#sent = acked;
    this.#reachedAt = Number.NEGATIVE_INFINITY;
  }

  /** Sends what is due at `nowMs`, the page's own clock: new entries at once, the rest in their own rhythm. */
  flush(nowMs: number): void {
    const { log, tick } = this.#source;
    while (this.#sent < log.length) {
      const entries = log.slice(this.#sent, this.#sent + MAX_ENTRIES_PER_MESSAGE);
      const isLast = this.#sent + entries.length === log.length;
      // Only with the last part may the run go on to where we are: commands of the next part lie before that.
      const reached = isLast ? tick : (entries.at(-1)?.[0] ?? tick);
      const message = { stream: this.number, seq: this.#sent, entries: toWire(entries), reached };
      if (!this.#send('commands', message)) return;
      this.#sent += entries.length;
      this.#noteReached(reached, nowMs);
    }
    if (nowMs - this.#hashedAt >= HASH_EVERY_MS) {
      const message = { stream: this.number, tick, entries: log.length, hash: this.#source.hash() };
      if (!this.#send('hash', message)) return;
      this.#hashedAt = nowMs;
      this.#noteReached(tick, nowMs);
    } else if (nowMs - this.#reachedAt >= REACHED_EVERY_MS) {
      this.reached(nowMs);
    }
  }

  /** Says how far the run has come, at once; the end of a run, and the moment before the page is put to sleep. */
  reached(nowMs: number): void {
    const { tick } = this.#source;
    if (tick === this.#reached && nowMs - this.#reachedAt < REACHED_EVERY_MS) return;
    if (this.#send('reached', { stream: this.number, reached: tick })) this.#noteReached(tick, nowMs);
  }

  #keep(): void {
    this.#onTail(this.#saved, this.#source.log.slice(this.#saved));
  }

  #noteReached(tick: Tick, nowMs: number): void {
    this.#reached = tick;
    this.#reachedAt = nowMs;
  }
}

/** The same entries as the message schemas type them, which do not know `readonly`. */
const toWire = (entries: readonly LogEntry[]): ClientMessage<'commands'>['entries'] =>
  entries.map(([tick, command]) => [tick, { ...command }]);
