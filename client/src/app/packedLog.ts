/** Input logs as short text: a replay in base 64, about six characters a command. */
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { decodeReplay, encodeReplay, MAX_REPLAY_BYTES, replayOf, scenarioHash } from '@timeslice/shared/run';

/** Null for a log that is too long to be kept. */
export function packLog(scenario: Scenario, log: readonly LogEntry[]): string | null {
  const bytes = encodeReplay(replayOf(scenario, log));
  if (bytes.length > MAX_REPLAY_BYTES) return null;
  // In pieces, because the bytes become arguments.
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(text);
}

/** Null if it is none, or that of a scenario that has been changed since: there it would mean another run. */
export function unpackLog(scenario: Scenario, packed: string): readonly LogEntry[] | null {
  let text: string;
  try {
    text = atob(packed);
  } catch {
    return null;
  }
  const decoded = decodeReplay(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  if (!decoded.ok || decoded.replay.scenarioHash !== scenarioHash(scenario)) return null;
  return decoded.replay.log;
}
