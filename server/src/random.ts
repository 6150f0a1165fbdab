import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

/** Where the server draws what nobody may guess. */
export interface Random {
  /** An integer from 0 up to, and not including, `limit`. */
  below(limit: number): number;
  /** 128 bits as 22 characters of base64url. */
  token(): string;
  /** An id for a record. */
  id(): string;
}

/** Without letters and digits that are mistaken for each other. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code that people write down and type in: five bits a letter. */
export function spokenCode(random: Pick<Random, 'below'>, length: number): string {
  return Array.from({ length }, () => LETTERS[random.below(LETTERS.length)]).join('');
}

export const systemRandom: Random = {
  below: (limit) => randomInt(limit),
  token: () => randomBytes(16).toString('base64url'),
  id: () => randomUUID(),
};

/** What is kept of a token: enough to recognise it, useless to whoever reads it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
