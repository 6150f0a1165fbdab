/**
 * A player's run as it is streamed: the server's own engine, driven by the player's commands, each of them checked.
 * It runs as far as the player says to have come, so neither side ever predicts anything. Times are ticks on the
 * round clock, `now` included; a tick is a millisecond.
 */
import {
  type Command,
  type Figures,
  figures,
  type LogEntry,
  type RefusalCode,
  type Scenario,
  stateHash,
  type Tick,
} from '@timeslice/shared/engine';
import {
  type ClientMessage,
  MAX_AHEAD,
  type Rebase,
  type RebaseReason,
  type RoundStart,
  type ServerMessages,
  type ServerMessageType,
  SLACK,
  type StreamRefusalCode,
} from '@timeslice/shared/protocol';
import { createRun, type Run } from '@timeslice/shared/run';
import type { RunWentOn, SavedRun } from './raceEvents.ts';

/** More than ten times what a person gives in the longest round; keeps a script from filling memory and disk. */
export const MAX_COMMANDS = 5_000;

/**
 * A client in touch reports once a second, so its last word is up to a second and a round trip old. Being behind by
 * the slack and this much more therefore means that it is not in touch, or slower than it may be.
 */
export const GRACE: Tick = 2_000;

/** One message to the player. */
export type Reply = { [T in ServerMessageType]: readonly [type: T, message: ServerMessages[T]] }[ServerMessageType];

export interface LiveRunOptions {
  readonly scenario: Scenario;
  /** Numbers that no run of the room has had yet. */
  readonly nextStream: () => number;
  readonly slack?: Tick;
  /** How far it had come when the server before this one ended. */
  readonly saved?: SavedRun;
}

export class LiveRun {
  readonly #run: Run;
  readonly #nextStream: () => number;
  readonly #slack: Tick;
  #stream: number;
  /** The server went on without the player, who has not been told yet. */
  #adrift = false;
  #lag: Tick = 0;
  /** What the journal has of it. */
  #journaled = { stream: -1, entries: 0, reached: -1 };
  #savedEntries = 0;
  #ahead: Tick = MAX_AHEAD;

  constructor({ scenario, nextStream, slack = SLACK, saved }: LiveRunOptions) {
    this.#run = createRun(scenario, saved?.log);
    this.#nextStream = nextStream;
    this.#slack = slack;
    // The same number as before: the page then sends again what we do not have, and is not re-based.
    this.#stream = saved?.stream ?? nextStream();
    if (saved === undefined) return;
    this.#run.advanceTo(saved.reached);
    this.#lag = saved.lag;
    this.#savedEntries = saved.log.length;
    this.#journaled = { stream: saved.stream, entries: saved.log.length, reached: saved.reached };
  }

  get over(): boolean {
    return this.#run.over;
  }

  get tick(): Tick {
    return this.#run.tick;
  }

  get machine(): Run['machine'] {
    return this.#run.machine;
  }

  get log(): readonly LogEntry[] {
    return this.#run.log;
  }

  /** How far the run stayed behind the round clock at most, never more than the slack. */
  get lag(): Tick {
    return this.#lag;
  }

  figures(): Figures {
    return figures(this.#run.machine);
  }

  hash(): string {
    return stateHash(this.#run.machine);
  }

  /** What the journal does not have yet of this run, or null. */
  unjournaled(): Omit<RunWentOn, 'type' | 'seat'> | null {
    const { stream, entries: from, reached } = this.#journaled;
    const { log } = this.#run;
    if (stream === this.#stream && from === log.length && reached === this.tick) return null;
    this.#journaled = { stream: this.#stream, entries: log.length, reached: this.tick };
    return { stream: this.#stream, from, entries: log.slice(from), reached: this.tick, lag: this.#lag };
  }

  /** The first `entries` of the log are in the database. */
  saved(entries: number): void {
    this.#savedEntries = Math.max(this.#savedEntries, entries);
  }

  /** Applies what is new in the message; the rest of it is lost after the first refused command. */
  commands(message: ClientMessage<'commands'>, now: Tick): Reply[] {
    if (message.stream !== this.#stream) return this.#stale();
    const known = this.#run.log.length - message.seq;
    // A gap: the acknowledgement tells the client from where to send again.
    if (known < 0) return [this.#ack()];
    for (const [index, [tick, command]] of message.entries.entries()) {
      if (index < known) continue;
      const code = this.#apply(tick, command, now);
      if (code === null) continue;
      return [['refusal', { stream: this.#stream, seq: message.seq + index, code }], this.#rebase('refused-command')];
    }
    this.#advance(message.reached, now);
    return [this.#ack()];
  }

  reached(message: ClientMessage<'reached'>, now: Tick): Reply[] {
    if (message.stream !== this.#stream) return this.#stale();
    this.#advance(message.reached, now);
    return [this.#ack()];
  }

  /** Compares states where both stand at the same tick after the same number of commands. */
  compare(message: ClientMessage<'hash'>, now: Tick): Reply[] {
    if (message.stream !== this.#stream) return this.#stale();
    this.#advance(message.tick, now);
    if (message.tick !== this.tick || message.entries !== this.#run.log.length) return [];
    return message.hash === this.hash() ? [] : [this.#rebase('hash-mismatch')];
  }

  /** What a page needs that comes to this run anew. */
  resume(): Pick<RoundStart, 'stream' | 'log' | 'acked' | 'reached'> {
    this.#adrift = false;
    return this.#position();
  }

  /**
   * Goes on without the player where the slack is spent. One who has left for good is waited for only until the
   * round's end, so that nobody else waits longer.
   */
  tend(now: Tick, left: boolean): void {
    if (this.over) return;
    const { limit } = this.#run.scenario;
    if (left && now >= limit) this.#run.advanceTo(limit);
    else if (now - this.tick > this.#slack + GRACE) {
      if (!this.#adrift) this.#stream = this.#nextStream();
      this.#adrift = true;
      this.#run.advanceTo(now - this.#slack);
      this.#lag = this.#slack;
    }
  }

  /** Goes on by a log that is known beforehand, as far as it is due: a bot's. All of it is accepted, in a run of its own. */
  follow(log: readonly LogEntry[], now: Tick): void {
    if (this.over || now <= this.tick) return;
    for (const [tick, command] of log.slice(this.#run.log.length)) {
      if (tick > now) break;
      this.#run.advanceTo(tick);
      this.#run.command(command);
    }
    this.#run.advanceTo(now);
  }

  /**
   * The clock was stopped, which a page may learn late: what it did meanwhile counts. Nothing is gained by it, since the
   * ticks of a run are the same for all, however early they are played.
   */
  allowAhead(ticks: Tick): void {
    this.#ahead += ticks;
  }

  /** Goes on to the end without its player. */
  finish(): void {
    if (this.over) return;
    this.#stream = this.#nextStream();
    this.#adrift = true;
    this.#run.advanceTo(this.#run.scenario.limit);
  }

  #apply(tick: Tick, command: Command, now: Tick): RefusalCode | StreamRefusalCode | null {
    if (tick < this.tick) return 'tick-in-the-past';
    if (tick > now + this.#ahead) return 'ahead-of-clock';
    if (this.#run.log.length >= MAX_COMMANDS) return 'log-full';
    this.#run.advanceTo(tick);
    return this.#run.command(command);
  }

  /** Never beyond what a late clock explains: a page whose clock is fast only seems slower than it is. */
  #advance(reached: Tick, now: Tick): void {
    const target = Math.min(reached, now + this.#ahead);
    if (target > this.tick) this.#run.advanceTo(target);
    if (!this.over) this.#lag = Math.max(this.#lag, Math.min(now - this.tick, this.#slack));
  }

  #ack(): Reply {
    const acked = this.#run.log.length;
    return ['ack', { stream: this.#stream, acked, saved: this.#savedEntries, reached: this.tick }];
  }

  /** Sent under a stream that ended: on its way while we rebased, or from a player who does not know it yet. */
  #stale(): Reply[] {
    if (!this.#adrift) return [];
    this.#adrift = false;
    return [['rebase', { ...this.#position(), reason: 'out-of-slack' }]];
  }

  #rebase(reason: RebaseReason): Reply {
    this.#stream = this.#nextStream();
    return ['rebase', { ...this.#position(), reason } satisfies Rebase];
  }

  #position() {
    return { stream: this.#stream, log: this.#run.log, acked: this.#run.log.length, reached: this.tick };
  }
}
