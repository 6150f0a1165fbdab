/** The machine's own players: a policy in the seat of somebody who did not come. */
import { policyByName } from '@timeslice/shared/content';
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { playPolicy, slowLog } from '@timeslice/shared/run';
import type { Random } from '../random.ts';

/** From those that anybody beats to those that nearly nobody does; none that does nothing. */
const STYLES = ['fcfs', 'sjf', 'srtf', 'rr', 'priority', 'mlfq', 'gmp', 'gil-aware', 'lottery', 'random'];

/** A policy that is not among `playing`, as long as there is one. */
export function drawBotPolicy(random: Random, playing: ReadonlySet<string>): string {
  const free = STYLES.filter((name) => !playing.has(name));
  const names = free.length > 0 ? free : STYLES;
  return names[random.below(names.length)] as string;
}

/**
 * What a bot does in a round, known before it begins: it plays its policy with the hands of a person, each gesture 300 to
 * 800 ms late, or nobody could keep up with it. The same for the same seed.
 */
export function botLog(scenario: Scenario, policyName: string, seed: number): readonly LogEntry[] {
  const policy = policyByName(policyName);
  if (policy === undefined) return [];
  return slowLog(scenario, playPolicy(scenario, policy).log, seed);
}
