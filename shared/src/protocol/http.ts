/** The HTTP interface. Every answer that is not a success is an `ErrorReply`. */
import type { ErrorCode } from './codes.ts';
import type { LessonPhase } from './lesson.ts';
import type { RacePhase } from './state.ts';

export const LOCALES = ['en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

export interface RaceOpened {
  readonly code: string;
  readonly roomId: string;
  /** What to share: the page's address with the code, on an address that other machines can reach. */
  readonly link: string;
  /** The same link on every address of this server, for choosing another one. */
  readonly links: readonly string[];
  /** Seat token of the creator: pass it as `token` when joining. Keep it, send it nowhere else. */
  readonly token: string;
}

/** GET /api/races/:code */
export interface RaceInfo {
  readonly kind: 'race' | 'lesson';
  readonly code: string;
  readonly roomId: string;
  readonly level: string;
  readonly phase: RacePhase | LessonPhase;
  /** Seats that nobody else can have, the creator's included. */
  readonly seats: number;
  readonly maxSeats: number;
}

/** POST /api/lessons */
export interface LessonOpened {
  readonly code: string;
  readonly roomId: string;
  /** As of a race. */
  readonly link: string;
  readonly links: readonly string[];
  /** The host's, from any device: keep it. */
  readonly hostKey: string;
  /** The projector's: shows, and does nothing. */
  readonly screenKey: string;
}

/** GET /api/levels */
export interface LevelsReply {
  readonly levels: readonly { readonly id: string; readonly number: number }[];
}

export interface ErrorReply {
  readonly error: { readonly code: ErrorCode; readonly field?: string; readonly message: string };
}

/** Address of a race in the page; `link` is this on a reachable origin. */
export function racePath(code: string): string {
  return `/race/${code}`;
}
