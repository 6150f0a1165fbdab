/** Questions about runs, answered by making the runs. */
import { type Experiment, policyByName, type Question, type Transfer } from '../../content/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { type PolicyRun, playPolicy } from '../policySeat.ts';
import { measureOf } from './measure.ts';

export interface Answer {
  /**
   * For a choice the index of the right option: that of an experiment, or the number of experiments for "about the
   * same". For a ratio per cent, rounded.
   */
  readonly answer: number;
  /** What each experiment had of the measure, in the unit of `measureOf`. */
  readonly values: readonly number[];
}

/** Plays an experiment of a level to its end. A policy that is not in the registry throws. */
export function playExperiment(scenario: Scenario, { scenario: own, policy }: Experiment): PolicyRun {
  const known = policyByName(policy.policy);
  if (!known) throw new Error(`experiment: expected the name of a policy in the registry, found ${policy.policy}`);
  return playPolicy(own ?? scenario, known, policy.params);
}

/** Answers a question of the level with this scenario. A ratio to nothing throws: such a question has no answer. */
export function answerQuestion(scenario: Scenario, question: Question): Answer {
  const values = question.experiments.map((one) => measureOf(playExperiment(scenario, one).machine, question.measure));
  if (question.kind === 'choice') return { answer: choose(values, question), values };
  const [a = 0, b = 0] = values;
  if (b === 0) throw new Error(`ratio of ${question.measure}: the second experiment has none of it`);
  return { answer: Math.round((100 * a) / b), values };
}

/** Answers each ask of a transfer question from one run of each program, `runs` in the order of the programs. */
export function answerTransfer(transfer: Transfer, runs: readonly PolicyRun[]): Answer[] {
  return transfer.asks.map((ask) => {
    const values = runs.map(({ machine }) => measureOf(machine, ask.measure));
    return { answer: choose(values, ask), values };
  });
}

/** Whether a guess counts as right: the right option, or close enough on the slider. */
export function isRightGuess(question: Question, { answer }: Answer, guess: number): boolean {
  return question.kind === 'choice' ? guess === answer : Math.abs(guess - answer) <= question.tolerance;
}

interface Choosing {
  readonly pick: 'least' | 'most';
  readonly same?: number;
}

/** The first of the extremes, or "about the same". */
function choose(values: readonly number[], { pick, same }: Choosing): number {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (same !== undefined && (most - least) * 100 <= same * most) return values.length;
  return values.indexOf(pick === 'least' ? least : most);
}
