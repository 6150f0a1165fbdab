/** What is to be done in a level, and when: the moves that a player makes, as an input log known beforehand. */
import type { Level } from '@timeslice/shared/content';
import {
  advanceToNextEvent,
  applyCommand,
  type Command,
  checkCommand,
  createMachine,
  type LogEntry,
  type Machine,
  readyTasks,
  snapshot,
  type Task,
  type Tick,
} from '@timeslice/shared/engine';

export interface Plan {
  readonly moves: readonly LogEntry[];
  /** The least number of stars that it earns. */
  readonly stars: number;
}

/** The best run that is known of a level. */
export const bestRun = (level: Level): Plan => ({ moves: level.best, stars: 2 });

/** A time slice on every core, and the tasks in a line: whoever has waited longest is next wherever there is room. */
export function roundRobin({ scenario }: Level, quantum: Tick): Plan {
  const machine = createMachine(scenario);
  const moves: LogEntry[] = [];
  const give = (command: Command): boolean => {
    if (applyCommand(machine, command) !== null) return false;
    moves.push([machine.tick, command]);
    return true;
  };
  for (const { index } of machine.cores) give({ type: 'setQuantum', core: index, ticks: quantum });
  while (machine.outcome === 'running') {
    for (const task of inTray(machine))
      machine.cores.some((core) =>
        give({ type: core.current === null ? 'dispatch' : 'enqueue', task: task.id, core: core.index }),
      );
    advanceToNextEvent(machine, machine.limit);
  }
  return { moves, stars: 1 };
}

export const inTray = (machine: Machine): Task[] => readyTasks(machine).filter((task) => task.queuedOn === null);

/** When something happens next, if nobody interferes. */
export function nextEventOf(machine: Machine): Tick {
  const ahead = snapshot(machine);
  advanceToNextEvent(ahead, ahead.limit);
  return ahead.tick;
}

/** Where the page's own "skip" leads to: to something to decide that was not there before; the end of the run; or null. */
export function nextDecisionOf(machine: Machine): Tick | null {
  const ahead = snapshot(machine);
  let before = decisionsIn(ahead);
  while (ahead.outcome === 'running') {
    advanceToNextEvent(ahead, ahead.limit);
    const now = decisionsIn(ahead);
    if ([...now].some((decision) => !before.has(decision))) return ahead.tick;
    before = now;
  }
  return ahead.outcome === 'finished' ? ahead.tick : null;
}

function decisionsIn(machine: Machine): Set<string> {
  const tasks = inTray(machine);
  const jobs = machine.jobs.filter((job) => job.spawned === null && job.arrival <= machine.tick);
  const takes = (core: number): boolean =>
    tasks.some(({ id: task }) =>
      (['dispatch', 'enqueue'] as const).some((type) => checkCommand(machine, { type, task, core }) === null),
    );
  const cores = machine.cores.flatMap(({ index, current, queue, carrier }) => {
    const isFree = queue.length === 0 && (current !== null || (carrier?.offers.length ?? 0) === 0);
    return isFree && takes(index) ? `${current === null ? 'idle' : 'next'} ${index}` : [];
  });
  return new Set([...jobs.map(({ id }) => `job ${id}`), ...tasks.map(({ id }) => `task ${id}`), ...cores]);
}
