import { levelDefinitions } from './definitions.ts';
import { proofs } from './proofs/index.ts';
import type { Level } from './types.ts';

/** The levels that can be played, in the order of the campaign: those whose proof has been computed. */
export const levels: readonly Level[] = levelDefinitions.flatMap((definition) => {
  const proof = proofs[definition.id];
  return proof === undefined ? [] : [{ ...definition, ...proof }];
});

const byId = new Map(levels.map((level) => [level.id, level]));

export const levelById = (id: string): Level | undefined => byId.get(id);
