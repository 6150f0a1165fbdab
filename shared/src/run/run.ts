/**
 * A run is a scenario and an input log; this is one that is being made. Solo play, a live round, a policy's seat and
 * a replay all hold one of these and nothing else of the engine.
 */
import {
  advance,
  advanceToNextEvent,
  applyCommand,
  type Command,
  type CommandResult,
  createMachine,
  type LogEntry,
  type Machine,
  type Scenario,
  type Tick,
} from '../engine/index.ts';

export interface Run {
  readonly scenario: Scenario;
  /** Read it freely, never change it. */
  readonly machine: Machine;
  /** The accepted commands so far, with their ticks. */
  readonly log: readonly LogEntry[];
  /** The tick the run stands at; commands take effect here. */
  readonly tick: Tick;
  readonly over: boolean;
  /** Gives a command at the current tick. Returns null, and the log has it; or the reason, and nothing has changed. */
  command(command: Command): CommandResult;
  /** Goes on to `tick`, or to the end of the run if that comes first. Going back is a programmer's mistake and throws. */
  advanceTo(tick: Tick): void;
  /** Goes on to the next tick at which something happens, at most to `tick`. */
  stepTo(tick: Tick): void;
}

/**
 * Starts a run of a valid scenario, or with `log` brings it to where that log was: every entry is given at its tick,
 * refused ones are left out. It then stands at the tick of the last entry.
 */
export function createRun(scenario: Scenario, log: readonly LogEntry[] = []): Run {
  const machine = createMachine(scenario);
  const accepted: LogEntry[] = [];
  const run: Run = {
    scenario,
    machine,
    log: accepted,
    get tick() {
      return machine.tick;
    },
    get over() {
      return machine.outcome !== 'running';
    },
    command(command) {
      const refusal = applyCommand(machine, command);
      if (refusal === null) accepted.push([machine.tick, command]);
      return refusal;
    },
    advanceTo(tick) {
      if (tick < machine.tick) throw new Error(`advanceTo(${tick}) behind the run, which stands at ${machine.tick}`);
      advance(machine, tick);
    },
    stepTo: (tick) => advanceToNextEvent(machine, tick),
  };
  for (const [tick, command] of log) {
    run.advanceTo(Math.max(tick, machine.tick));
    run.command(command);
  }
  return run;
}
