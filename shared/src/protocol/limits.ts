/** Sizes and times that both sides keep to. */
import type { Tick } from '../engine/index.ts';

export const MIN_SEATS = 2;
export const MAX_SEATS = 8;
/** A longer unacknowledged tail goes in several messages. Keeps a frame within `MAX_FRAME_BYTES`. */
export const MAX_ENTRIES_PER_MESSAGE = 50;
/** A longer frame closes the connection (1009). */
export const MAX_FRAME_BYTES = 8 * 1024;
/** Ticks that a client may be ahead of the round clock. */
export const MAX_AHEAD: Tick = 250;
/** Ticks that a run may stay behind the round clock in all; beyond it the server advances the run without its player. */
export const SLACK: Tick = 30_000;
/** An idle client says how far it has come this often, ms. */
export const REACHED_EVERY_MS = 1_000;
/** How often a client sends its state hash, ms. */
export const HASH_EVERY_MS = 5_000;
