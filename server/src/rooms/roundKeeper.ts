/** Starts the rounds of a race, keeps their clock, publishes their figures and records their results. */
import type { LogEntry, Scenario, Tick } from '@timeslice/shared/engine';
import { MAX_SEATS, type RebaseReason, type RoundResult, type SeatResult } from '@timeslice/shared/protocol';
import { botLog } from './bots.ts';
import type { RaceDeps } from './deps.ts';
import type { LiveRun, Reply } from './liveRun.ts';
import type { Outbox } from './outbox.ts';
import { nextPhase } from './phases.ts';
import type { RaceEvent, RoundStarted, SavedRun } from './raceEvents.ts';
import type { Roster, Seat } from './roster.ts';
import { Round } from './round.ts';
import { clearRun, publishRun, type RaceView } from './state.ts';

/** Four times a second is as often as people can read numbers that change. */
const PUBLISH_EVERY_MS = 250;

export interface RoundKeeperOptions {
  readonly raceId: string;
  readonly state: RaceView;
  readonly roster: Roster;
  readonly deps: RaceDeps;
  readonly outbox: Outbox;
  /** Takes an event of the journal. */
  readonly note: (event: RaceEvent) => void;
}

/** More than a race has streams: none of those that a killed server may have handed out is used again. */
const STREAMS_AFTER_RESTART = 100_000;

export class RoundKeeper {
  readonly #raceId: string;
  readonly #state: RaceView;
  readonly #roster: Roster;
  readonly #deps: RaceDeps;
  readonly #outbox: Outbox;
  readonly #note: (event: RaceEvent) => void;
  #round: Round | null = null;
  #result: RoundResult | null = null;
  #streams = 0;
  #publishedAt = 0;

  constructor({ raceId, state, roster, deps, outbox, note }: RoundKeeperOptions) {
    this.#raceId = raceId;
    this.#state = state;
    this.#roster = roster;
    this.#deps = deps;
    this.#outbox = outbox;
    this.#note = note;
  }

  /** Everybody who is connected now plays. */
  start(): void {
    const { clock, levels, settings, log } = this.#deps;
    const level = levels.byId(this.#state.levelId);
    if (level === undefined) throw new Error(`race ${this.#raceId}: level ${this.#state.levelId} is gone`);
    const round = new Round({
      number: this.#state.round + 1,
      levelId: level.id,
      scenario: level.scenario,
      startsAt: clock.now() + settings.countdownMs,
      seats: this.#roster.connected.map((seat) => seat.number),
      nextStream: () => ++this.#streams,
      slack: settings.slack,
      bots: this.#bots(level.scenario, this.#state.round + 1),
    });
    this.#begin(round);
    this.#note({
      type: 'round',
      round: round.number,
      levelId: level.id,
      scenario: level.scenario,
      startsAt: clock.date() + settings.countdownMs,
      seats: [...round.runs.keys()],
    });
    log.info('round-started', { race: this.#raceId, round: round.number, level: level.id, seats: round.runs.size });
    for (const seat of round.runs.keys()) this.sendTo(seat);
    this.#outbox.stateChanged();
  }

  /**
   * Goes on with a round of the server before this one. Its clock ran on meanwhile, as the pages' clocks did, so that
   * what they did meanwhile is not ahead of it; the outage is nobody's slack.
   */
  restore(event: RoundStarted, saved: ReadonlyMap<number, SavedRun>, outageMs: number): void {
    const { clock, settings } = this.#deps;
    this.#streams = Math.max(0, ...[...saved.values()].map(({ stream }) => stream)) + STREAMS_AFTER_RESTART;
    const { round: number, levelId, scenario, seats } = event;
    const startsAt = clock.now() + event.startsAt - clock.date();
    const slack = settings.slack + outageMs;
    const round = new Round({
      number,
      levelId,
      scenario,
      startsAt,
      seats,
      nextStream: () => ++this.#streams,
      slack,
      saved,
      bots: this.#bots(scenario, number),
    });
    this.#begin(round);
    this.#publish(round, clock.now());
  }

  /** What the bots do in a round: the same again after a restart. */
  #bots(scenario: Scenario, round: number): ReadonlyMap<number, readonly LogEntry[]> {
    const logs = new Map<number, readonly LogEntry[]>();
    for (const { number, policy } of this.#roster.seats)
      if (policy !== undefined) logs.set(number, botLog(scenario, policy, round * MAX_SEATS + number));
    return logs;
  }

  #begin(round: Round): void {
    this.#round = round;
    this.#result = null;
    this.#state.phase = 'countdown';
    this.#state.round = round.number;
    this.#state.startsAt = round.startsAt;
    this.#state.deadline = round.deadline;
    for (const seat of this.#roster.seats) {
      seat.view.ready = seat.policy !== undefined;
      clearRun(seat.view, round.runs.has(seat.number));
    }
  }

  /** What happened in the runs since this was last asked; `saved` is to be called once it is in the database. */
  journal(): { events: readonly RaceEvent[]; saved: () => void } {
    return this.#round?.journal() ?? { events: [], saved: () => {} };
  }

  /** What a seat needs to come back to where the race is. */
  sendTo(seat: number): void {
    if (this.#result !== null) this.#outbox.send(seat, 'result', this.#result);
    const run = this.#round?.runs.get(seat);
    if (this.#round === null || this.#result !== null || run === undefined) return;
    const { number: round, levelId, scenario } = this.#round;
    this.#outbox.send(seat, 'round', { round, levelId, scenario, ...this.#round.paceOf(seat), ...run.resume() });
  }

  /**
   * Lets the run of a seat take a message in; false when the seat has no run. What was wrong with it is given to
   * `refused`: a refused command, or a hash of another state.
   */
  stream(seat: number, take: (run: LiveRun, now: Tick) => Reply[], refused: (code: string) => void): boolean {
    const run = this.#round?.runs.get(seat);
    if (this.#round === null || run === undefined) return false;
    for (const [type, message] of take(run, this.#round.tickOf(seat, this.#deps.clock.now()))) {
      this.#outbox.send(seat, type, message);
      if (type === 'refusal') refused(message.code);
      if (type === 'rebase') this.#rebased(seat, message.reason, refused);
    }
    return true;
  }

  tick(now: number): void {
    const round = this.#round;
    if (round === null || this.#result !== null) return;
    round.tend(now, (seat) => this.#roster.byNumber(seat)?.left ?? true);
    const phase = nextPhase(this.#state.phase, { started: now >= round.startsAt, over: round.over });
    if (phase === 'result') this.#finish(round);
    else if (now - this.#publishedAt >= PUBLISH_EVERY_MS) this.#publish(round, now);
    if (phase !== this.#state.phase) {
      this.#state.phase = phase;
      this.#outbox.stateChanged();
    }
  }

  #publish(round: Round, now: number): void {
    this.#publishedAt = now;
    for (const [number, run] of round.runs) {
      const seat = this.#roster.byNumber(number);
      if (seat !== undefined) publishRun(seat.view, run);
    }
    this.#outbox.stateChanged();
  }

  #finish(round: Round): void {
    const { clock, records, log, metrics } = this.#deps;
    this.#publish(round, clock.now());
    const runs = round.results((seat) => playerOf(this.#roster.byNumber(seat)));
    for (const { seat, place } of runs) {
      const view = this.#roster.byNumber(seat)?.view;
      if (view !== undefined) view.place = place;
    }
    const { number, levelId, scenario } = round;
    this.#result = { round: number, levelId, scenario, runs };
    metrics.roundsPlayed++;
    records.roundEnded({ raceId: this.#raceId, endedAt: clock.date(), ...this.#result });
    log.info('round-ended', { race: this.#raceId, round: number, best: runs[0]?.figures.score });
    for (const seat of this.#roster.connected) this.#outbox.send(seat.number, 'result', this.#result);
  }

  #rebased(seat: number, reason: RebaseReason, refused: (code: string) => void): void {
    if (reason === 'hash-mismatch') {
      this.#deps.metrics.desyncs++;
      refused(reason);
    }
    this.#deps.log.warn('rebase', { race: this.#raceId, seat, reason });
  }
}

function playerOf(seat: Seat | undefined): Pick<SeatResult, 'alias' | 'policy'> {
  const alias = seat?.view.alias ?? '';
  return seat?.policy === undefined ? { alias } : { alias, policy: seat.policy };
}
