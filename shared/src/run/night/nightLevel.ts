/** A wave of the endless night as a level that can be played at once: what others know from a search, policies tell. */
import { type Level, nightDefinition, type Params, policyByName } from '../../content/index.ts';
import { figures, type LogEntry, type Scenario } from '../../engine/index.ts';
import { playPolicy } from '../policySeat.ts';
import { pacedScore, policyScore } from '../search/proveLevel.ts';

/** Who sets par: orders of all kinds, with as many workers as they see fit or few. */
const FIELD: readonly (readonly [policy: string, params: Params])[] = [
  'fcfs',
  'sjf',
  'srtf',
  'gil-aware',
  'gmp',
].flatMap((policy) => [{}, { workers: 2 }, { workers: 3 }].map((params): [string, Params] => [policy, params]));

/** Medians of fewer draws than a stored level has: a player waits for it. */
const LATE_DRAWS = 7;

/**
 * The level of this seed (0 … 2³² − 1) and wave (from 1): the same on every machine, in well under a second. One star is
 * the score of the naive policy, two that of the reference at a person's pace, three that of the best policy of a
 * field of fifteen; par is that too, and a person can beat it.
 */
export function nightLevel(seed: number, wave: number): Level {
  const definition = nightDefinition(seed, wave);
  const { scenario } = definition;
  const naive = policyScore(scenario, definition.naive);
  const reference = Math.min(
    policyScore(scenario, definition.reference),
    pacedScore(scenario, definition.reference, LATE_DRAWS),
  );
  const best = FIELD.map(([policy, params]) => runOf(scenario, policy, params)).reduce((a, b) =>
    b.score > a.score ? b : a,
  );
  // A draw may suit threads: the thresholds rise all the same.
  const two = Math.max(reference, naive + 1);
  return { ...definition, stars: [naive, two, Math.max(best.score, two + 1)], par: best.score, best: best.log };
}

function runOf(scenario: Scenario, name: string, params: Params): { score: number; log: LogEntry[] } {
  const policy = policyByName(name);
  if (policy === undefined) throw new Error(`the night: expected the policy ${name} in the registry`);
  const { machine, log, refused } = playPolicy(scenario, policy, params);
  const bad = new Set(refused.map(([index]) => index));
  return { score: figures(machine).score, log: log.filter((_, index) => !bad.has(index)) };
}
