import { account, becomeIdle, enterPhase } from './cores.ts';
import { leaveGil, tryToRun } from './gil.ts';
import { setCarrier } from './green.ts';
import { leaveReady, makeReady } from './readyOrder.ts';
import { RUNTIMES } from './runtimes.ts';
import type { Core, Machine, Task } from './types.ts';

/** The cases of C-1. */
export type SwitchCase = 'resume' | 'greenSwitch' | 'coroutineSwitch' | 'threadSwitch' | 'processSwitch';

/** C-1: which switch it would be to put the task on the core. */
export function switchCase(core: Core, task: Task): SwitchCase {
  const last = core.last;
  if (last === task) return 'resume';
  if (last === null || last.process !== task.process) return 'processSwitch';
  return last.green && task.green ? RUNTIMES[task.process.runtime].greenCost : 'threadSwitch';
}

/** C-2: whether the task would come with a cold cache. */
export const migrates = (core: Core, task: Task): boolean => task.previousCore !== null && task.previousCore !== core;

/** C-1, C-2: what it would cost now to put the task on the core, in ticks. */
export function dispatchCost(m: Machine, core: Core, task: Task): number {
  const kind = switchCase(core, task);
  return (kind === 'resume' ? 0 : m.costs[kind]) + (migrates(core, task) ? m.costs.migration : 0);
}

/** Puts a ready task on an idle core, by the OS: a new slice begins. */
export function putOnCore(m: Machine, core: Core, task: Task): void {
  core.sliceUsed = 0;
  place(m, core, task);
}

/** Puts a ready green task on an idle core, by its runtime: the slice of the OS goes on (G-3, G-4, Q-1). */
export function putOnCarrier(m: Machine, core: Core, task: Task): void {
  place(m, core, task);
}

function place(m: Machine, core: Core, task: Task): void {
  const kind = switchCase(core, task);
  let cost = countSwitch(m, kind);
  if (migrates(core, task)) {
    cost += m.costs.migration;
    m.counters.migrations++;
  }
  leaveReady(m, task);
  account(m, core);
  task.state = 'running';
  task.core = core;
  core.current = task;
  if (core.carrier !== null) core.carrier.carriersParked--;
  m.idleCores &= ~(1 << core.index);
  setCarrier(m, core, task.green ? task.process : null);
  core.goUsed = 0;
  m.listener?.task?.(m, task);
  if (cost > 0) enterPhase(m, core, 'switching', m.tick + cost);
  else completeSwitch(m, core);
}

/** Counts a dispatch by its case (C-1) and returns the price; by name, since a computed name is looked up anew each time. */
function countSwitch({ counters, costs }: Machine, kind: SwitchCase): number {
  switch (kind) {
    case 'resume':
      counters.resume++;
      return 0;
    case 'greenSwitch':
      counters.greenSwitch++;
      return costs.greenSwitch;
    case 'coroutineSwitch':
      counters.coroutineSwitch++;
      return costs.coroutineSwitch;
    case 'threadSwitch':
      counters.threadSwitch++;
      return costs.threadSwitch;
    case 'processSwitch':
      counters.processSwitch++;
      return costs.processSwitch;
  }
}

/** C-3: the context is loaded, and the task tries to run. */
export function completeSwitch(m: Machine, core: Core): void {
  const task = core.current as Task;
  core.last = task;
  task.previousCore = core;
  tryToRun(m, core);
}

/** Takes the task off its core, for whatever comes next; its GIL goes to the next waiter (GIL-2). */
export function takeOff(m: Machine, core: Core): Task {
  const task = core.current;
  if (task === null) throw new Error(`nothing to take off core ${core.index}`);
  account(m, core);
  // C-3: a switch that is interrupted leaves no context loaded.
  if (core.phase === 'switching') core.last = null;
  becomeIdle(m, core);
  task.core = null;
  leaveGil(m, task);
  return task;
}

/** C-4, C-5: takes the task off its core; it is ready again, behind all others, with its progress kept. */
export function preemptCore(m: Machine, core: Core): Task {
  const task = takeOff(m, core);
  makeReady(m, task);
  return task;
}
