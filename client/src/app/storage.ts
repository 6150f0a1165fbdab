/**
 * What the browser keeps for us. Reading never throws and never loses anything: a value that we cannot read is moved
 * aside under its own key and reported, so that a player's progress can be rescued by hand.
 */
import { signal } from '@preact/signals';

const PREFIX = 'timeslice.';

export interface StorageReport {
  readonly key: string;
  /** Where the unreadable text lies now, or null when there was no room for it. */
  readonly keptAs: string | null;
}

/** What could not be read since the page was opened. */
export const storageReports = signal<readonly StorageReport[]>([]);
/** False once the browser has refused to keep something (private window, no room left). */
export const storageWorks = signal(true);

/** The value under `key`, or null when there is none or `parse` returns null for it (not our shape). */
export function readStored<T>(key: string, parse: (json: unknown) => T | null): T | null {
  let raw: string | null = null;
  try {
    raw = localStorage.getItem(PREFIX + key);
  } catch {
    storageWorks.value = false;
  }
  if (raw === null) return null;
  const value = parseText(raw, parse);
  if (value === null) report(key, raw);
  return value;
}

/** False when the browser has refused to keep it, for want of room or altogether. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    storageWorks.value = true;
  } catch {
    storageWorks.value = false;
  }
  return storageWorks.value;
}

export function removeStored(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    storageWorks.value = false;
  }
}

/** Everything that the game has kept in this browser, what was put aside included. */
export function clearStored(): void {
  for (const key of ownKeys()) localStorage.removeItem(key);
}

export interface KeptAside {
  readonly key: string;
  readonly text: string;
}

/** Unreadable values of this and earlier visits, for whoever wants to rescue them. */
export const keptAside = (): KeptAside[] =>
  ownKeys()
    .filter((key) => key.includes('.unreadable.'))
    .map((key) => ({ key, text: localStorage.getItem(key) ?? '' }));

function ownKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    storageWorks.value = false;
    return [];
  }
}

function parseText<T>(raw: string, parse: (json: unknown) => T | null): T | null {
  try {
    return parse(JSON.parse(raw));
  } catch {
    return null;
  }
}

function report(key: string, raw: string): void {
  const keptAs = `${PREFIX}${key}.unreadable.${Date.now()}`;
  let kept = true;
  try {
    localStorage.setItem(keptAs, raw);
    localStorage.removeItem(PREFIX + key);
  } catch {
    kept = false;
  }
  storageReports.value = [...storageReports.value, { key, keptAs: kept ? keptAs : null }];
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
