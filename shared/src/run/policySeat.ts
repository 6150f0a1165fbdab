import { LOG_LIMITS, type Params, type Policy, type PolicySeat, resolveParams } from '../content/index.ts';
import {
  advanceToNextEvent,
  applyCommand,
  type Command,
  createMachine,
  type LogEntry,
  type Machine,
  NEVER,
  type RefusalCode,
  type Scenario,
  type Tick,
} from '../engine/index.ts';
import type { Played, Refused } from './playLog.ts';
import { TooManyStepsError } from './steps.ts';

/** How often a seat may ask to go on within one tick; one that never settles is a programmer's mistake. */
const MAX_ROUNDS = 100_000;

export interface PolicyRun extends Played {
  /** Every command that the policy gave, refused ones included: playing it gives this run, and the same refusals. */
  readonly log: readonly LogEntry[];
}

/** A policy gave more commands than a log may have: its quantum is far too small for this scenario. */
export class TooManyCommandsError extends Error {
  constructor(policy: Policy, tick: Tick) {
    super(`more than ${LOG_LIMITS.entries} commands by tick ${tick} from the policy ${policy.name}`);
  }
}

/**
 * Lets a policy play a valid scenario to its end. Unknown parameters, or values out of range, throw; so does a run with
 * more commands than a log may have (TooManyCommandsError), or of more than `maxSteps` steps (TooManyStepsError).
 */
export function playPolicy(
  scenario: Scenario,
  policy: Policy,
  params: Params = {},
  maxSteps: number = Number.POSITIVE_INFINITY,
): PolicyRun {
  const machine = createMachine(scenario);
  const seat = startSeat(machine, policy, params);
  const log: LogEntry[] = [];
  const refused: Refused[] = [];
  const give = (command: Command): RefusalCode | null => {
    const code = applyCommand(machine, command);
    if (code !== null) refused.push([log.length, code]);
    if (log.length === LOG_LIMITS.entries) throw new TooManyCommandsError(policy, machine.tick);
    log.push([machine.tick, command]);
    return code;
  };
  for (let steps = 0; machine.outcome === 'running'; steps++) {
    if (steps >= maxSteps) throw new TooManyStepsError(maxSteps, machine.tick);
    const wakeAt = takeTurn(machine, seat, give);
    advanceToNextEvent(machine, Math.min(wakeAt, machine.limit));
  }
  return { machine, log, refused };
}

/** Puts a policy in the player's place of a fresh machine. Unknown parameters, or values out of range, throw. */
export function startSeat(machine: Machine, policy: Policy, params: Params = {}): PolicySeat {
  const resolved = resolveParams(policy.params, params);
  if (!resolved.ok) throw new Error(`policy ${policy.name}, parameter ${resolved.param}: ${resolved.message}`);
  return policy.start(machine, resolved.params);
}

/**
 * Asks the seat what to do at the present tick, until it has nothing more to do there. Its commands go to `give`, which
 * applies them at once and returns the refusal or null. Returns the tick at which the seat wants to be asked even if
 * nothing happens until then: later than now, NEVER for none. To be called after every event and at that tick.
 */
export function takeTurn(machine: Machine, seat: PolicySeat, give: (command: Command) => RefusalCode | null): Tick {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { commands, wakeAt = NEVER } = seat.decide(machine);
    let given = 0;
    for (let i = 0; i < commands.length; i++) if (give(commands[i] as Command) === null) given++;
    if (wakeAt > machine.tick) return wakeAt;
    // Nothing has changed, so asking again would get the same answer.
    if (given === 0) return NEVER;
  }
  throw new Error(`the policy's seat is not done at tick ${machine.tick} after ${MAX_ROUNDS} rounds`);
}
