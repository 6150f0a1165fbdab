import { z } from 'zod';
import { MAX_SEATS, MIN_SEATS } from './limits.ts';

/** Six decimal digits, as people read them out. */
export const raceCodeSchema = z.string().regex(/^[0-9]{6}$/);

/** POST /api/races */
export const openRaceSchema = z.strictObject({
  level: z.string().min(1).max(64),
  maxSeats: z.int().min(MIN_SEATS).max(MAX_SEATS).default(MIN_SEATS),
  /** Seats that are free at the start are played by policies. */
  bots: z.boolean().default(false),
});
export type OpenRace = z.input<typeof openRaceSchema>;
