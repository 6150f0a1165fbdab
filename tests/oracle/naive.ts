/**
 * A second engine, written from shared/SPEC.md alone and as naively as possible: it loops over every tick, phase by
 * phase. T-3 defines the real engine by exactly this loop, so the two must agree on every scenario and log.
 */
import { applyCommand } from './commands.ts';
import { figuresOf } from './figures.ts';
import {
  arrive,
  askForTheEnd,
  completeIo,
  completeOnCores,
  dispatchAutomatically,
  elapse,
  expireGilIntervals,
  expireSlices,
  loseThePatience,
} from './phases.ts';
import { createMachine, type Machine } from './state.ts';
import type { Command, Log, NaiveResult, Scenario } from './types.ts';

export type Naive = {
  readonly machine: Machine;
  /** P1–P5 and E-1 of the current tick. */
  openTick(): void;
  /** P6, one command: the refusal code, or null when it was applied. */
  apply(command: Command): string | null;
  /** P7 and P8; then the tick passes. */
  closeTick(): void;
  /** The figures of a run that is over, without its refusals. */
  figures(): Omit<NaiveResult, 'refused'>;
};

/** A run of a scenario (valid by F-1), before its first phase. Step it: openTick, apply …, closeTick, until `outcome`. */
export function createNaive(scenario: unknown): Naive {
  const machine = createMachine(scenario as Scenario);
  return {
    machine,
    openTick() {
      completeIo(machine);
      arrive(machine);
      completeOnCores(machine);
      expireGilIntervals(machine);
      loseThePatience(machine);
      askForTheEnd(machine);
    },
    apply: (command) => applyCommand(machine, command),
    closeTick() {
      expireSlices(machine);
      dispatchAutomatically(machine);
      elapse(machine);
    },
    figures: () => figuresOf(machine),
  };
}

/** The whole run of a scenario and its log: the object of F-3 without `hash` and `log`. */
export function runNaive(scenario: unknown, log: Log): NaiveResult {
  const naive = createNaive(scenario);
  const refused: [number, string][] = [];
  let index = 0;
  for (;;) {
    naive.openTick();
    const isOver = naive.machine.outcome !== null;
    for (; index < log.length; index += 1) {
      const entry = log[index];
      if (entry === undefined || (!isOver && entry[0] > naive.machine.tick)) break;
      const code = naive.apply(entry[1]);
      if (code !== null) refused.push([index, code]);
    }
    if (isOver) return { ...naive.figures(), refused };
    naive.closeTick();
  }
}
