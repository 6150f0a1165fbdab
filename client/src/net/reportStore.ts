/** Keys of the reports of lessons that were led from this browser: a lesson closes, its report stays. */
import { isRecord, readStored, writeStored } from '../app/storage.ts';

interface Kept {
  readonly key: string;
  /** ms since 1970. */
  readonly keptAt: number;
}

const REPORTS = 'reports';
/** As long as a server keeps reports, if nobody has told it otherwise. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

function parse(json: unknown): Record<string, Kept> | null {
  if (!isRecord(json)) return null;
  const reports: Record<string, Kept> = {};
  for (const [code, kept] of Object.entries(json)) {
    if (!isRecord(kept) || typeof kept.key !== 'string' || typeof kept.keptAt !== 'number') return null;
    reports[code] = { key: kept.key, keptAt: kept.keptAt };
  }
  return reports;
}

function read(): Record<string, Kept> {
  const all = Object.entries(readStored(REPORTS, parse) ?? {});
  return Object.fromEntries(all.filter(([, { keptAt }]) => Date.now() - keptAt < KEPT_MS));
}

export const reportKey = (code: string): string | null => read()[code]?.key ?? null;

export function keepReportKey(code: string, key: string): void {
  const kept = read();
  if (kept[code]?.key !== key) writeStored(REPORTS, { ...kept, [code]: { key, keptAt: Date.now() } });
}

export function forgetReportKey(code: string): void {
  const { [code]: _gone, ...others } = read();
  writeStored(REPORTS, others);
}

/** The latest first. */
export const reportedLessons = (): readonly { readonly code: string; readonly keptAt: number }[] =>
  Object.entries(read())
    .map(([code, { keptAt }]) => ({ code, keptAt }))
    .sort((a, b) => b.keptAt - a.keptAt);
