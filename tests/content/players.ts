/** Who plays the levels in these tests. */
import { type Level, type Params, policyByName } from '@timeslice/shared/content';
import { type Figures, figures, type Scenario } from '@timeslice/shared/engine';
import { playDrops, playPolicy } from '@timeslice/shared/run';

export function policyFigures(scenario: Scenario, name: string, params: Params = {}): Figures {
  const policy = policyByName(name);
  if (policy === undefined) throw new Error(`expected a known policy, found ${name}`);
  return figures(playPolicy(scenario, policy, params).machine);
}

/**
 * What a lecture would let compete: the level's own recommendation, the textbook's policies with a usual quantum, and
 * where there are jobs to start, all of them in each model that is offered.
 */
export const sensibleScores = ({ scenario, reference }: Level): number[] => [
  policyFigures(scenario, reference.policy, reference.params).score,
  policyFigures(scenario, 'fcfs').score,
  policyFigures(scenario, 'sjf').score,
  policyFigures(scenario, 'srtf').score,
  policyFigures(scenario, 'rr', { quantum: 4000 }).score,
  ...[...new Set((scenario.jobs ?? []).flatMap(({ models }) => models))].map(
    (model) => policyFigures(scenario, 'fcfs', { model }).score,
  ),
];

export const randomFigures = (scenario: Scenario, seed: number): Figures => policyFigures(scenario, 'random', { seed });

export const dropsFigures = (scenario: Scenario, seed: number): Figures => figures(playDrops(scenario, seed));

export const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] as number;
}
