import { runNaive } from '../oracle/naive.ts';
import { randomGame } from '../oracle/randomGame.ts';
import type { NaiveResult } from '../oracle/types.ts';

export interface NaiveGame {
  readonly game: ReturnType<typeof randomGame>;
  readonly result: NaiveResult;
}

const known = new Map<number, NaiveGame>();

/** A random game and what the naive engine makes of it, worked out once a process. */
export function naiveGame(seed: number): NaiveGame {
  const found = known.get(seed);
  if (found !== undefined) return found;
  const game = randomGame(seed);
  const made = { game, result: runNaive(game.scenario, game.log) };
  known.set(seed, made);
  return made;
}
