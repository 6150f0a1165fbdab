/** One round of a race: the same scenario, at the same time, for every playing seat. */
import type { Scenario, Tick } from '@timeslice/shared/engine';
import type { SeatResult } from '@timeslice/shared/protocol';
import { LiveRun } from './liveRun.ts';
import type { SavedRun } from './raceEvents.ts';
import { withPlaces } from './standings.ts';

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
}

export class Round {
  readonly number: number;
  readonly levelId: string;
  readonly scenario: Scenario;
  readonly startsAt: number;
  readonly runs: ReadonlyMap<number, LiveRun>;

  constructor({ number, levelId, scenario, startsAt, seats, nextStream, slack, saved }: RoundOptions) {
    this.number = number;
    this.levelId = levelId;
    this.scenario = scenario;
    this.startsAt = startsAt;
    this.runs = new Map(
      seats.map((seat) => {
        const before = saved?.get(seat);
        return [seat, new LiveRun({ scenario, nextStream, slack, ...(before && { saved: before }) })];
      }),
    );
  }

  /** When the round clock reaches the limit. */
  get deadline(): number {
    return this.startsAt + this.scenario.limit;
  }

  get over(): boolean {
    return [...this.runs.values()].every((run) => run.over);
  }

  /** The round clock at `now`; below zero during the countdown. */
  tickAt(now: number): Tick {
    return now - this.startsAt;
  }

  /** Goes on with the runs whose players cannot. */
  tend(now: number, hasLeft: (seat: number) => boolean): void {
    for (const [seat, run] of this.runs) run.tend(this.tickAt(now), hasLeft(seat));
  }

  /** Best first. */
  results(aliasOf: (seat: number) => string): SeatResult[] {
    return withPlaces(
      [...this.runs].map(([seat, run]) => ({
        seat,
        alias: aliasOf(seat),
        lag: run.lag,
        figures: run.figures(),
        hash: run.hash(),
        log: run.log,
      })),
    );
  }
}
