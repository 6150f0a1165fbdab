/** Progress within the room that browsers give: some megabytes for everything. */
import type { LevelProgress, Progress } from './progressFormat.ts';

/** Of its JSON. A campaign with all its replays takes about 200 000. */
export const MOST_CHARACTERS = 1_500_000;

/** The same progress without as many replays as it takes to be this short: the oldest go first, best runs last. */
export function dropLogs(progress: Progress, most: number): Progress {
  let excess = JSON.stringify(progress).length - most;
  if (excess <= 0) return progress;
  const levels = new Map(Object.entries(progress.levels));
  for (const { levelId, date } of oldestFirst(levels)) {
    if (excess <= 0) break;
    change(levels, levelId, (level) => ({
      ...level,
      runs: level.runs.map((run) => {
        if (run.date !== date || run.log === null) return run;
        excess -= run.log.length;
        return { ...run, log: null };
      }),
    }));
  }
  for (const [levelId, { bestLog }] of levels) {
    if (excess <= 0) break;
    excess -= bestLog?.length ?? 0;
    change(levels, levelId, (level) => ({ ...level, bestLog: null }));
  }
  return { ...progress, levels: Object.fromEntries(levels) };
}

type Levels = Map<string, LevelProgress>;

const oldestFirst = (levels: Levels) =>
  [...levels]
    .flatMap(([levelId, { runs }]) => runs.map(({ date }) => ({ levelId, date })))
    .sort((a, b) => a.date - b.date);

function change(levels: Levels, levelId: string, by: (level: LevelProgress) => LevelProgress): void {
  const level = levels.get(levelId);
  if (level) levels.set(levelId, by(level));
}
