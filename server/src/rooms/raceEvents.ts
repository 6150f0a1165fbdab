/** The journal of a race: what a restarted server needs to open it again. Tokens stand in it only as their hashes. */
import type { LogEntry, Scenario, Tick } from '@timeslice/shared/engine';
import type { JournalEvent } from './journalEvents.ts';
import type { RaceSpec } from './race.ts';

export interface SeatTaken {
  readonly type: 'seat';
  readonly number: number;
  readonly tokenHash: string;
  readonly alias: string;
  /** Of a bot. */
  readonly policy?: string;
}

export interface SeatVacated {
  readonly type: 'vacated';
  readonly number: number;
}

export interface RoundStarted {
  readonly type: 'round';
  readonly round: number;
  readonly levelId: string;
  readonly scenario: Scenario;
  /** When tick 0 is, ms since 1970: the server's own clock begins anew with every process. */
  readonly startsAt: number;
  readonly seats: readonly number[];
}

/** The run of a seat went on since the last event of this kind. */
export interface RunWentOn {
  readonly type: 'run';
  readonly seat: number;
  readonly stream: number;
  /** Place of the first entry in the log. */
  readonly from: number;
  readonly entries: readonly LogEntry[];
  readonly reached: Tick;
  readonly lag: Tick;
}

export type RaceEvent =
  | { readonly type: 'opened'; readonly spec: RaceSpec }
  | SeatTaken
  | SeatVacated
  | RoundStarted
  | RunWentOn;

/** A run as its events leave it. */
export interface SavedRun {
  readonly stream: number;
  readonly log: readonly LogEntry[];
  readonly reached: Tick;
  readonly lag: Tick;
}

/** A race as its journal leaves it. */
export interface SavedRace {
  readonly spec: RaceSpec;
  readonly seats: readonly SeatTaken[];
  readonly round: RoundStarted | null;
  /** By seat; of the last round. */
  readonly runs: ReadonlyMap<number, SavedRun>;
  /** How many events there are: the place of the next. */
  readonly length: number;
}

/** Null when the journal does not begin with the opening of a race: it is a lesson's, or its beginning was never written. */
export function replayEvents(journal: readonly JournalEvent[]): SavedRace | null {
  const events = journal as readonly RaceEvent[];
  const [first] = events;
  if (first?.type !== 'opened') return null;
  const seats = new Map<number, SeatTaken>();
  let round: RoundStarted | null = null;
  let runs = new Map<number, SavedRun>();
  for (const event of events) {
    if (event.type === 'seat') seats.set(event.number, event);
    else if (event.type === 'vacated') seats.delete(event.number);
    else if (event.type === 'run') runs.set(event.seat, goOn(runs.get(event.seat), event));
    else if (event.type === 'round') {
      round = event;
      runs = new Map();
    }
  }
  return { spec: first.spec, seats: [...seats.values()], round, runs, length: events.length };
}

export function goOn(before: SavedRun | undefined, { stream, from, entries, reached, lag }: RunWentOn): SavedRun {
  return { stream, log: [...(before?.log ?? []).slice(0, from), ...entries], reached, lag };
}
