import type { Scenario } from '../engine/index.ts';
import type { JsonSchema } from './scenarioChecker.ts';
import { noWork, scenarioFormat } from './scenarioFormat.ts';
import { newScope } from './scenarioScope.ts';

/** A file that cannot be used: where it is wrong (`processes[1].tasks[0].kind`; empty for the whole) and why. */
export interface Malformed {
  readonly ok: false;
  readonly path: string;
  readonly message: string;
}

export type ParsedScenario = { readonly ok: true; readonly scenario: Scenario } | Malformed;

/**
 * Reads a scenario (F-1) from parsed JSON. Strict: an unknown field, a number out of range, a device or a runtime that
 * does not exist are errors. Reports the first problem in the order of the document. Nothing is filled in: what the
 * file leaves out stays out. An accepted value is the given one, and safe for the engine.
 */
export function parseScenario(json: unknown): ParsedScenario {
  const scope = newScope(json);
  const problem = scenarioFormat.check(json, scope) ?? noWork(scope);
  return problem === null ? { ok: true, scenario: json as Scenario } : { ok: false, ...problem };
}

/** One line for people: the path, if there is one, and what is wrong there. */
export const malformedText = ({ path, message }: Malformed): string => (path === '' ? message : `${path}: ${message}`);

/**
 * The format as a JSON Schema, for editors. It says everything but the checks across fields: that ids are unique, that
 * devices exist, that kinds and models fit, that a crash comes last, and the limits on the whole.
 */
export function scenarioJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Timeslice scenario',
    description: 'What a machine has to run: cores, devices, costs, processes with their tasks, jobs (SPEC.md, F-1).',
    ...scenarioFormat.schema,
  };
}
