/** Messages of a lesson beside those of the stream, which are a race's (messages.ts, messageSchemas.ts). */
import type { Figures, LogEntry, Scenario, Tick } from '../engine/index.ts';
import type { LessonPhase } from './lesson.ts';

/** What a host and a projector see of one seat. Without its name for a projector while names are hidden. */
export interface SeatRow {
  readonly seat: number;
  readonly alias: string;
  readonly connected: boolean;
  /** Put out by the host; its token opens it no more. */
  readonly banned: boolean;
  /** Takes part in this round, and is ranked in it. */
  readonly playing: boolean;
  readonly ranked: boolean;
  readonly finished: boolean;
  /** Has answered in the present phase. */
  readonly done: boolean;
  /** Of the present or last round. */
  readonly reached: Tick;
  readonly score: number;
  readonly cpu: Tick;
  readonly useful: Tick;
  readonly overhead: Tick;
  readonly lag: number;
  /** Rate of its clock, 100 or less. */
  readonly rate: number;
  /** Of all rounds so far. */
  readonly total: number;
  readonly place: number;
}

/** All seats when somebody comes, later only those that changed. A seat that is gone stands in `gone`. */
export interface ClassNews {
  readonly whole: boolean;
  readonly rows: readonly SeatRow[];
  readonly gone: readonly number[];
}

/** A line of what students see of each other: the best five, and those next to them. */
export interface StandingRow {
  readonly place: number;
  readonly alias: string;
  /** Of the round while it is played, else of all rounds. */
  readonly value: number;
  readonly me: boolean;
}

export interface Standing {
  readonly phase: LessonPhase;
  readonly place: number;
  readonly of: number;
  readonly top: readonly StandingRow[];
  readonly near: readonly StandingRow[];
}

/** What a student has answered, so that a page that comes back knows. */
export interface OwnAnswers {
  readonly guess: number | null;
  readonly exit: readonly (number | null)[];
}

/** The end of a round as everybody may know it. Runs are named by seat and alias; logs only of the median and the best. */
export interface RoundDebrief {
  readonly round: number;
  readonly levelId: string;
  readonly scenario: Scenario;
  /** Scores of all ranked runs, best first. */
  readonly scores: readonly number[];
  /** A dot for each of them: CPU time and throughput in millionths (V of S-1 for a level that scores slowdown). */
  readonly plane: readonly { readonly cpu: Tick; readonly value: number; readonly score: number }[];
  readonly best: ShownRun | null;
  readonly median: ShownRun | null;
  readonly poll: readonly number[];
  /** The right answer to the prediction: an option, or per cent; null where the level has none. */
  readonly answer: number | null;
}

export interface ShownRun {
  readonly alias: string;
  readonly score: number;
  readonly log: readonly LogEntry[];
}

/** Own run of the round just ended, to the student alone. */
export interface OwnResult {
  readonly round: number;
  readonly figures: Figures;
  readonly hash: string;
  readonly log: readonly LogEntry[];
  readonly ranked: boolean;
  /** Of this round, and of all so far. */
  readonly points: number;
  readonly total: number;
  readonly place: number;
  readonly of: number;
}

export const AWARDS = {
  total: 'Most points in all.',
  throughput: 'The most work done per second, over all rounds.',
  thrift: 'The least CPU time for the work done, over all rounds.',
  switches: 'The fewest context switches for the work done.',
  improved: 'The largest gain from an earlier round to the last one.',
} as const;
export type Award = keyof typeof AWARDS;

export interface Podium {
  readonly places: readonly { readonly place: number; readonly alias: string; readonly total: number }[];
  readonly awards: readonly { readonly award: Award; readonly alias: string; readonly value: number }[];
}

/** A run that a host looks at, from its beginning; news of it come as `watched`. */
export interface Watched {
  readonly seat: number;
  readonly scenario: Scenario;
  /** Place of the first entry in the log; 0: the whole run anew. */
  readonly from: number;
  readonly entries: readonly LogEntry[];
  readonly reached: Tick;
}

export interface LessonWelcome {
  readonly role: 'student' | 'host' | 'screen';
  /** Of a student. */
  readonly seat: number | null;
  readonly alias: string | null;
  readonly token: string | null;
  /** Opens the seat on another device, once; to be written down. */
  readonly returnCode: string | null;
  /** Spins of the name that are left. */
  readonly spins: number;
  readonly now: number;
}

/** To the host who asked: opens a seat on another device, once. */
export interface SeatKey {
  readonly seat: number;
  readonly key: string;
}

export interface Named {
  readonly alias: string;
  readonly spins: number;
}

/** Server to client, by type. */
export interface LessonMessages {
  readonly hello: LessonWelcome;
  readonly named: Named;
  readonly class: ClassNews;
  readonly standing: Standing;
  readonly answers: OwnAnswers;
  readonly debrief: RoundDebrief;
  readonly own: OwnResult;
  readonly podium: Podium;
  readonly watched: Watched;
  readonly seatKey: SeatKey;
}
export type LessonMessageType = keyof LessonMessages;
