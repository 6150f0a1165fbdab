import { type PolicyChoice, policyByName } from '@timeslice/shared/content';
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { playPolicy } from '@timeslice/shared/run';

/** What a policy does on a scenario, as an input log. */
export function policyLog(scenario: Scenario, { policy, params }: PolicyChoice): readonly LogEntry[] {
  const known = policyByName(policy);
  if (!known) throw new Error(`policyLog: expected the name of a policy in the registry, found ${policy}`);
  return playPolicy(scenario, known, params).log;
}
