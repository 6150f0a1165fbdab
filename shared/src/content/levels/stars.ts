import type { Level } from './types.ts';

/** How many stars a score earns in a level: 0 … 3. Two are "won". */
export const starsFor = (level: Pick<Level, 'stars'>, score: number): number =>
  level.stars.filter((least) => score >= least).length;
