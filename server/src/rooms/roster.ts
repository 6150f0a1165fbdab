/** Who sits where. A seat belongs to whoever holds its token; connections come and go. */
import type { Locale } from '@timeslice/shared/protocol';
import { type Random, tokenHash } from '../random.ts';
import { makeAlias } from './aliases.ts';
import type { SeatTaken } from './raceEvents.ts';
import { SeatView } from './state.ts';
import { TokenBucket } from './tokenBucket.ts';

/** What people and pages do by mistake fits in; a script that keeps sending nonsense is out in a second. */
const STRIKES = { capacity: 20, perSecond: 0.5 };
/** Twenty batches a second and a re-sent tail after an outage fit in. */
const MESSAGES = { capacity: 80, perSecond: 30 };

export interface Seat {
  readonly number: number;
  tokenHash: string;
  /** What everybody sees of it. */
  readonly view: SeatView;
  /** Went away on purpose, and has not come back. */
  left: boolean;
  /** When its last connection ended, ms; meaningless while it is connected. */
  absentSince: number;
  /** Per seat and not per connection, so that coming back buys nothing. */
  readonly strikes: TokenBucket;
  readonly messages: TokenBucket;
  /** Name of the policy that plays here, of a bot. */
  policy?: string;
}

/** The map of the room's state: a seat appears in it when its player first comes. */
interface SeatViews {
  set(key: string, view: SeatView): unknown;
  delete(key: string): unknown;
}

export class Roster {
  readonly #seats = new Map<number, Seat>();
  readonly #views: SeatViews;
  readonly #random: Random;
  readonly #maxSeats: number;

  /** With a creator seat 1 is theirs from the start; only the hash of their token is known. */
  constructor(options: { maxSeats: number; creatorTokenHash?: string; views: SeatViews; random: Random }) {
    this.#views = options.views;
    this.#random = options.random;
    this.#maxSeats = options.maxSeats;
    if (options.creatorTokenHash !== undefined) this.#add(1, options.creatorTokenHash).view.creator = true;
  }

  /** In order of their numbers. */
  get seats(): readonly Seat[] {
    return [...this.#seats.values()].sort((a, b) => a.number - b.number);
  }

  get connected(): readonly Seat[] {
    return this.seats.filter((seat) => seat.view.connected);
  }

  /** Those who are there themselves. */
  get people(): readonly Seat[] {
    return this.connected.filter((seat) => seat.policy === undefined);
  }

  get isFull(): boolean {
    return this.#seats.size >= this.#maxSeats;
  }

  byNumber(number: number): Seat | undefined {
    return this.#seats.get(number);
  }

  byToken(token: string): Seat | undefined {
    const hash = tokenHash(token);
    return this.seats.find((seat) => seat.tokenHash === hash);
  }

  /** A new seat and its token; there must be a free one. */
  take(): { seat: Seat; token: string } {
    if (this.isFull) throw new Error(`no free seat: ${this.#seats.size} of ${this.#maxSeats} are taken`);
    let number = 1;
    while (this.#seats.has(number)) number++;
    const token = this.#random.token();
    return { seat: this.#add(number, tokenHash(token)), token };
  }

  /** A new seat for a policy, which is there and ready from now on; there must be a free one. */
  takeForBot(policy: string, locale: Locale): Seat {
    const { seat } = this.take();
    makeBot(seat, policy);
    this.connect(seat, locale);
    return seat;
  }

  /** The seats as they were before the server ended; nobody is there yet. */
  restore(seats: readonly SeatTaken[], now: number): void {
    for (const { number, tokenHash: hash, alias, policy } of seats) {
      const seat = this.#seats.get(number) ?? this.#add(number, hash);
      seat.absentSince = now;
      seat.view.alias = alias;
      if (policy !== undefined) makeBot(seat, policy);
      this.#views.set(String(number), seat.view);
    }
  }

  /** Whoever takes a seat gets a name in their language, and keeps it. True: they did so now. */
  connect(seat: Seat, locale: Locale): boolean {
    seat.left = false;
    seat.view.connected = true;
    if (seat.view.alias !== '') return false;
    const taken = new Set(this.seats.map((other) => other.view.alias));
    seat.view.alias = makeAlias(locale, this.#random, taken);
    this.#views.set(String(seat.number), seat.view);
    return true;
  }

  disconnect(seat: Seat, { now, left }: { now: number; left: boolean }): void {
    seat.left = left;
    seat.absentSince = now;
    seat.view.connected = false;
    seat.view.ready = false;
  }

  /**
   * The seat that may be given away: a bot's, or of those absent since before `before` the longest absent. Never the
   * creator's.
   */
  vacant(before: number): Seat | undefined {
    const bot = this.seats.findLast((seat) => seat.policy !== undefined);
    if (bot !== undefined) return bot;
    return this.seats
      .filter((seat) => !seat.view.connected && !seat.view.creator && (seat.left || seat.absentSince <= before))
      .sort((a, b) => a.absentSince - b.absentSince)[0];
  }

  /** A token that opens the seat from now on, in place of the one before. */
  renewToken(seat: Seat): string {
    const token = this.#random.token();
    seat.tokenHash = tokenHash(token);
    return token;
  }

  remove(seat: Seat): void {
    this.#seats.delete(seat.number);
    this.#views.delete(String(seat.number));
  }

  #add(number: number, hash: string): Seat {
    const seat: Seat = {
      number,
      tokenHash: hash,
      view: new SeatView(),
      left: false,
      absentSince: 0,
      strikes: new TokenBucket(STRIKES),
      messages: new TokenBucket(MESSAGES),
    };
    this.#seats.set(number, seat);
    return seat;
  }
}

function makeBot(seat: Seat, policy: string): void {
  seat.policy = policy;
  Object.assign(seat.view, { bot: true, connected: true, ready: true });
}
