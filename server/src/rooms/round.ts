/** One round of a race: the same scenario, at the same time, for every playing seat. */
import type { LogEntry, Scenario, Tick } from '@timeslice/shared/engine';
import { changeRate, FULL_RATE, type Pace, resumePace, type SeatResult, tickAt } from '@timeslice/shared/protocol';
import { LiveRun } from './liveRun.ts';
import type { RunWentOn, SavedRun } from './raceEvents.ts';
import { withPlaces } from './standings.ts';

/** A page may be told of a stop this much later, ms. */
const STOP_TRAVELS_MS = 2_000;

export interface RoundOptions {
  readonly number: number;
  readonly levelId: string;
  readonly scenario: Scenario;
  /** When tick 0 is, ms on the server's clock. */
  readonly startsAt: number;
  /** Numbers of the seats that play. */
  readonly seats: readonly number[];
  readonly nextStream: () => number;
  readonly slack: Tick;
  /** By seat: how far the runs had come when the server before this one ended. */
  readonly saved?: ReadonlyMap<number, SavedRun>;
  /** By seat: what the bots will do. */
  readonly bots?: ReadonlyMap<number, readonly LogEntry[]>;
}

export class Round {
  readonly number: number;
  readonly levelId: string;
  readonly scenario: Scenario;
  /** When the countdown ends, ms; moves with every stop. */
  startsAt: number;
  readonly #runs: Map<number, LiveRun>;
  readonly #paces: Map<number, Pace>;
  readonly #options: RoundOptions;
  #stoppedAt: number | null = null;

  constructor(options: RoundOptions) {
    const { number, levelId, scenario, startsAt, seats, saved } = options;
    this.#options = options;
    this.number = number;
    this.levelId = levelId;
    this.scenario = scenario;
    this.startsAt = startsAt;
    this.#runs = new Map(seats.map((seat) => [seat, this.#createRun(saved?.get(seat))]));
    this.#paces = new Map(seats.map((seat) => [seat, { startsAt, rate: FULL_RATE, stoppedAt: null }]));
  }

  get runs(): ReadonlyMap<number, LiveRun> {
    return this.#runs;
  }

  get stoppedAt(): number | null {
    return this.#stoppedAt;
  }

  /** When the last clock reaches the limit, if none is stopped from now on. */
  get deadline(): number {
    const ends = [...this.#paces.values()].map(
      ({ startsAt, rate }) => startsAt + Math.ceil((this.scenario.limit * FULL_RATE) / rate),
    );
    return Math.max(this.startsAt + this.scenario.limit, ...ends);
  }

  get over(): boolean {
    return [...this.runs.values()].every((run) => run.over);
  }

  /** The clock of a seat that plays. */
  paceOf(seat: number): Pace {
    const pace = this.#paces.get(seat);
    if (pace === undefined) throw new Error(`round ${this.number}: seat ${seat} does not play`);
    return pace;
  }

  /** The tick that is due on the clock of a seat; below zero during the countdown. */
  tickOf(seat: number, now: number): Tick {
    return tickAt(this.paceOf(seat), now);
  }

  /** Stops all clocks. Nothing happens when they are stopped already. */
  stop(now: number): void {
    if (this.#stoppedAt !== null) return;
    this.#stoppedAt = now;
    for (const run of this.#runs.values()) run.allowAhead(STOP_TRAVELS_MS);
    this.#changePaces((pace) => ({ ...pace, stoppedAt: now }));
  }

  /** Lets all clocks go on from where they stand. `unheard`: those who were away could not know that they stood. */
  resume(now: number, unheard = false): void {
    if (this.#stoppedAt === null) return;
    const stopped = Math.max(0, now - this.#stoppedAt);
    if (unheard) for (const run of this.#runs.values()) run.allowAhead(stopped);
    this.startsAt += stopped;
    this.#stoppedAt = null;
    this.#changePaces((pace) => resumePace(pace, now));
  }

  /** Another rate for one seat, from now on. The same ticks, so the same ranking. */
  setRate(seat: number, rate: number, now: number): void {
    this.#paces.set(seat, changeRate(this.paceOf(seat), rate, now));
  }

  /** One more seat, with a full clock of its own. */
  add(seat: number, pace: Pace, saved?: SavedRun): void {
    this.#runs.set(seat, this.#createRun(saved));
    this.#paces.set(seat, pace);
  }

  /** The clocks of a server before this one. */
  restorePaces(paces: ReadonlyMap<number, Pace>, stoppedAt: number | null): void {
    for (const [seat, pace] of paces) this.#paces.set(seat, pace);
    this.#stoppedAt = stoppedAt;
  }

  /** Goes on with the runs whose players cannot. */
  tend(now: number, hasLeft: (seat: number) => boolean): void {
    for (const [seat, run] of this.#runs) {
      const bot = this.#options.bots?.get(seat);
      if (bot === undefined) run.tend(this.tickOf(seat, now), hasLeft(seat));
      else run.follow(bot, this.tickOf(seat, now));
    }
  }

  /** What happened in the runs since this was last asked; `saved` is to be called once it is in the database. */
  journal(): { events: readonly RunWentOn[]; saved: () => void } {
    const events: RunWentOn[] = [];
    const marks: (() => void)[] = [];
    for (const [seat, run] of this.#runs) {
      const news = run.unjournaled();
      if (news === null) continue;
      events.push({ type: 'run', seat, ...news });
      marks.push(() => run.saved(news.from + news.entries.length));
    }
    return {
      events,
      saved: () => {
        for (const mark of marks) mark();
      },
    };
  }

  /** Lets every run that is open go on to its end without commands. */
  finish(): void {
    for (const run of this.#runs.values()) run.finish();
  }

  /** Best first. */
  results(playerOf: (seat: number) => Pick<SeatResult, 'alias' | 'policy'>): SeatResult[] {
    return withPlaces(
      [...this.runs].map(([seat, run]) => ({
        seat,
        ...playerOf(seat),
        lag: run.lag,
        figures: run.figures(),
        hash: run.hash(),
        log: run.log,
      })),
    );
  }

  #createRun(saved?: SavedRun): LiveRun {
    const { scenario, nextStream, slack } = this.#options;
    return new LiveRun({ scenario, nextStream, slack, ...(saved && { saved }) });
  }

  #changePaces(change: (pace: Pace) => Pace): void {
    for (const [seat, pace] of this.#paces) this.#paces.set(seat, change(pace));
  }
}
