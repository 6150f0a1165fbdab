/** Keys of the lessons that this browser has opened or taken over: a refresh of the teacher's page must cost nothing. */
import { isRecord, readStored, writeStored } from '../app/storage.ts';

export interface HostKeys {
  readonly hostKey: string;
  /** null: this device was only given the host's. */
  readonly screenKey: string | null;
  /** Addresses under which others reach the lesson, best first. */
  readonly links: readonly string[];
}

interface Kept extends HostKeys {
  /** ms since 1970. */
  readonly usedAt: number;
}

const LESSONS = 'lessons';
const KEPT_MS = 24 * 60 * 60 * 1000;

function parse(json: unknown): Record<string, Kept> | null {
  if (!isRecord(json)) return null;
  const lessons: Record<string, Kept> = {};
  for (const [code, kept] of Object.entries(json)) {
    if (!isRecord(kept) || typeof kept.hostKey !== 'string' || typeof kept.usedAt !== 'number') return null;
    const screenKey = typeof kept.screenKey === 'string' ? kept.screenKey : null;
    const links = Array.isArray(kept.links) ? kept.links.filter((link) => typeof link === 'string') : [];
    lessons[code] = { hostKey: kept.hostKey, screenKey, links, usedAt: kept.usedAt };
  }
  return lessons;
}

const readLessons = (): Record<string, Kept> => readStored(LESSONS, parse) ?? {};

export const hostKeys = (code: string): HostKeys | null => readLessons()[code] ?? null;

export function keepHostKeys(code: string, keys: HostKeys): void {
  const now = Date.now();
  const fresh = Object.entries(readLessons()).filter(([, kept]) => now - kept.usedAt < KEPT_MS);
  writeStored(LESSONS, { ...Object.fromEntries(fresh), [code]: { ...keys, usedAt: now } });
}

export function forgetHostKeys(code: string): void {
  const { [code]: _gone, ...others } = readLessons();
  writeStored(LESSONS, others);
}

/** Lessons that can be gone on with from here, the latest first. */
export const hostedCodes = (): readonly string[] =>
  Object.entries(readLessons())
    .filter(([, kept]) => Date.now() - kept.usedAt < KEPT_MS)
    .sort(([, a], [, b]) => b.usedAt - a.usedAt)
    .map(([code]) => code);
