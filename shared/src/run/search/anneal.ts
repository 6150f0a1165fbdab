/**
 * A search for par: simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) over plans, each judged by the real engine.
 * Integers and a seeded generator only, so a seed gives the same run on every machine.
 */
import { createRandom, type Random } from '../../content/index.ts';
import {
  type Bounds,
  boundsOf,
  createMachine,
  type Figures,
  figures,
  type LogEntry,
  type Machine,
  type Scenario,
  scoreFigures,
} from '../../engine/index.ts';
import { createElite, type Elite } from './elite.ts';
import { isPlayable, rushOf } from './pace.ts';
import { changePlan, clonePlan, copyPlan, type Plan } from './plan.ts';
import { type Played, playPlan } from './playPlan.ts';
import { queueAhead } from './queueAhead.ts';
import { startPlans } from './starts.ts';

export interface SearchOptions {
  readonly seed: number;
  /** Runs of the engine in all; a level takes some 20 000 to be sure of. Default 20 000. */
  readonly runs?: number;
}

export interface SearchResult {
  /** Replays to exactly these figures; tasks are put into run queues as early as they can be (queueAhead.ts). */
  readonly log: LogEntry[];
  readonly figures: Figures;
  readonly score: number;
}

/** V × E in units of 10⁻¹²: what the score is cut from, finer. */
function qualityOf(machine: Machine, bounds: Bounds): number {
  const { slowdown, throughput, thrift } = scoreFigures(machine, bounds);
  return (machine.objective === 'slowdown' ? slowdown : throughput) * thrift;
}

/** The best run found within the budget that a person could play (pace.ts), from the given seed. */
export function searchBest(scenario: Scenario, options: SearchOptions): SearchResult {
  const task: Assignment = { scenario, bounds: boundsOf(createMachine(scenario)) };
  const random = createRandom(options.seed);
  const runs = options.runs ?? 20_000;
  // A third of the budget finds the best of the starts, the rest goes on from there.
  const starts = startPlans(scenario);
  const scouts = starts.map((plan) => anneal(task, plan, Math.floor(runs / 3 / starts.length), random));
  const scout = scouts.map((elite) => elite.choose(() => true)).reduce((a, b) => (isBetter(b, a) ? b : a));
  const elite = anneal(task, scout.plan, runs - Math.floor(runs / 3), random);
  const logs = new Map<Candidate, LogEntry[]>();
  const found = elite.choose((candidate) => {
    const log = queueAhead(scenario, candidate.played.log);
    logs.set(candidate, log);
    return isPlayable(scenario, log, scoreOfQuality(candidate));
  });
  const result = figures(found.played.machine);
  return { log: logs.get(found) as LogEntry[], figures: result, score: result.score };
}

interface Assignment {
  readonly scenario: Scenario;
  /** They depend on the scenario alone, so they are computed once. */
  readonly bounds: Bounds;
}

interface Candidate {
  readonly plan: Plan;
  readonly played: Played;
  readonly quality: number;
}

/** Best first. Of two runs with one score, the one with fewer commands: it is easier to play and to understand. */
function compare(a: Candidate, b: Candidate): number {
  const byScore = scoreOfQuality(b) - scoreOfQuality(a);
  const byCommands = a.played.log.length - b.played.log.length;
  return byScore || byCommands || b.quality - a.quality;
}

const isBetter = (a: Candidate, b: Candidate): boolean => compare(a, b) < 0;

/** S-1: score = ⌊V × E ÷ 10⁹⌋, both in millionths. */
const scoreOfQuality = ({ quality }: Candidate): number => Math.floor(quality / 1e9);

function judge({ scenario, bounds }: Assignment, plan: Plan): Candidate {
  const played = playPlan(scenario, plan);
  const quality = qualityOf(played.machine, bounds);
  return { plan, played, quality: Math.max(0, quality - TOO_FAST * rushOf(played.log)) };
}

/** What a command too many costs: 1 % of a perfect run. Par is a run that a person can play. */
const TOO_FAST = 10_000_000_000;

/** Temperatures in the unit of quality: 2 % of a perfect run at first, falling with the square of what is left. */
const HOT = 2_000_000_000;

/** How many runs are kept to choose from. */
const ELITE = 100;

function anneal(task: Assignment, start: Plan, runs: number, random: Random): Elite<Candidate> {
  const current = clonePlan(start);
  const trial = clonePlan(start);
  let now = judge(task, current).quality;
  const elite = createElite(ELITE, judge(task, clonePlan(start)), compare);
  for (let run = 1; run < runs; run++) {
    const left = runs - run;
    const temperature = Math.floor((HOT * left) / runs / runs) * left;
    copyPlan(current, trial);
    for (let changes = 1 + random.below(3); changes > 0; changes--) changePlan(trial, random);
    const candidate = judge(task, trial);
    if (!isAccepted(now - candidate.quality, temperature, random)) continue;
    now = candidate.quality;
    copyPlan(trial, current);
    if (elite.wants(candidate)) elite.add({ ...candidate, plan: clonePlan(trial) });
  }
  return elite;
}

/**
 * Metropolis with powers of two: a loss of k temperatures passes with probability 2^−k. The number of leading zeros of
 * a uniform 32-bit integer is at least k just that often, so no exponential function is needed.
 */
const isAccepted = (loss: number, temperature: number, random: Random): boolean =>
  loss <= 0 || loss <= temperature * Math.clz32(random.uint32());
