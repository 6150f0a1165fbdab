/** The campaign in acts, by theme. An act is a stretch of level numbers, so that a new level finds its place by itself. */
import { type Level, levels } from '@timeslice/shared/content';
import { levelProgress } from '../../app/progress.ts';

/** The number of the first level of every act, in order. */
const ACT_STARTS = {
  processes: 1,
  switching: 4,
  waiting: 8,
  models: 11,
  parallelism: 14,
  green: 16,
  gil: 20,
  production: 26,
} as const;

export type ActId = keyof typeof ACT_STARTS;

export interface Act {
  readonly id: ActId;
  readonly levels: readonly Level[];
}

/** Acts that have a level, each with its levels in order. */
export function actsOf(all: readonly Level[] = levels): Act[] {
  const starts = Object.entries(ACT_STARTS) as [ActId, number][];
  return starts
    .map(([id, from], index) => {
      const until = starts[index + 1]?.[1] ?? Number.POSITIVE_INFINITY;
      return { id, levels: all.filter(({ number }) => number >= from && number < until) };
    })
    .filter((act) => act.levels.length > 0);
}

const isOpen = ({ id }: Level): boolean => levelProgress(id).stars < 2;

/** Where to go on: the first level of the path that is not won yet, then the branches, then the beginning. */
export function nextLevel(): Level {
  const open = levels.filter(isOpen);
  return open.find(({ optional }) => !optional) ?? open[0] ?? (levels[0] as Level);
}
