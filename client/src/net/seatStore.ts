/** What it takes to come back to a race after a refresh: the seat's token, and the commands that were not confirmed. */
import type { LogEntry } from '@timeslice/shared/engine';
import { isRecord, readStored, removeStored, writeStored } from '../app/storage.ts';

interface Seat {
  readonly token: string;
  /** When it was last used, ms since 1970; only for tidying up. */
  readonly usedAt: number;
  /** Addresses under which others reach the race, best first; known to the one who opened it. */
  readonly links?: readonly string[];
  /** In a lesson: under which name one is there. */
  readonly alias?: string;
}

/** Commands of a stream from position `from` on, not yet confirmed when they were kept. */
export interface Tail {
  readonly stream: number;
  readonly from: number;
  readonly entries: readonly LogEntry[];
}

const SEATS = 'seats';
const KEPT_MS = 24 * 60 * 60 * 1000;
const tailKey = (code: string): string => `tail.${code}`;

function parseSeats(json: unknown): Record<string, Seat> | null {
  if (!isRecord(json)) return null;
  const seats: Record<string, Seat> = {};
  for (const [code, seat] of Object.entries(json)) {
    if (!isRecord(seat) || typeof seat.token !== 'string' || typeof seat.usedAt !== 'number') return null;
    const links = Array.isArray(seat.links) ? seat.links.filter((link) => typeof link === 'string') : [];
    const alias = typeof seat.alias === 'string' ? { alias: seat.alias } : {};
    seats[code] = { token: seat.token, usedAt: seat.usedAt, links, ...alias };
  }
  return seats;
}

const isEntry = (value: unknown): value is LogEntry =>
  Array.isArray(value) && value.length === 2 && Number.isInteger(value[0]) && isRecord(value[1]);

function parseTail(json: unknown): Tail | null {
  if (!isRecord(json) || typeof json.stream !== 'number' || typeof json.from !== 'number') return null;
  if (!Array.isArray(json.entries) || !json.entries.every(isEntry)) return null;
  return { stream: json.stream, from: json.from, entries: json.entries };
}

const readSeats = (): Record<string, Seat> => readStored(SEATS, parseSeats) ?? {};

export const seatToken = (code: string): string | null => readSeats()[code]?.token ?? null;

export const seatAlias = (code: string): string | null => readSeats()[code]?.alias ?? null;

/** `links`: those of the answer to opening the race; left out, the known ones stay. */
export function keepSeat(code: string, token: string, links = raceLinks(code), alias?: string): void {
  const now = Date.now();
  const fresh = Object.entries(readSeats()).filter(([, seat]) => now - seat.usedAt < KEPT_MS);
  const seat: Seat = { token, usedAt: now, links, ...(alias === undefined ? {} : { alias }) };
  writeStored(SEATS, { ...Object.fromEntries(fresh), [code]: seat });
}

export const raceLinks = (code: string): readonly string[] => readSeats()[code]?.links ?? [];

export function forgetSeat(code: string): void {
  const { [code]: _gone, ...others } = readSeats();
  writeStored(SEATS, others);
  removeStored(tailKey(code));
}

export const readTail = (code: string): Tail | null => readStored(tailKey(code), parseTail);

export function keepTail(code: string, tail: Tail): void {
  if (tail.entries.length === 0) removeStored(tailKey(code));
  else writeStored(tailKey(code), tail);
}
