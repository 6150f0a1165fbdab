import {
  applyCommand,
  createMachine,
  type LogEntry,
  type Machine,
  type RefusalCode,
  type Scenario,
} from '../engine/index.ts';
import { advanceWithin, stepBudget } from './steps.ts';

/** A refused entry of a log: its position and why. */
export type Refused = readonly [index: number, code: RefusalCode];

export interface Played {
  /** Stands at the end of the run. */
  readonly machine: Machine;
  readonly refused: readonly Refused[];
}

/**
 * Runs a whole log on a valid scenario, to the end of the run. Commands from the end on are refused, `run-over`.
 * Throws TooManyStepsError if that takes more than `maxSteps`.
 */
export function playLog(
  scenario: Scenario,
  log: readonly LogEntry[],
  maxSteps: number = Number.POSITIVE_INFINITY,
): Played {
  const machine = createMachine(scenario);
  const budget = stepBudget(maxSteps);
  const refused: Refused[] = [];
  log.forEach(([tick, command], index) => {
    advanceWithin(budget, machine, tick);
    const refusal = tick < machine.tick ? lateRefusal(machine) : applyCommand(machine, command);
    if (refusal !== null) refused.push([index, refusal]);
  });
  advanceWithin(budget, machine, scenario.limit);
  return { machine, refused };
}

const lateRefusal = (machine: Machine): RefusalCode =>
  machine.outcome === 'running' ? 'tick-in-the-past' : 'run-over';
