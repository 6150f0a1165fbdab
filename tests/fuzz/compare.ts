import { checkInvariants, figures } from '@timeslice/shared/engine';
import { runNaive } from '../oracle/naive.ts';
import { randomGame } from '../oracle/randomGame.ts';
import { playLog } from './engine.ts';

/** The first difference between the naive loop and the engine on the game of a seed, as one line, or null. */
export function difference(seed: number): string | null {
  const { scenario, log } = randomGame(seed);
  const { machine, refused } = playLog(scenario, log);
  const broken = checkInvariants(machine);
  if (broken.length > 0) return `seed ${seed}: ${broken[0]}`;
  const found = firstDifference(runNaive(scenario, log), { ...figures(machine), refused }, '');
  return found === null ? null : `seed ${seed}: ${found}`;
}

/** Compares all that the first value names. */
export function firstDifference(want: unknown, got: unknown, path: string): string | null {
  if (Object.is(want, got)) return null;
  if (typeof want !== 'object' || typeof got !== 'object' || want === null || got === null) {
    return `${path || 'value'} is ${JSON.stringify(got)}, the naive engine says ${JSON.stringify(want)}`;
  }
  const keys = new Set([...Object.keys(want), ...(Array.isArray(got) ? Object.keys(got) : [])]);
  for (const key of keys) {
    const found = firstDifference((want as never)[key], (got as never)[key], path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
