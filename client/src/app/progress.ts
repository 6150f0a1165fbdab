/** What this player has reached, kept in the browser. */
import { signal } from '@preact/signals';
import { isRecord, readStored, writeStored } from './storage.ts';

export interface LevelProgress {
  /** 0–1000. */
  readonly best: number;
  /** 0–3, those of the best run. */
  readonly stars: number;
  /** Runs played to their end. */
  readonly tries: number;
}

interface Progress {
  readonly levels: Readonly<Record<string, LevelProgress>>;
  /** The first-run help has been followed once. */
  readonly coached: boolean;
}

const KEY = 'progress';
const NONE: LevelProgress = { best: 0, stars: 0, tries: 0 };

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

/** null: not ours, or damaged in any part; then the whole text is kept aside rather than half of it forgotten. */
export function parseProgress(json: unknown): Progress | null {
  if (!isRecord(json) || !isRecord(json.levels)) return null;
  const levels: Record<string, LevelProgress> = {};
  for (const [id, entry] of Object.entries(json.levels)) {
    if (!isRecord(entry)) return null;
    const { best, stars, tries } = entry;
    if (!isCount(best, 1000) || !isCount(stars, 3) || !isCount(tries, Number.MAX_SAFE_INTEGER)) return null;
    levels[id] = { best, stars, tries };
  }
  return { levels, coached: json.coached === true };
}

const progress = signal<Progress>(readStored(KEY, parseProgress) ?? { levels: {}, coached: false });

function keep(next: Progress): void {
  progress.value = next;
  writeStored(KEY, next);
}

// Another tab of the same browser may get further meanwhile; the better of both must not be overwritten.
addEventListener('storage', (event) => {
  if (event.key !== null && !event.key.endsWith(`.${KEY}`)) return;
  progress.value = readStored(KEY, parseProgress) ?? progress.value;
});

export const levelProgress = (levelId: string): LevelProgress => progress.value.levels[levelId] ?? NONE;

export const isCoached = (): boolean => progress.value.coached;

export function markCoached(): void {
  if (!progress.value.coached) keep({ ...progress.value, coached: true });
}

/** Enters a finished run. Returns what stood there before it. */
export function recordRun(levelId: string, run: { readonly score: number; readonly stars: number }): LevelProgress {
  const before = levelProgress(levelId);
  const after = {
    best: Math.max(before.best, run.score),
    stars: Math.max(before.stars, run.stars),
    tries: before.tries + 1,
  };
  keep({ ...progress.value, levels: { ...progress.value.levels, [levelId]: after } });
  return before;
}
