/**
 * The questions at the end of a lesson: the guess of the first level that has one once more, and the idea of the last such
 * level in real programs.
 */
import type { LevelStudy } from './study.ts';

/** A study always has a prediction. */
type Studied = Partial<Pick<LevelStudy, 'transfer'>>;

export interface ExitTicket {
  /** Indexes of the lesson's levels; null where there is nothing to ask. */
  readonly again: number | null;
  readonly inCode: number | null;
}

/** `studies`: of the lesson's levels in order, undefined where a level has none. */
export function exitTicket(studies: readonly (Studied | undefined)[]): ExitTicket {
  const studied = studies.flatMap((study, index) => (study === undefined ? [] : [index]));
  const last = studied.at(-1);
  const asks = last === undefined ? 0 : (studies[last]?.transfer?.asks.length ?? 0);
  return { again: studied[0] ?? null, inCode: asks > 0 ? (last ?? null) : null };
}

/** How many there are, 0 … 2. */
export const exitCount = ({ again, inCode }: ExitTicket): number => Number(again !== null) + Number(inCode !== null);
