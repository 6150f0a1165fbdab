/**
 * S-1 claims that leaving work undone never pays, whatever time and switches it saves. This search looks for runs that
 * belie it: for the best run of an honest player, who keeps no ready task waiting beside a free core for long, and for a
 * better one of a player who may do anything and does less.
 */
import { createRandom, type Random } from '@timeslice/shared/content';
import {
  type Bounds,
  boundsOf,
  createMachine,
  type LogEntry,
  type Machine,
  type Scenario,
  scoreFigures,
  usefulWork,
} from '@timeslice/shared/engine';
import { playLog } from '@timeslice/shared/run';
import { changeHonestly, changeTricks, cloneDeeds, createDeeds, type Deeds, isHonest, withoutTricks } from './deeds.ts';
import { playDeeds } from './playDeeds.ts';

export interface AttackOptions {
  readonly seed: number;
  /** Runs of the engine in all, half of them honest. */
  readonly runs: number;
  /** Runs that are known to be honest: they count, and are attacked too. */
  readonly known?: readonly (readonly LogEntry[])[];
  /** V × E of a run in units of 10⁻¹²; default: S-1. A score that can be cheated is one to try the search on. */
  readonly judge?: Judge;
}

export type Judge = (machine: Machine, bounds: Bounds) => number;

export interface AttackRun {
  readonly log: readonly LogEntry[];
  /** 0 … 1000, by the judge. */
  readonly score: number;
  /** Useful work done, ticks. */
  readonly useful: number;
}

export interface AttackResult {
  /** The best run that does as much as the best one without a trick. What it does to get there is its own affair. */
  readonly honest: AttackRun;
  /** The best run that does less. */
  readonly attack: AttackRun;
  /** What doing less has won, in points; 0 or less if the score is right. */
  readonly gain: number;
}

/**
 * Looks for the best honest run and the best dishonest one; the same options give the same result on every machine.
 * Costs what `runs` runs cost, and for each known run a run for every task and every two tasks of it.
 */
export function attack(scenario: Scenario, { seed, runs, known = [], judge = quality }: AttackOptions): AttackResult {
  const random = createRandom(seed);
  const search = new Search(scenario, random, judge);
  for (const log of known) search.look(playLog(scenario, log).machine, log, 'honest');
  const part = Math.floor(runs / 4);
  const honest = search.anneal(createDeeds(scenario, random), part, 'honest');
  for (const log of [...known, search.honest.log]) search.leaveOut(log);
  search.leaveUndone(honest);
  // One goes on from the honest run; the other begins anywhere.
  const attacks = [honest, createDeeds(scenario, random)].map((start) => search.anneal(start, part, 'any'));
  // What a dishonest run is good for without its tricks is an honest player's to have.
  for (const deeds of attacks) search.anneal(withoutTricks(deeds, scenario), Math.floor(part / 2), 'honest');
  return search.result();
}

function quality(machine: Machine, bounds: Bounds): number {
  const { slowdown, throughput, thrift } = scoreFigures(machine, bounds);
  return (machine.objective === 'slowdown' ? slowdown : throughput) * thrift;
}

/** 2 % of a perfect run, in the unit of quality (anneal.ts). */
const HOT = 2_000_000_000;

interface Seen {
  readonly log: readonly LogEntry[];
  readonly useful: number;
  readonly quality: number;
}

const NOTHING: Seen = { log: [], useful: 0, quality: 0 };

class Search {
  readonly #scenario: Scenario;
  readonly #bounds: Bounds;
  readonly #random: Random;
  readonly #judge: Judge;
  /** The best run without a trick. */
  #honest: Seen = NOTHING;
  /** By useful work: the best of all runs that did so much. */
  readonly #bestByWork = new Map<number, Seen>();

  constructor(scenario: Scenario, random: Random, judge: Judge) {
    this.#scenario = scenario;
    this.#bounds = boundsOf(createMachine(scenario));
    this.#random = random;
    this.#judge = judge;
  }

  get honest(): Seen {
    return this.#honest;
  }

  /** Answers with the quality of the run. */
  look(machine: Machine, log: readonly LogEntry[], kind: 'honest' | 'tricked'): number {
    const seen = { log, useful: usefulWork(machine), quality: this.#judge(machine, this.#bounds) };
    if (kind === 'honest' && seen.quality > this.#honest.quality) this.#honest = seen;
    const known = this.#bestByWork.get(seen.useful) ?? NOTHING;
    if (seen.quality > known.quality) this.#bestByWork.set(seen.useful, seen);
    return seen.quality;
  }

  /** Every task, and every two, out of a run: nothing is done with them, all else as before. */
  leaveOut(log: readonly LogEntry[]): void {
    const ids = [...new Set(log.flatMap(([, command]) => ('task' in command ? [command.task] : [])))];
    for (const [index, one] of ids.entries()) {
      for (const two of ids.slice(index)) {
        const rest = log.filter(
          ([, command]) => !('task' in command) || (command.task !== one && command.task !== two),
        );
        this.look(playLog(this.#scenario, rest).machine, rest, 'tricked');
      }
    }
  }

  /** The same by not going on with single bursts, or not starting jobs; the cores freed are used. */
  leaveUndone(deeds: Deeds): void {
    for (const step of deeds.drops.keys()) {
      const trial = cloneDeeds(deeds);
      trial.drops[step] = 1;
      this.#play(trial);
    }
    for (const job of deeds.hold.keys()) {
      const trial = cloneDeeds(deeds);
      trial.hold[job] = this.#scenario.limit;
      this.#play(trial);
    }
  }

  #play(deeds: Deeds): number {
    const { machine, log } = playDeeds(this.#scenario, deeds);
    return this.look(machine, log, isHonest(deeds, this.#scenario) ? 'honest' : 'tricked');
  }

  /** Answers with the best deeds it has met. */
  anneal(start: Deeds, runs: number, who: 'honest' | 'any'): Deeds {
    const random = this.#random;
    let current = start;
    let now = this.#play(start);
    let best = { deeds: start, value: now };
    for (let run = 1; run < runs; run++) {
      const trial = cloneDeeds(current);
      for (let changes = 1 + random.below(3); changes > 0; changes--) {
        if (who === 'any' && random.below(2) === 0) changeTricks(trial, this.#scenario, random);
        else changeHonestly(trial, this.#scenario, random);
      }
      const value = this.#play(trial);
      const left = runs - run;
      const temperature = Math.floor((HOT * left) / runs / runs) * left;
      if (now - value > temperature * Math.clz32(random.uint32())) continue;
      current = trial;
      now = value;
      if (value > best.value) best = { deeds: trial, value };
    }
    return best.deeds;
  }

  result(): AttackResult {
    const best = (isIn: (seen: Seen) => boolean) => {
      const { log, useful, quality } = [...this.#bestByWork.values()]
        .filter(isIn)
        .reduce((a, b) => (b.quality > a.quality ? b : a), NOTHING);
      return { log, useful, score: Math.floor(quality / 1e9) };
    };
    const honest = best(({ useful }) => useful >= this.#honest.useful);
    const found = best(({ useful }) => useful < this.#honest.useful);
    return { honest, attack: found, gain: found.score - honest.score };
  }
}
