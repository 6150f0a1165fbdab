import {
  advanceToNextEvent,
  applyCommand,
  createMachine,
  ENGINE_VERSION,
  type Figures,
  figures,
  type Machine,
  type Scenario,
  stateHash,
  type Tick,
} from '../engine/index.ts';
import type { Replay } from './replay.ts';
import { scenarioHash } from './scenarioHash.ts';

export const VERIFY_FAILURES = {
  'engine-version': 'The replay was made under other rules than these.',
  'other-scenario': 'The replay belongs to another scenario, or to another version of it.',
  'log-order': 'The ticks of the log go backwards.',
  budget: 'The run takes more steps than allowed.',
} as const;
export type VerifyFailure = keyof typeof VERIFY_FAILURES;

export type Verified =
  | {
      readonly ok: true;
      readonly figures: Figures;
      readonly hash: string;
      readonly refused: number;
      readonly steps: number;
    }
  | { readonly ok: false; readonly failure: VerifyFailure };

/** Enough for a three-minute game of 200 tasks on 16 cores many times over. */
export const DEFAULT_STEP_BUDGET = 2_000_000;

/**
 * Re-runs a replay on a valid scenario and returns the figures that really follow from it.
 * A step is a tick at which something happens, or a command; past `maxSteps` the run is given up.
 */
export function verify(scenario: Scenario, replay: Replay, maxSteps: number = DEFAULT_STEP_BUDGET): Verified {
  if (replay.engineVersion !== ENGINE_VERSION) return { ok: false, failure: 'engine-version' };
  if (replay.scenarioId !== scenario.id || replay.scenarioHash !== scenarioHash(scenario)) {
    return { ok: false, failure: 'other-scenario' };
  }
  const machine = createMachine(scenario);
  let steps = 0;
  let refused = 0;
  const goTo = (tick: Tick): boolean => {
    while (machine.outcome === 'running' && machine.tick < tick && steps++ < maxSteps)
      advanceToNextEvent(machine, tick);
    return isThere(machine, tick);
  };
  let last = 0;
  for (const [tick, command] of replay.log) {
    if (tick < last) return { ok: false, failure: 'log-order' };
    last = tick;
    if (!goTo(tick) || steps++ >= maxSteps) return { ok: false, failure: 'budget' };
    if (applyCommand(machine, command) !== null) refused++;
  }
  if (!goTo(scenario.limit)) return { ok: false, failure: 'budget' };
  return { ok: true, figures: figures(machine), hash: stateHash(machine), refused, steps };
}

const isThere = (machine: Machine, tick: Tick): boolean => machine.outcome !== 'running' || machine.tick >= tick;
