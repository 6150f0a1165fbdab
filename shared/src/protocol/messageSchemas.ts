/**
 * What a client may send to a room, by type; checked at the edge. Schemas stand in files of their own, so that pages,
 * which only send, do not load them.
 */
import { z } from 'zod';
import { logEntrySchema, tickSchema } from './commandSchemas.ts';
import { MAX_ENTRIES_PER_MESSAGE } from './limits.ts';

const stream = z.int().min(0);
const empty = z.strictObject({});

export const clientMessages = {
  /** Ready for the first round, or not after all. Lobby only. When all connected seats are ready the countdown starts. */
  ready: z.strictObject({ ready: z.boolean() }),
  /** The creator starts, whoever is ready. Lobby and result. */
  start: empty,
  /** Ready for another round. Result only. */
  rematch: empty,
  /** Commands in log order; `seq` is the position of the first in the log. The run then goes on to `reached`. */
  commands: z.strictObject({
    stream,
    seq: z.int().min(0),
    entries: z.array(logEntrySchema).min(1).max(MAX_ENTRIES_PER_MESSAGE).readonly(),
    reached: tickSchema,
  }),
  /** No command up to (not at) this tick will follow. */
  reached: z.strictObject({ stream, reached: tickSchema }),
  /** State hash at `tick` after `entries` commands in all; implies `reached: tick`. */
  hash: z.strictObject({ stream, tick: tickSchema, entries: z.int().min(0), hash: z.string().max(64) }),
  /** Asks for the server's clock; `sent` is the client's own and comes back as it was. */
  clock: z.strictObject({ sent: z.number() }),
} as const;
export type ClientMessageType = keyof typeof clientMessages;
export type ClientMessage<T extends ClientMessageType> = z.infer<(typeof clientMessages)[T]>;
