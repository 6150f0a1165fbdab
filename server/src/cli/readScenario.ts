import { malformedText, parseLog, parseScenario } from '@timeslice/shared/content';
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { readJson } from './readJson.ts';
import { UsageError } from './usageError.ts';

/** Reads a scenario file (F-1). */
export function readScenario(file: string): Scenario {
  const parsed = parseScenario(readJson(file));
  if (!parsed.ok) throw new UsageError(`${file}: ${malformedText(parsed)}`);
  return parsed.scenario;
}

/** Reads an input log (F-2). */
export function readLog(file: string): LogEntry[] {
  const parsed = parseLog(readJson(file));
  if (!parsed.ok) throw new UsageError(`${file}: ${malformedText(parsed)}`);
  return parsed.log;
}
