/** Which lines of code a task stands for, and which of them it is at. */
import type { CodeLens, Level } from '@timeslice/shared/content';
import type { Task } from '@timeslice/shared/engine';

export interface CodePlace {
  readonly lens: CodeLens;
  /** Index of the line it is at; null: none of them. */
  readonly line: number | null;
}

/** Null: the level has no code for this task. */
export function codeOf(level: Level, task: Task): CodePlace | null {
  const lenses = level.study?.code ?? [];
  const { pid, job } = task.process;
  const lens =
    lenses.find(({ pids }) => pids?.includes(pid)) ??
    lenses.find(({ jobs }) => job !== null && jobs?.includes(job.id)) ??
    lenses.find(({ pids, jobs }) => pids === undefined && jobs === undefined);
  return lens ? { lens, line: lineOf(lens, task) } : null;
}

function lineOf({ at }: CodeLens, task: Task): number | null {
  const burst = task.bursts[task.burst];
  switch (burst?.kind) {
    case 'io':
      return at.io ?? null;
    case 'crash':
      return at.crash ?? null;
    case 'cpu':
      if (burst.sys) return at.sys ?? at.cpu ?? null;
      return (task.process.gil && !burst.needsGil ? at.released : undefined) ?? at.cpu ?? null;
    default:
      return null;
  }
}

/** The most lines that one of a level's lenses has. */
export const linesOfCode = (level: Level): number =>
  Math.max(0, ...(level.study?.code ?? []).map(({ lines }) => lines.length));
