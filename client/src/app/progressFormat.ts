/** What is kept of a player's progress, and how it is read back: from this browser, from an older game, from a file. */
import { CODEX_IDS, type CodexId } from '@timeslice/shared/content';
import { isRecord } from './storage.ts';

/** A run that was played to its end. Times are ticks. */
export interface StoredRun {
  /** 0–1000. */
  readonly score: number;
  /** 0–3. */
  readonly stars: number;
  readonly wall: number;
  readonly cpuTime: number;
  readonly useful: number;
  /** Factor Q of the score, millionths. */
  readonly slowdown: number;
  /** Milliseconds since 1970. */
  readonly date: number;
  /** The replay, packed as text; null once room was needed. */
  readonly log: string | null;
}

/** What the player expected before the first run: an option, or per cent on a slider. */
export interface StoredGuess {
  readonly guess: number;
  readonly right: boolean;
}

/** A transfer question, ask by ask. */
export interface StoredAnswers {
  readonly answers: readonly number[];
  readonly right: readonly boolean[];
}

export interface LevelProgress {
  /** 0–1000. */
  readonly best: number;
  /** 0–3, those of the best run. */
  readonly stars: number;
  /** Runs played to their end. */
  readonly tries: number;
  /** Those of them that did not win. */
  readonly failed: number;
  /** The replay of the best run, as in `StoredRun`. */
  readonly bestLog: string | null;
  /** The latest ones, the oldest first. */
  readonly runs: readonly StoredRun[];
  readonly guess: StoredGuess | null;
  readonly transfer: StoredAnswers | null;
}

export interface Progress {
  readonly levels: Readonly<Record<string, LevelProgress>>;
  /** The first-run help has been followed once. */
  readonly coached: boolean;
  /** Codex pages that were opened. */
  readonly pages: readonly CodexId[];
}

export const MOST_RUNS = 12;
export const NO_RUNS: LevelProgress = {
  best: 0,
  stars: 0,
  tries: 0,
  failed: 0,
  bestLog: null,
  runs: [],
  guess: null,
  transfer: null,
};

/** `field` is the path of the first part that is missing or of the wrong kind, such as `levels.hello-pid.best`. */
export type ParsedProgress =
  | { readonly ok: true; readonly progress: Progress }
  | { readonly ok: false; readonly field: string };

class WrongField extends Error {}

/** Reads what `currentProgress()` was, as JSON, also that of the first published games, which kept only the scores. */
export function parseProgress(json: unknown): ParsedProgress {
  try {
    const { levels, coached, pages } = record(json, 'progress');
    return {
      ok: true,
      progress: {
        levels: Object.fromEntries(
          Object.entries(record(levels, 'levels')).map(([id, entry]) => [id, level(entry, `levels.${id}`)]),
        ),
        coached: coached === undefined ? false : bool(coached, 'coached'),
        pages: pages === undefined ? [] : pageList(pages),
      },
    };
  } catch (error) {
    if (error instanceof WrongField) return { ok: false, field: error.message };
    throw error;
  }
}

function level(json: unknown, at: string): LevelProgress {
  const { best, stars, tries, failed, bestLog, runs, guess, transfer } = record(json, at);
  const entry = {
    best: count(best, `${at}.best`, 1000),
    stars: count(stars, `${at}.stars`, 3),
    tries: count(tries, `${at}.tries`),
  };
  return {
    ...entry,
    // The first games did not count them; whoever has not won has only failed.
    failed: failed === undefined ? (entry.stars < 2 ? entry.tries : 0) : count(failed, `${at}.failed`),
    bestLog: optional(bestLog, `${at}.bestLog`, packed),
    runs: runs === undefined ? [] : list(runs, `${at}.runs`, run).slice(-MOST_RUNS),
    guess: optional(guess, `${at}.guess`, storedGuess),
    transfer: optional(transfer, `${at}.transfer`, storedAnswers),
  };
}

function run(json: unknown, at: string): StoredRun {
  const { score, stars, wall, cpuTime, useful, slowdown, date, log } = record(json, at);
  return {
    score: count(score, `${at}.score`, 1000),
    stars: count(stars, `${at}.stars`, 3),
    wall: count(wall, `${at}.wall`),
    cpuTime: count(cpuTime, `${at}.cpuTime`),
    useful: count(useful, `${at}.useful`),
    slowdown: count(slowdown, `${at}.slowdown`, 1_000_000),
    date: count(date, `${at}.date`),
    log: optional(log, `${at}.log`, packed),
  };
}

function storedGuess(json: unknown, at: string): StoredGuess {
  const { guess, right } = record(json, at);
  return { guess: count(guess, `${at}.guess`), right: bool(right, `${at}.right`) };
}

function storedAnswers(json: unknown, at: string): StoredAnswers {
  const { answers, right } = record(json, at);
  return {
    answers: list(answers, `${at}.answers`, (answer, place) => count(answer, place)),
    right: list(right, `${at}.right`, bool),
  };
}

/** Pages that this game does not have are of a newer one: no reason to refuse the rest. */
const pageList = (json: unknown): CodexId[] => {
  const known = new Set(list(json, 'pages', text));
  return CODEX_IDS.filter((id) => known.has(id));
};

function record(json: unknown, at: string): Record<string, unknown> {
  if (!isRecord(json)) throw new WrongField(at);
  return json;
}

function list<T>(json: unknown, at: string, read: (json: unknown, at: string) => T): T[] {
  if (!Array.isArray(json)) throw new WrongField(at);
  return json.map((item, index) => read(item, `${at}[${index}]`));
}

const optional = <T>(json: unknown, at: string, read: (json: unknown, at: string) => T): T | null =>
  json === undefined || json === null ? null : read(json, at);

function count(json: unknown, at: string, most: number = Number.MAX_SAFE_INTEGER): number {
  if (typeof json !== 'number' || !Number.isInteger(json) || json < 0 || json > most) throw new WrongField(at);
  return json;
}

function bool(json: unknown, at: string): boolean {
  if (typeof json !== 'boolean') throw new WrongField(at);
  return json;
}

function text(json: unknown, at: string): string {
  if (typeof json !== 'string') throw new WrongField(at);
  return json;
}

function packed(json: unknown, at: string): string {
  const log = text(json, at);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(log)) throw new WrongField(at);
  return log;
}
