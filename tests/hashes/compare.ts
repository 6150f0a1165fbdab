import { levelHashes, randomHashes } from './games.ts';

export const SEEDS = { first: 1, last: 2_000 } as const;
/** Games at a time: long scripts make a browser ask whether to stop them. */
const BATCH = 250;

/** Evaluates an expression over what games.ts exports, in the engine under test. */
type Ask = (expression: string) => Promise<unknown>;

/** Plays everything here and there; the first game that differs, with both lines, or null. */
export async function firstDifferentGame(ask: Ask): Promise<string | null> {
  const inLevels = firstDifferentLine(levelHashes(), await ask('levelHashes()'));
  if (inLevels !== null) return inLevels;
  for (let from: number = SEEDS.first; from <= SEEDS.last; from += BATCH) {
    const to = Math.min(from + BATCH - 1, SEEDS.last);
    const found = firstDifferentLine(randomHashes(from, to), await ask(`randomHashes(${from}, ${to})`));
    if (found !== null) return found;
  }
  return null;
}

export function firstDifferentLine(here: readonly string[], there: unknown): string | null {
  if (!Array.isArray(there)) return `expected lines of hashes, found ${JSON.stringify(there)}`;
  const at = here.findIndex((line, index) => line !== there[index]);
  if (at < 0) return here.length === there.length ? null : `${there.length} games, here ${here.length}`;
  return `here  ${here[at]}\nthere ${there[at]}`;
}
