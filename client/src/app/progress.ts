/** What this player has reached, kept in the browser. */
import { signal } from '@preact/signals';
import { type CodexId, type Level, starsFor } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import type { Run } from '@timeslice/shared/run';
import { packLog } from './packedLog.ts';
import {
  type LevelProgress,
  MOST_RUNS,
  NO_RUNS,
  type Progress,
  parseProgress,
  type StoredAnswers,
  type StoredGuess,
  type StoredRun,
} from './progressFormat.ts';
import { dropLogs, MOST_CHARACTERS } from './progressSize.ts';
import { readStored, writeStored } from './storage.ts';

export type { LevelProgress, Progress, StoredAnswers, StoredGuess, StoredRun } from './progressFormat.ts';
export { parseProgress } from './progressFormat.ts';

const KEY = 'progress';
const NOTHING: Progress = { levels: {}, coached: false, pages: [] };

// Damaged in any part: the whole text is kept aside rather than half of it forgotten.
const read = (): Progress | null =>
  readStored(KEY, (json) => {
    const parsed = parseProgress(json);
    return parsed.ok ? parsed.progress : null;
  });

const progress = signal<Progress>(read() ?? NOTHING);

function keep(next: Progress): void {
  progress.value = dropLogs(next, MOST_CHARACTERS);
  // A browser may give less room than it should: replays are what can be spared, scores are not.
  for (let room = MOST_CHARACTERS; !writeStored(KEY, progress.value) && room > 1000; room /= 8) {
    progress.value = dropLogs(next, room / 8);
  }
}

// Another tab of the same browser may get further meanwhile; the better of both must not be overwritten.
addEventListener('storage', (event) => {
  if (event.key !== null && !event.key.endsWith(`.${KEY}`)) return;
  progress.value = read() ?? progress.value;
});

export const currentProgress = (): Progress => progress.value;

/** Puts another progress, such as one from a file, in the place of the present one. */
export const replaceProgress = (next: Progress): void => keep(next);

export const levelProgress = (levelId: string): LevelProgress => progress.value.levels[levelId] ?? NO_RUNS;

function keepLevel(levelId: string, change: Partial<LevelProgress>): void {
  const entry = { ...levelProgress(levelId), ...change };
  keep({ ...progress.value, levels: { ...progress.value.levels, [levelId]: entry } });
}

export const isCoached = (): boolean => progress.value.coached;

export function markCoached(): void {
  if (!progress.value.coached) keep({ ...progress.value, coached: true });
}

export const isPageRead = (id: CodexId): boolean => progress.value.pages.includes(id);

export function markPageRead(id: CodexId): void {
  if (!isPageRead(id)) keep({ ...progress.value, pages: [...progress.value.pages, id] });
}

/** Enters a finished run. Returns what stood there before it. */
export function recordRun(level: Level, run: Run): LevelProgress {
  const before = levelProgress(level.id);
  const { score, end, cpuTime, useful, slowdown } = figures(run.machine);
  const stars = starsFor(level, score);
  const log = packLog(level.scenario, run.log);
  const stored: StoredRun = { score, stars, wall: end, cpuTime, useful, slowdown, date: Date.now(), log };
  const isBest = score > before.best || (score === before.best && before.bestLog === null);
  keepLevel(level.id, {
    best: Math.max(before.best, score),
    stars: Math.max(before.stars, stars),
    tries: before.tries + 1,
    failed: before.failed + (stars < 2 ? 1 : 0),
    bestLog: isBest ? log : before.bestLog,
    runs: [...before.runs, stored].slice(-MOST_RUNS),
  });
  return before;
}

/** Keeps what was expected of a level. The first guess counts: later ones know more. */
export function recordGuess(levelId: string, guess: StoredGuess): void {
  if (levelProgress(levelId).guess === null) keepLevel(levelId, { guess });
}

export const recordTransfer = (levelId: string, transfer: StoredAnswers): void => keepLevel(levelId, { transfer });
