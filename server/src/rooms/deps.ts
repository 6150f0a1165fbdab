/** What a race needs from the server around it. Tests give their own. */
import type { Question, Transfer } from '@timeslice/shared/content';
import type { Scenario, Tick } from '@timeslice/shared/engine';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Records } from '../persistence/records.ts';
import type { Random } from '../random.ts';
import type { Clock } from './clock.ts';

export interface PlayableLevel {
  readonly id: string;
  readonly number: number;
  readonly scenario: Scenario;
  /** Score of the naive policy, and the best known: what the points of a lesson are measured against. */
  readonly stars: readonly [naive: number, won: number, three: number];
  readonly par: number;
  readonly study?: { readonly prediction: { readonly question: Question }; readonly transfer?: Transfer };
}

export interface LevelBook {
  /** In campaign order. */
  readonly all: readonly PlayableLevel[];
  byId(id: string): PlayableLevel | undefined;
}

export interface RaceSettings {
  /** From the start to tick 0. Long enough to look at the scenario and to settle the hands. */
  readonly countdownMs: number;
  /** See `SLACK` of the protocol. */
  readonly slack: Tick;
  /** A seat that nobody is connected to may be given away after this long, between rounds, when the race is full. */
  readonly keepSeatMs: number;
  /** A race closes when nobody was connected for this long… */
  readonly emptyMs: number;
  /** …or nobody came at all… */
  readonly unjoinedMs: number;
  /** …or nothing happened between rounds. */
  readonly idleMs: number;
  /** More races are refused. A race costs about 50 KB. */
  readonly maxRaces: number;
}

export const RACE_SETTINGS: RaceSettings = {
  countdownMs: 3_000,
  slack: 30_000,
  keepSeatMs: 20_000,
  emptyMs: 5 * 60_000,
  unjoinedMs: 2 * 60_000,
  idleMs: 2 * 60 * 60_000,
  maxRaces: 500,
};

export interface RaceDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly levels: LevelBook;
  readonly records: Records;
  readonly metrics: Metrics;
  readonly settings: RaceSettings;
}
