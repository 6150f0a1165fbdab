/** What waits for the player at a moment of a run, and when there will be something new. */
import {
  advanceToNextEvent,
  type Core,
  checkCommand,
  type Machine,
  snapshot,
  type Task,
  type Tick,
} from '@timeslice/shared/engine';

/**
 * `idle`: the core has nothing and could have something · `next`: it has no next-up · `task`, `job`: stands in the tray ·
 * `last`: a task in the tray is about to give up.
 */
export type Decision = `${'idle' | 'next' | 'task' | 'job' | 'last'} ${number}`;

/** So long before a task gives up a player who is told can still do something. */
const LAST_CALL: Tick = 1000;

/** A scenario may hold days of play; what lies this many events ahead nobody waits for. */
const MOST_STEPS = 20_000;

const inTray = (machine: Machine): Task[] =>
  machine.tasks.filter((task) => task.state === 'ready' && task.queuedOn === null);

const lastCallOf = ({ readySince, patience }: Task): Tick =>
  patience > 0 ? readySince + Math.max(1, patience - LAST_CALL) : Number.POSITIVE_INFINITY;

/** Whether the core will take something in this tick without being told to (P8). */
const helpsItself = (core: Core): boolean => core.queue.length > 0 || (core.carrier?.offers.length ?? 0) > 0;

/** Tasks of one process are alike to the rules, so one of each is asked about. */
function canHaveSomething(machine: Machine, core: Core, tasks: readonly Task[]): boolean {
  const asked = new Set<number>();
  return tasks.some(({ id, process }) => {
    if (asked.has(process.pid)) return false;
    asked.add(process.pid);
    const to = { task: id, core: core.index };
    return (
      checkCommand(machine, { type: 'dispatch', ...to }) === null ||
      checkCommand(machine, { type: 'enqueue', ...to }) === null
    );
  });
}

const jobsIn = (machine: Machine): Decision[] =>
  machine.jobs
    .filter((job) => job.spawned === null && job.arrival <= machine.tick)
    .map((job): Decision => `job ${job.id}`);

/** Cores that stand idle while there is something for them, and jobs that nobody has started. */
export function urgentDecisions(machine: Machine): Decision[] {
  const found = jobsIn(machine);
  const tasks = inTray(machine);
  if (tasks.length === 0) return found;
  for (const core of machine.cores) {
    if (core.current !== null || helpsItself(core)) continue;
    if (canHaveSomething(machine, core, tasks)) found.push(`idle ${core.index}`);
  }
  return found;
}

/** Everything that could be decided now. */
function openDecisions(machine: Machine): Decision[] {
  const found = urgentDecisions(machine);
  const tasks = inTray(machine);
  for (const task of tasks) {
    found.push(`task ${task.id}`);
    if (lastCallOf(task) <= machine.tick) found.push(`last ${task.id}`);
  }
  if (tasks.length === 0) return found;
  for (const core of machine.cores)
    if (core.current !== null && core.queue.length === 0 && canHaveSomething(machine, core, tasks))
      found.push(`next ${core.index}`);
  return found;
}

/** Nothing stands in the tray: whatever is done now, the cores have what there is. */
export const isQuiet = (machine: Machine): boolean => inTray(machine).length === 0 && jobsIn(machine).length === 0;

/** A decision that was not there before, if nobody interferes; the end of the run if it finishes first; else null. */
export function nextDecisionTick(machine: Machine): Tick | null {
  const ahead = snapshot(machine);
  let before = new Set(openDecisions(ahead));
  for (let step = 0; step < MOST_STEPS && ahead.outcome === 'running'; step++) {
    const calls = inTray(ahead)
      .map(lastCallOf)
      .filter((tick) => tick > ahead.tick);
    advanceToNextEvent(ahead, Math.min(ahead.limit, ...calls));
    const now = openDecisions(ahead);
    if (now.some((decision) => !before.has(decision))) return ahead.tick;
    before = new Set(now);
  }
  return ahead.outcome === 'finished' ? ahead.tick : null;
}

/** Until when it stays quiet, if nobody interferes: the end of the run at most. */
export function quietUntil(machine: Machine): Tick {
  const ahead = snapshot(machine);
  for (let step = 0; step < MOST_STEPS && ahead.outcome === 'running'; step++) {
    advanceToNextEvent(ahead, ahead.limit);
    if (!isQuiet(ahead)) break;
  }
  return ahead.tick;
}
