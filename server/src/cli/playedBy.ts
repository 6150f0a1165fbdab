import { type Params, type Policy, policies, policyByName, resolveParams } from '@timeslice/shared/content';
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import {
  type Played,
  type PolicyRun,
  playLog,
  playPolicy,
  TooManyCommandsError,
  TooManyStepsError,
} from '@timeslice/shared/run';
import { UsageError } from './usageError.ts';

/** `KEY=VALUE` as `--param` takes it; whole numbers become numbers. */
export function readParams(pairs: readonly string[]): Params {
  const params = new Map<string, number | string>();
  for (const pair of pairs) {
    const [, key, value] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
    if (key === undefined || value === undefined) throw new UsageError(`--param ${pair}: expected KEY=VALUE`);
    if (params.has(key)) throw new UsageError(`--param ${key} is given twice`);
    params.set(key, /^-?\d+$/.test(value) ? Number(value) : value);
  }
  return Object.fromEntries(params);
}

/**
 * More than any scenario that is meant to be played comes near, and some ten seconds of computing. A file may ask for
 * a thousand times as much and be legal, with an event in every tick for days.
 */
const MAX_STEPS = 20_000_000;

const isTooLong = (error: unknown): error is Error =>
  error instanceof TooManyCommandsError || error instanceof TooManyStepsError;

/** The run that a log makes of a scenario. One without an end in sight is a usage error. */
export function playedFrom(scenario: Scenario, log: readonly LogEntry[]): Played {
  try {
    return playLog(scenario, log, MAX_STEPS);
  } catch (error) {
    throw isTooLong(error) ? new UsageError(error.message) : error;
  }
}

/** The run that a policy makes of a scenario. A name or a parameter that does not exist is a usage error. */
export function playedBy(scenario: Scenario, name: string, params: Params): PolicyRun {
  const policy = findPolicy(name);
  const resolved = resolveParams(policy.params, params);
  if (!resolved.ok) throw new UsageError(`--param ${resolved.param}: ${resolved.message}`);
  try {
    return playPolicy(scenario, policy, resolved.params, MAX_STEPS);
  } catch (error) {
    throw isTooLong(error) ? new UsageError(error.message) : error;
  }
}

function findPolicy(name: string): Policy {
  const policy = policyByName(name);
  if (policy !== undefined) return policy;
  throw new UsageError(`--policy ${name}: no such policy; there are ${policies.map((known) => known.name).join(', ')}`);
}
