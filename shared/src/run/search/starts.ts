/** Where the search begins: the textbook orders, and where there are jobs the obvious ways of starting them. */
import { type Params, policyByName } from '../../content/index.ts';
import type { JobModel, Scenario } from '../../engine/index.ts';
import { playPolicy } from '../policySeat.ts';
import { setModel } from './jobPlan.ts';
import { clonePlan, createPlan, type KeyRule, type Plan, type Work } from './plan.ts';

const cpuFrom = (work: Work, burst: number): number =>
  work.bursts.slice(burst).reduce((sum, b) => sum + (b.kind === 'cpu' ? b.ticks : 0), 0);
const allFrom = (work: Work, burst: number): number => work.bursts.slice(burst).reduce((sum, b) => sum + b.ticks, 0);

const RULES: readonly (readonly [rule: KeyRule, preempts: boolean])[] = [
  [(work) => work.arrival, false],
  [cpuFrom, false],
  [cpuFrom, true],
  [(work, burst) => -allFrom(work, burst), false],
  [(work, burst) => work.bursts[burst]?.ticks ?? 0, true],
];

export function startPlans(scenario: Scenario): Plan[] {
  const plans = RULES.map(([rule, preempts]) => createPlan(scenario, rule, preempts));
  if (scenario.jobs === undefined || scenario.jobs.length === 0) return plans;
  const starts = [...inOneModel(scenario), ...asPolicies(scenario)];
  return [plans[0], plans[1], plans[3]].flatMap((plan) =>
    starts.map((start) => {
      const own = clonePlan(plan as Plan);
      start(own);
      return own;
    }),
  );
}

type Start = (plan: Plan) => void;

/** All jobs that offer a model in it, with few workers or many. */
function inOneModel({ jobs = [] }: Scenario): Start[] {
  const models = new Set(jobs.flatMap((job): readonly JobModel[] => job.models));
  return [...models].flatMap((model) =>
    (model === 'sequential' ? [1] : [3, Number.MAX_SAFE_INTEGER]).map(
      (workers): Start =>
        (plan) =>
          setModel(plan.jobs, model, workers),
    ),
  );
}

/** As those policies do that judge each job by itself. */
function asPolicies(scenario: Scenario): Start[] {
  const choices: Params[] = [{}, { workers: 2 }, { workers: 3 }];
  const fcfs = policyByName('fcfs');
  if (fcfs === undefined) throw new Error('the search for par: expected the policy fcfs in the registry');
  return choices.map((params) => {
    const { machine } = playPolicy(scenario, fcfs, params);
    return (plan) => {
      machine.jobs.forEach(({ spawned }, index) => {
        const job = plan.jobs[index];
        if (job === undefined || spawned === null) return;
        job.model = spawned.model;
        job.workers = spawned.workers;
      });
    };
  });
}
