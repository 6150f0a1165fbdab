/** Progress as a file that a player keeps, or takes to another browser. */
import { type NightBest, nightBest, parseNight } from './night.ts';
import { currentProgress, type Progress, parseProgress } from './progress.ts';
import { isRecord } from './storage.ts';

const GAME = 'timeslice';
/** Far more than the fullest progress; whatever is larger is another file. */
const MOST_BYTES = 8_000_000;

export type ReadFile =
  /** `night` null: the file is of a game that did not keep it. */
  | { readonly ok: true; readonly progress: Progress; readonly night: NightBest | null }
  /** `json`: no JSON · `other`: not ours · `size` · `field`: `field` names what is wrong. */
  | { readonly ok: false; readonly problem: 'json' | 'other' | 'size' }
  | { readonly ok: false; readonly problem: 'field'; readonly field: string };

export const progressFile = (now: Date): { readonly name: string; readonly text: string } => ({
  name: `timeslice-${now.toISOString().slice(0, 10)}.json`,
  text: JSON.stringify(
    { game: GAME, saved: now.toISOString(), progress: currentProgress(), night: nightBest.value },
    null,
    1,
  ),
});

export function readProgressFile(text: string): ReadFile {
  if (text.length > MOST_BYTES) return { ok: false, problem: 'size' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'json' };
  }
  if (!isRecord(json) || json.game !== GAME) return { ok: false, problem: 'other' };
  const parsed = parseProgress(json.progress);
  if (!parsed.ok) return { ok: false, problem: 'field', field: parsed.field };
  const night = json.night === undefined ? null : parseNight(json.night);
  if (night === null && json.night !== undefined) return { ok: false, problem: 'field', field: 'night' };
  return { ...parsed, night };
}
