import { z } from 'zod';
import { LOCALES } from './http.ts';

/** 128 bits as 22 characters of base64url. */
const seatTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

export const joinOptionsSchema = z.strictObject({
  version: z.int(),
  /** In which language the alias is made. */
  locale: z.enum(LOCALES),
  /** From `welcome` or from opening the race: the same seat again. Without it: a new seat. */
  token: seatTokenSchema.optional(),
});
export type JoinOptions = z.infer<typeof joinOptionsSchema>;
