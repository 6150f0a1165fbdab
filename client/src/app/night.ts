/** The finale: how far this player has come in one night. */
import { signal } from '@preact/signals';
import { isRecord, readStored, writeStored } from './storage.ts';

export interface NightBest {
  /** Waves that were won in a row, 0 and up. */
  readonly waves: number;
  /** Of the night in which that was, 0 … 2³² − 1. */
  readonly seed: number;
  /** Sum of the scores of those waves. */
  readonly score: number;
}

const KEY = 'night';
const MOST_SEED = 2 ** 32 - 1;

const isCount = (value: unknown, most = Number.MAX_SAFE_INTEGER): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

/** Null: this is no night. */
export function parseNight(json: unknown): NightBest | null {
  if (!isRecord(json)) return null;
  const { waves, seed, score } = json;
  return isCount(waves) && isCount(seed, MOST_SEED) && isCount(score) ? { waves, seed, score } : null;
}

export const nightBest = signal<NightBest>(readStored(KEY, parseNight) ?? { waves: 0, seed: 0, score: 0 });

/** Another night takes the place of the best one: that of a progress file. */
export function replaceNight(night: NightBest): void {
  nightBest.value = night;
  writeStored(KEY, night);
}

/** Enters a night that has come this far. */
export function recordNight(night: NightBest): void {
  const { waves, score } = nightBest.value;
  if (night.waves < waves || (night.waves === waves && night.score <= score)) return;
  replaceNight(night);
}

/** The seed that an address names, or null: what is no whole number in range is no seed. */
export function seedOf(search: string): number | null {
  const text = new URLSearchParams(search).get('seed') ?? '';
  return parseSeed(text);
}

export function parseSeed(text: string): number | null {
  if (!/^\d{1,10}$/.test(text.trim())) return null;
  const seed = Number(text);
  return seed <= MOST_SEED ? seed : null;
}

/** A night that nobody has seen. */
export const newSeed = (): number => Math.floor(Math.random() * 1_000_000);
