import { advanceToNextEvent, type Machine, type Tick } from '../engine/index.ts';

/** A run goes on for longer than its host allows. A legal scenario may hold days of play with an event in every tick. */
export class TooManyStepsError extends Error {
  constructor(maxSteps: number, tick: Tick) {
    super(`the run takes more than ${maxSteps} steps; it stands at tick ${tick}`);
  }
}

/** How many steps a run may take; a step is a tick at which something happens. */
export interface StepBudget {
  readonly max: number;
  left: number;
}

export const stepBudget = (max: number): StepBudget => ({ max, left: max });

/** Advances to `tick` and takes what that costs from the budget; throws TooManyStepsError when it is used up. */
export function advanceWithin(budget: StepBudget, machine: Machine, tick: Tick): void {
  while (machine.outcome === 'running' && machine.tick < tick) {
    if (budget.left-- <= 0) throw new TooManyStepsError(budget.max, machine.tick);
    advanceToNextEvent(machine, tick);
  }
}
