/**
 * A run that dispatches each task at the very tick its core falls free asks for reflexes that nobody has. The same
 * schedule can be had at leisure: put the task into the core's run queue beforehand.
 */
import {
  advance,
  applyCommand,
  createMachine,
  figures,
  type LogEntry,
  type Scenario,
  type Tick,
} from '../../engine/index.ts';

/**
 * Replaces each `dispatch` onto a core that falls free at that tick by an `enqueue` as early as possible: after the
 * core's previous command, and when the task is ready. A replacement that would change any figure is not made.
 */
export function queueAhead(scenario: Scenario, log: readonly LogEntry[]): LogEntry[] {
  const wanted = fingerprint(scenario, log);
  const early = earliestTicks(scenario, log);
  let result: readonly LogEntry[] = log;
  // From the last to the first, so that the indices of those still to be looked at stay valid.
  for (let index = log.length - 1; index >= 0; index--) {
    const tick = early[index] as Tick;
    const [at, command] = log[index] as LogEntry;
    if (command.type !== 'dispatch' || tick >= at) continue;
    const entry: LogEntry = [tick, { type: 'enqueue', task: command.task, core: command.core }];
    const trial = insertByTick(
      result.filter((other) => other !== log[index]),
      entry,
    );
    if (fingerprint(scenario, trial) === wanted) result = trial;
  }
  return [...result];
}

function insertByTick(log: readonly LogEntry[], entry: LogEntry): LogEntry[] {
  const after = log.findIndex(([tick]) => tick > entry[0]);
  const at = after < 0 ? log.length : after;
  return [...log.slice(0, at), entry, ...log.slice(at)];
}

/** By entry: when the task could have been queued for that core; its own tick if not earlier. */
function earliestTicks(scenario: Scenario, log: readonly LogEntry[]): Tick[] {
  const machine = createMachine(scenario);
  const lastCommand = new Map<number, Tick>();
  return log.map(([tick, command]) => {
    // One tick before: was the core still busy, so that it falls free now and not earlier?
    advance(machine, Math.max(machine.tick, tick - 1));
    const wasBusy = command.type === 'dispatch' && machine.cores[command.core]?.current != null;
    advance(machine, tick);
    let earliest = tick;
    if (command.type === 'dispatch') {
      const isIdle = machine.cores[command.core]?.current === null;
      const readySince = machine.taskById.get(command.task)?.readySince ?? tick;
      // The queue is free again one tick after the previous task was taken from it.
      if (wasBusy && isIdle) earliest = Math.max(readySince, (lastCommand.get(command.core) ?? -1) + 1);
    }
    if ('core' in command) lastCommand.set(command.core, tick);
    applyCommand(machine, command);
    return earliest;
  });
}

/** What must not change: every figure of the run. Null if a command is refused. */
function fingerprint(scenario: Scenario, log: readonly LogEntry[]): string | null {
  const machine = createMachine(scenario);
  for (const [tick, command] of log) {
    advance(machine, tick);
    if (applyCommand(machine, command) !== null) return null;
  }
  advance(machine, machine.limit);
  return JSON.stringify(figures(machine));
}
