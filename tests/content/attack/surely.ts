import type { Scenario } from '@timeslice/shared/engine';
import { type AttackOptions, type AttackResult, attack } from './attack.ts';

/** A gain may be an honest search that was too short: it then gets this many times the runs, twice if need be. */
const MORE = 6;

/** An attack whose gain, if it has one, has been looked into. */
export function attackSurely(scenario: Scenario, options: AttackOptions): AttackResult {
  let found = attack(scenario, options);
  for (let more = MORE; found.gain > 0 && more <= MORE * MORE; more *= MORE)
    found = attack(scenario, { ...options, runs: options.runs * more });
  return found;
}
