import { enterPhase } from './cores.ts';
import { burstTicks, NEEDS_GIL, traits } from './program.ts';
import { type Core, type Gil, type Machine, NEVER, type Task } from './types.ts';

/**
 * GIL-1, GIL-4: the task on a core is about to execute its CPU burst. Without need of a GIL, or holding it, it runs;
 * a free GIL it takes; else it stays where it is and waits.
 */
export function tryToRun(m: Machine, core: Core): void {
  const task = core.current as Task;
  const gil = traits(m, task) & NEEDS_GIL ? task.process.gil : null;
  const continues = gil !== null && gil.holder === task && core.phase === 'running';
  if (gil === null) {
    run(m, core);
    return;
  }
  if (gil.holder === null) gil.holder = task;
  if (gil.holder === task) {
    // GIL-3 counts from when it began to run with the GIL; consecutive bursts do not restart that.
    if (!continues) gil.holderSince = m.tick;
    run(m, core);
    return;
  }
  task.gilWaitSince = m.tick;
  gil.waiters.push(task);
  m.gilWaiters++;
  enterPhase(m, core, 'waitingForGil', NEVER);
}

function run(m: Machine, core: Core): void {
  const task = core.current as Task;
  if (task.firstRun < 0) task.firstRun = m.tick;
  enterPhase(m, core, 'running', m.tick + burstTicks(m, task) - task.progress);
}

/** GIL-2: the task lets go of the GIL, if it has it; the longest-waiting waiter gets it. */
export function releaseGil(m: Machine, task: Task): void {
  const gil = task.process.gil;
  if (gil === null || gil.holder !== task) return;
  gil.holder = null;
  const next = gil.waiters.shift();
  if (next === undefined) return;
  m.gilWaiters--;
  grant(m, gil, next);
}

function grant(m: Machine, gil: Gil, task: Task): void {
  const core = task.core;
  if (core === null) throw new Error(`task ${task.id} waits for the GIL on no core`);
  gil.holder = task;
  m.counters.gilHandoffs++;
  if (m.costs.gilHandoff === 0) {
    gil.holderSince = m.tick;
    run(m, core);
  } else enterPhase(m, core, 'handoff', m.tick + m.costs.gilHandoff);
}

/** The task leaves its core: it holds no GIL and waits for none. */
export function leaveGil(m: Machine, task: Task): void {
  const gil = task.process.gil;
  if (gil === null) return;
  if (gil.holder === task) releaseGil(m, task);
  else {
    const place = gil.waiters.indexOf(task);
    if (place < 0) return;
    gil.waiters.splice(place, 1);
    m.gilWaiters--;
  }
}

/** GIL-3: when the holder must let go, or NEVER. */
export function gilDeadline(m: Machine, gil: Gil): number {
  const first = gil.waiters[0];
  const holder = gil.holder;
  if (first === undefined || holder === null || holder.core?.phase !== 'running') return NEVER;
  return Math.max(gil.holderSince, first.gilWaitSince) + m.costs.gilInterval;
}

/** GIL-3: the holder becomes the last waiter, on its core, and the first waiter gets the GIL. */
export function forceHandoff(m: Machine, gil: Gil): void {
  const holder = gil.holder;
  const next = gil.waiters.shift();
  if (holder === null || holder.core === null || next === undefined) throw new Error('no handoff is due');
  enterPhase(m, holder.core, 'waitingForGil', NEVER);
  holder.gilWaitSince = m.tick;
  gil.waiters.push(holder);
  grant(m, gil, next);
}
