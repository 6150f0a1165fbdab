import type { LogEntry } from '../engine/index.ts';
import type { Malformed } from './scenario.ts';
import {
  and,
  type Checker,
  integer,
  isJsonObject,
  type JsonObject,
  list,
  object,
  printable,
  within,
} from './scenarioChecker.ts';
import { LOG_LIMITS } from './scenarioLimits.ts';

export type ParsedLog = { readonly ok: true; readonly log: LogEntry[] } | Malformed;

interface LogScope {
  /** Tick of the entry before. */
  tick: number;
}

type C = Checker<LogScope>;

/** Which tasks, cores and ticks there are is for the engine to say; here a number only has to be one. */
const number: C = integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const word: C = printable(LOG_LIMITS.word);

const tick: C = and(integer(0, LOG_LIMITS.tick), (value: number, scope) => {
  if (value < scope.tick) return `must not be smaller than the tick before it, ${scope.tick}`;
  scope.tick = value;
  return null;
});

const COMMANDS: ReadonlyMap<string, C> = new Map([
  ['dispatch', object({ type: word, task: number, core: number })],
  ['preempt', object({ type: word, core: number })],
  ['enqueue', object({ type: word, task: number, core: number })],
  ['unqueue', object({ type: word, task: number })],
  ['setQuantum', object({ type: word, core: number, ticks: number })],
  ['spawn', object({ type: word, job: number, model: word, workers: number })],
]);

const command: C = {
  check(value, scope) {
    if (!isJsonObject(value)) return { path: '', message: 'must be a command: an object with a type' };
    const problem = Object.hasOwn(value, 'type') ? word.check(value.type, scope) : { path: '', message: 'is missing' };
    if (problem !== null) return within('type', problem);
    // A type that nobody knows is refused by the engine, as a command; the rest of it means nothing here.
    return COMMANDS.get((value as JsonObject & { type: string }).type)?.check(value, scope) ?? null;
  },
  schema: {},
};

const entry: C = {
  check(value, scope) {
    if (!Array.isArray(value) || value.length !== 2) return { path: '', message: 'must be a pair: [tick, command]' };
    const badTick = tick.check(value[0], scope);
    if (badTick !== null) return within(0, badTick);
    const badCommand = command.check(value[1], scope);
    return badCommand === null ? null : within(1, badCommand);
  },
  schema: {},
};

const logFormat: C = list(entry, { max: LOG_LIMITS.entries });

/**
 * Reads an input log (F-2) from parsed JSON: pairs of a tick and a command, ticks not decreasing. A command of a known
 * type must have exactly its fields; one of an unknown type is passed on, and the engine refuses it (`unknown-command`).
 */
export function parseLog(json: unknown): ParsedLog {
  const problem = logFormat.check(json, { tick: 0 });
  return problem === null ? { ok: true, log: json as LogEntry[] } : { ok: false, ...problem };
}
