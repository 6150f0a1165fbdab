import { isJsonObject, type JsonObject, type Problem } from './scenarioChecker.ts';
import { SCENARIO_LIMITS } from './scenarioLimits.ts';

/** What the checks across the fields of one scenario know while it is read from top to bottom. */
export interface ScenarioScope {
  /** Names of the devices, or null when `devices` itself is broken: then that is the problem to report. */
  readonly devices: ReadonlySet<string> | null;
  readonly pids: Set<unknown>;
  readonly taskIds: Set<unknown>;
  readonly jobIds: Set<unknown>;
  tasks: number;
  bursts: number;
  /** Of the process, or of the job, that is being read; null when it is broken or missing. */
  runtime: string | null;
  language: string | null;
  /** How many tasks the process that is being read has. */
  residents: number;
}

/** Devices may be written after the processes that use them, so their names are collected first. */
export function newScope(document: unknown): ScenarioScope {
  const devices = isJsonObject(document) ? own(document, 'devices') : undefined;
  return {
    devices: isJsonObject(devices) ? new Set(Object.keys(devices)) : null,
    pids: new Set(),
    taskIds: new Set(),
    jobIds: new Set(),
    tasks: 0,
    bursts: 0,
    runtime: null,
    language: null,
    residents: 0,
  };
}

/** A field of an object of the document; never one that it inherits. */
export const own = (value: JsonObject, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

export function ownString(value: JsonObject, key: string): string | null {
  const field = own(value, key);
  return typeof field === 'string' ? field : null;
}

/** Notes an id; a message if it was there before. */
export function claim(ids: Set<unknown>, id: unknown, what: string): string | null {
  if (ids.has(id)) return `must be unique: another ${what} is ${id} too`;
  ids.add(id);
  return null;
}

/** Counts towards the limits on the whole; a problem when they are passed. */
export function count(scope: ScenarioScope, tasks: number, bursts: number): Problem | null {
  scope.tasks += tasks;
  scope.bursts += bursts;
  if (scope.tasks > SCENARIO_LIMITS.tasks) {
    return { path: '', message: `too many tasks: at most ${SCENARIO_LIMITS.tasks} in all, items of jobs included` };
  }
  if (scope.bursts > SCENARIO_LIMITS.bursts) {
    return { path: '', message: `too many bursts: at most ${SCENARIO_LIMITS.bursts} in all, those of jobs included` };
  }
  return null;
}
