import { type Policy, policyByName } from '@timeslice/shared/content';
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { playLog, playPolicy } from '@timeslice/shared/run';
import type { Piece } from './interleave.ts';
import { mixedWorkload } from './workload.ts';

/** The policies that rates are measured with: a queue and a quantum, preemption by remaining work, shares of time. */
export const POLICIES = ['rr', 'srtf', 'fair'] as const;
export type PolicyName = (typeof POLICIES)[number];

/** A game that a policy has played: what a replay of it consists of. */
export interface Game {
  readonly policy: Policy;
  readonly scenario: Scenario;
  /** Without the commands that were refused. */
  readonly log: readonly LogEntry[];
}

/** One game of the policy on each of the scenarios. */
export function playGames(name: PolicyName, scenarios: readonly Scenario[]): Game[] {
  const policy = policyByName(name);
  if (policy === undefined) throw new Error(`there is no policy ${name}`);
  return scenarios.map((scenario) => {
    const { log, refused } = playPolicy(scenario, policy);
    const codes = new Map(refused);
    return { policy, scenario, log: log.filter((_, index) => !codes.has(index)) };
  });
}

/** Mixed workloads of the seeds 1, 2, … `count`. */
export const seededScenarios = (count: number, tasks?: number): Scenario[] =>
  Array.from({ length: count }, (_, i) => mixedWorkload(i + 1, tasks));

/** The policy decides in its seat, as in a comparison. Counts events. */
export const playing =
  (games: readonly Game[]): Piece =>
  (turn) => {
    const { scenario, policy } = games[turn % games.length]!;
    return playPolicy(scenario, policy).machine.events;
  };

/** The log is run alone, as when the server verifies it. Counts events. */
export const replaying =
  (games: readonly Game[]): Piece =>
  (turn) => {
    const { scenario, log } = games[turn % games.length]!;
    return playLog(scenario, log).machine.events;
  };
