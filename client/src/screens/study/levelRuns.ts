/** Runs that a level is compared with. Each is played once per visit: the engine is fast, and the answer never changes. */
import { type Level, type PolicyChoice, policies, type Transfer } from '@timeslice/shared/content';
import {
  type Answer,
  answerQuestion,
  type PolicyRun,
  playExperiment,
  playPolicy,
  TooManyCommandsError,
} from '@timeslice/shared/run';
import { type FinishedRun, finishedRun, referenceRun } from '../components/finishedRun.ts';

function once<Of extends object, T>(compute: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const value = compute(of);
    known.set(of, value);
    return value;
  };
}

export const referenceOf = once(referenceRun);
export const parRunOf = once((level: Level) => finishedRun(level, level.best));

/** What the prediction of a level comes to; null for a level without one. */
export const predictionAnswer = once((level: Level): Answer | null =>
  level.study ? answerQuestion(level.scenario, level.study.prediction.question) : null,
);

/** The model of each program of a transfer question, run to its end. */
export const transferRuns = once((transfer: Transfer): readonly PolicyRun[] =>
  transfer.programs.map(({ run }) => playExperiment(run.scenario, run)),
);

/** The policies that a level is held against, with the parameters that its author chose for two of them. */
export function comparedPolicies(level: Level): readonly PolicyChoice[] {
  const chosen = [level.reference, level.naive];
  const others = policies.filter(({ name }) => name !== 'idle' && name !== 'random');
  const more = others.map(({ name }): PolicyChoice => ({ policy: name, params: {} }));
  return [...chosen, ...comparedModels(level), ...more].filter(
    (choice, index, all) => all.findIndex((other) => isSame(choice, other)) === index,
  );
}

/** Where jobs are to be started: each model that one of them offers, with the policy that the level recommends. */
function comparedModels({ scenario, reference }: Level): PolicyChoice[] {
  const models = new Set((scenario.jobs ?? []).flatMap((job) => job.models));
  return [...models].map((model) => ({ policy: reference.policy, params: { ...reference.params, model, workers: 0 } }));
}

const isSame = (a: PolicyChoice, b: PolicyChoice): boolean =>
  a.policy === b.policy && JSON.stringify(a.params) === JSON.stringify(b.params);

/** Plays a policy on a level; null where it gives more commands than a run may have. */
export function tryPolicy(level: Level, { policy, params }: PolicyChoice): FinishedRun['machine'] | null {
  const known = policies.find(({ name }) => name === policy);
  if (!known) throw new Error(`tryPolicy: expected the name of a policy in the registry, found ${policy}`);
  try {
    return playPolicy(level.scenario, known, params).machine;
  } catch (error) {
    if (error instanceof TooManyCommandsError) return null;
    throw error;
  }
}
