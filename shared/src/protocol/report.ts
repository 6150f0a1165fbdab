/**
 * The report of a lesson, as `GET /api/lessons/:code/report.json` answers. Every figure is the server's own. Times of
 * runs are ticks (1000 a second of play), dates ms since 1970. Nothing in it tells who a student is.
 */
import type { LogEntry, Scenario, Tick } from '../engine/index.ts';

export const REPORT_FLAGS = {
  late: 'Came when the round had begun, and had a full clock of their own.',
  unranked: 'Counts for nobody’s place.',
  left: 'Was not connected when the round ended; the run went on without commands.',
} as const;
export type ReportFlag = keyof typeof REPORT_FLAGS;

/** An answer to a question of the level, and whether it was right; null: none was given, or none was asked for. */
export type ReportAnswer = { readonly answer: number; readonly right: boolean } | null;

/** A round that was played to its end. */
export interface ReportRound {
  /** Index in the lesson's list; rounds that were skipped are missing. */
  readonly round: number;
  readonly levelId: string;
  /** Factor of its points, in hundredths. */
  readonly weight: number;
  /** Scores that are worth 0 and 1000 points before the weight. */
  readonly naive: number;
  readonly par: number;
  /** Right answer to the prediction: the index of an option, or per cent; null where the level asks nothing. */
  readonly answer: number | null;
  readonly endedAt: number;
  /** Version of the rules; with the scenario and a log it makes the run again. */
  readonly engine: string;
  readonly scenario: Scenario;
}

/** What one student did in one round. */
export interface ReportRun {
  readonly round: number;
  /** 0 … 1000. */
  readonly score: number;
  readonly points: number;
  readonly wall: Tick;
  readonly cpu: Tick;
  readonly useful: Tick;
  readonly overhead: Tick;
  readonly switches: number;
  readonly gilWait: Tick;
  /** T or, of a level that scores slowdown, V of S-1, in millionths: the height of the dot in the plane. */
  readonly value: number;
  /** How far the run stayed behind the round clock at most, ms. */
  readonly slack: number;
  readonly flags: readonly ReportFlag[];
  /** Hash of the machine at the end, and the commands that lead there. */
  readonly hash: string;
  readonly log: readonly LogEntry[];
}

export interface ReportStudent {
  readonly seat: number;
  readonly alias: string;
  /** Points of all ranked rounds. */
  readonly total: number;
  /** Null: was ranked in no round. */
  readonly place: number | null;
  readonly runs: readonly ReportRun[];
  /** Predictions, by the place of the round in the report's `rounds`. */
  readonly guesses: readonly ReportAnswer[];
  /** The exit ticket: the first round's prediction once more, and the last round's idea in real code. */
  readonly exit: readonly [again: ReportAnswer, inCode: ReportAnswer];
}

export interface ReportCount {
  readonly right: number;
  readonly of: number;
}

/** What the class knew of a level's idea before the round, and after the lesson. */
export interface ReportConcept {
  readonly round: number;
  readonly levelId: string;
  /** The prediction. */
  readonly before: ReportCount;
  /** The same question at the end; null where it was not asked. */
  readonly after: ReportCount | null;
  /** The same idea in real programs; null where it was not asked. */
  readonly inCode: ReportCount | null;
  /** Of those who answered the question both times: wrong then right, and right then wrong. */
  readonly learned: number;
  readonly lost: number;
}

export interface LessonReport {
  readonly format: 1;
  readonly code: string;
  readonly openedAt: number;
  readonly updatedAt: number;
  /** When it is deleted by itself. */
  readonly keptUntil: number;
  readonly rounds: readonly ReportRound[];
  /** In order of their places; then those without one, by seat. */
  readonly students: readonly ReportStudent[];
  readonly concepts: readonly ReportConcept[];
}

/** Columns are parted by a comma; Excel in Russian and German expects a semicolon, and a byte order mark before Cyrillic. */
export const REPORT_SEPARATORS = ['comma', 'semicolon'] as const;
export type ReportSeparator = (typeof REPORT_SEPARATORS)[number];
