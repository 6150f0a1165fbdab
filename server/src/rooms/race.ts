/**
 * A race: roster, phases and rounds, without any transport. The room hands in what members send and when time has
 * passed, and carries out what the race puts into its outbox.
 */

import type { Tick } from '@timeslice/shared/engine';
import type { ClientMessageType, ErrorCode, JoinOptions, ProblemCode, RaceInfo } from '@timeslice/shared/protocol';
import { drawBotPolicy } from './bots.ts';
import type { RaceDeps } from './deps.ts';
import type { LiveRun, Reply } from './liveRun.ts';
import type { Outbox } from './outbox.ts';
import { allReady, MIN_PLAYERS, refuseMessage } from './phases.ts';
import type { RaceEvent, SavedRace } from './raceEvents.ts';
import { RefusalLedger } from './refusalLedger.ts';
import { Roster, type Seat } from './roster.ts';
import { RoundKeeper } from './roundKeeper.ts';
import { RaceView } from './state.ts';

export interface RaceSpec {
  /** Names the race in log and records; opens nothing. */
  readonly id: string;
  readonly code: string;
  readonly levelId: string;
  readonly maxSeats: number;
  /** Bots take the seats that are free at the start of a round. */
  readonly bots?: boolean;
  readonly creatorTokenHash: string;
}

export class Race {
  readonly spec: RaceSpec;
  readonly state = new RaceView();
  readonly #roster: Roster;
  readonly #rounds: RoundKeeper;
  readonly #ledger: RefusalLedger;
  readonly #deps: RaceDeps;
  readonly #outbox: Outbox;
  /** When somebody last came, went or asked for something, ms. */
  #lastSign: number;
  /** In which bots are named: that of whoever came last. */
  #locale: JoinOptions['locale'] = 'en';
  /** Of the journal, not yet handed over. */
  #events: RaceEvent[] = [];

  /** `saved`: the race was open when the server before this one ended, and goes on; the outage took `outageMs`. */
  constructor(spec: RaceSpec, deps: RaceDeps, outbox: Outbox, before?: { saved: SavedRace; outageMs: number }) {
    this.spec = spec;
    this.#deps = deps;
    this.#outbox = outbox;
    this.#lastSign = deps.clock.now();
    this.#ledger = new RefusalLedger(deps.metrics);
    this.state.code = spec.code;
    this.state.levelId = spec.levelId;
    this.state.maxSeats = spec.maxSeats;
    this.state.bots = spec.bots ?? false;
    this.#roster = new Roster({ ...spec, views: this.state.seats, random: deps.random });
    this.#rounds = new RoundKeeper({
      raceId: spec.id,
      state: this.state,
      roster: this.#roster,
      deps,
      outbox,
      note: (event) => this.#note(event),
    });
    if (before === undefined) {
      this.#note({ type: 'opened', spec });
      return;
    }
    this.#roster.restore(before.saved.seats, this.#lastSign);
    if (before.saved.round !== null) this.#rounds.restore(before.saved.round, before.saved.runs, before.outageMs);
  }

  /** What the journal does not have yet, and whom to tell when it does. */
  journal(): { events: readonly RaceEvent[]; saved: () => void } {
    const rounds = this.#rounds.journal();
    const events = [...this.#events, ...rounds.events];
    this.#events = [];
    return { events, saved: rounds.saved };
  }

  info(roomId: string): RaceInfo {
    const { code, levelId: level, maxSeats } = this.spec;
    const { phase } = this.state;
    const isPlaying = phase === 'countdown' || phase === 'round';
    // Between rounds a bot gives its seat to whoever comes.
    const seats = this.#roster.seats.filter(({ policy }) => isPlaying || policy === undefined).length;
    return { kind: 'race', code, roomId, level, phase, seats, maxSeats };
  }

  /** Why these options open no seat, or null. */
  refuseJoin({ token }: JoinOptions): ErrorCode | null {
    if (token !== undefined) return this.#roster.byToken(token) === undefined ? 'bad-token' : null;
    return this.#roster.isFull && this.#vacantSeat() === undefined ? 'room-full' : null;
  }

  /** Finds or makes the seat of somebody whom `refuseJoin` did not refuse. Their connection is not there yet. */
  seatFor({ token }: JoinOptions): { seat: Seat; token: string } {
    const known = token === undefined ? undefined : this.#roster.byToken(token);
    if (known !== undefined && token !== undefined) return { seat: known, token };
    const vacant = this.#roster.isFull ? this.#vacantSeat() : undefined;
    if (vacant !== undefined) {
      this.#roster.remove(vacant);
      this.#note({ type: 'vacated', number: vacant.number });
    }
    return this.#roster.take();
  }

  /** The seat has a connection now: says hello, and where the race stands. */
  enter({ seat, token }: { seat: Seat; token: string }, locale: JoinOptions['locale']): void {
    this.#lastSign = this.#deps.clock.now();
    this.#locale = locale;
    const isNew = this.#roster.connect(seat, locale);
    const { alias, creator } = seat.view;
    if (isNew) this.#note({ type: 'seat', number: seat.number, tokenHash: seat.tokenHash, alias });
    const now = this.#deps.clock.now();
    this.#outbox.send(seat.number, 'welcome', { seat: seat.number, alias, token, creator, now });
    this.#rounds.sendTo(seat.number);
    this.#outbox.stateChanged();
  }

  /** The connection of a seat ended; `left` when its player meant it to. */
  leave(seat: Seat, left: boolean): void {
    this.#lastSign = this.#deps.clock.now();
    this.#roster.disconnect(seat, { now: this.#lastSign, left });
    this.#startWhenAllReady();
    this.#outbox.stateChanged();
  }

  /** Whether the seat may send such a message now; if not, it is told why. */
  allows(seat: Seat, type: ClientMessageType): boolean {
    const code = refuseMessage(type, { phase: this.state.phase, creator: seat.view.creator });
    if (code !== null) this.problem(seat, code);
    return code === null;
  }

  setReady(seat: Seat, ready: boolean): void {
    this.#lastSign = this.#deps.clock.now();
    seat.view.ready = ready;
    this.#startWhenAllReady();
    this.#outbox.stateChanged();
  }

  /** Starts the next round with everybody who is there. */
  start(seat: Seat): void {
    this.#lastSign = this.#deps.clock.now();
    if (this.#roster.people.length >= this.#leastPeople) this.#startRound();
    else this.problem(seat, 'not-enough-players');
  }

  /** Hands a message to the run of the seat. */
  stream(seat: Seat, take: (run: LiveRun, now: Tick) => Reply[]): void {
    const taken = this.#rounds.stream(seat.number, take, (code) => this.strike(seat, code));
    if (!taken) this.problem(seat, 'wrong-phase');
  }

  clock(seat: Seat, sent: number): void {
    this.#outbox.send(seat.number, 'clock', { sent, now: this.#deps.clock.now() });
  }

  /** Refuses a message: tells its sender, and counts. */
  problem(seat: Seat, code: ProblemCode, field?: string): void {
    this.#outbox.send(seat.number, 'problem', field === undefined ? { code } : { code, field });
    this.strike(seat, code);
  }

  /** Counts a mistake; whoever makes nothing else loses the connection. */
  strike(seat: Seat, code: string): void {
    if (this.#ledger.strike(seat, code, this.#deps.clock.now())) return;
    this.#deps.log.warn('seat-expelled', { race: this.spec.id, seat: seat.number, code });
    this.#outbox.expel(seat.number);
  }

  /** To be called about ten times a second. */
  tick(): void {
    const now = this.#deps.clock.now();
    this.state.degraded = this.#deps.records.degraded;
    this.#rounds.tick(now);
    if (this.#isDeserted(now)) this.#outbox.close();
  }

  /** Hands over what is not yet recorded. */
  dispose(): void {
    this.#deps.records.refused(this.spec.id, this.#ledger.drain());
  }

  #note(event: RaceEvent): void {
    this.#events.push(event);
    this.#outbox.noted();
  }

  #startWhenAllReady(): void {
    if (
      allReady(
        this.state.phase,
        this.#roster.people.map((seat) => seat.view),
        this.#leastPeople,
      )
    )
      this.#startRound();
  }

  /** Against bots one is enough. */
  get #leastPeople(): number {
    return this.spec.bots ? 1 : MIN_PLAYERS;
  }

  #startRound(): void {
    if (this.spec.bots) this.#fillWithBots();
    this.#rounds.start();
  }

  #fillWithBots(): void {
    const playing = new Set(this.#roster.seats.map(({ policy }) => policy ?? ''));
    while (!this.#roster.isFull) {
      const policy = drawBotPolicy(this.#deps.random, playing);
      playing.add(policy);
      const { number, tokenHash, view } = this.#roster.takeForBot(policy, this.#locale);
      this.#note({ type: 'seat', number, tokenHash, alias: view.alias, policy });
    }
  }

  #vacantSeat(): Seat | undefined {
    if (this.state.phase === 'countdown' || this.state.phase === 'round') return undefined;
    return this.#roster.vacant(this.#deps.clock.now() - this.#deps.settings.keepSeatMs);
  }

  #isDeserted(now: number): boolean {
    const { emptyMs, unjoinedMs, idleMs } = this.#deps.settings;
    const quiet = now - this.#lastSign;
    if (this.#roster.people.length > 0) {
      return quiet >= idleMs && (this.state.phase === 'lobby' || this.state.phase === 'result');
    }
    return quiet >= (this.state.seats.size === 0 ? unjoinedMs : emptyMs);
  }
}
