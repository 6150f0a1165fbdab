import { type LevelDefinition, type LevelProof, type PolicyChoice, policyByName } from '../../content/index.ts';
import { figures, type LogEntry, type Scenario } from '../../engine/index.ts';
import { playLog } from '../playLog.ts';
import { type PolicyRun, playPolicy } from '../policySeat.ts';
import { type SearchOptions, type SearchResult, searchBest } from './anneal.ts';
import { isPlayable } from './pace.ts';
import { playSlowly } from './slowHands.ts';

/** What a policy scores on a scenario. An unknown policy is a mistake in a level file and throws. */
export const policyScore = (scenario: Scenario, choice: PolicyChoice): number =>
  figures(playChoice(scenario, choice).machine).score;

function playChoice(scenario: Scenario, choice: PolicyChoice): PolicyRun {
  const policy = policyByName(choice.policy);
  if (policy === undefined) throw new Error(`${scenario.id}: expected a known policy, found ${choice.policy}`);
  return playPolicy(scenario, policy, choice.params);
}

/** How many draws of lateness the pace of a person is the median of. */
const PACE_SEEDS = 21;

/** What a person scores who decides as the policy does, at a person's pace: the median over late hands (slowHands.ts), `draws` of them, an odd number. */
export function pacedScore(scenario: Scenario, choice: PolicyChoice, draws: number = PACE_SEEDS): number {
  const { log, refused } = playChoice(scenario, choice);
  const bad = new Set(refused.map(([index]) => index));
  const accepted = log.filter((_, index) => !bad.has(index));
  const scores: number[] = [];
  for (let seed = 1; seed <= draws; seed++) scores.push(figures(playSlowly(scenario, accepted, seed)).score);
  return scores.sort((a, b) => a - b)[(draws - 1) / 2] as number;
}

/** Three stars are for those who come this close to the best run known, in percent. */
const THREE_STARS = 95;

/**
 * Computes what is stored with a level: its thresholds and the best run that the search finds. A run stored before
 * stays if it can be played and what was found cannot, or is no better, so that par never falls by chance.
 */
export function proveLevel(
  definition: LevelDefinition,
  options: SearchOptions,
  stored: readonly LogEntry[] | null = null,
): LevelProof {
  const { scenario } = definition;
  let best: Pick<SearchResult, 'log' | 'score'> = searchBest(scenario, options);
  if (stored !== null) {
    const { machine, refused } = playLog(scenario, stored);
    const { score } = figures(machine);
    const isAsGood = score > best.score || (score === best.score && stored.length <= best.log.length);
    const isWorth = isAsGood || !isPlayable(scenario, best.log, best.score);
    if (refused.length === 0 && isWorth && isPlayable(scenario, stored, score)) best = { log: [...stored], score };
  }
  return {
    stars: [
      policyScore(scenario, definition.naive),
      Math.min(policyScore(scenario, definition.reference), pacedScore(scenario, definition.reference)),
      Math.ceil((best.score * THREE_STARS) / 100),
    ],
    par: best.score,
    best: best.log,
  };
}
