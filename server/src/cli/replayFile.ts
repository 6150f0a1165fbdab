import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import {
  decodeReplay,
  encodeReplay,
  MAX_REPLAY_BYTES,
  type Played,
  type Replay,
  replayOf,
} from '@timeslice/shared/run';
import { readBytes } from './readBytes.ts';
import { UsageError } from './usageError.ts';
import { writeOutput } from './writeOutput.ts';

/** Reads a replay as `encodeReplay` writes it. */
export function readReplay(file: string): Replay {
  const decoded = decodeReplay(readBytes(file, MAX_REPLAY_BYTES));
  if (!decoded.ok) throw new UsageError(`${file}: ${decoded.message}`);
  return decoded.replay;
}

/** Writes a played log as a replay, without the commands that were refused: they changed nothing. */
export function writeReplay(file: string, scenario: Scenario, log: readonly LogEntry[], played: Played): void {
  const refused = new Set(played.refused.map(([index]) => index));
  const accepted = log.filter((_, index) => !refused.has(index));
  const bytes = encodeReplay(replayOf(scenario, accepted));
  // The limits of a replay are narrower than those of a log.
  const readable = decodeReplay(bytes);
  if (!readable.ok) throw new UsageError(`${file}: the run is too long for a replay: ${readable.message}`);
  writeOutput(file, bytes);
}
