import { type Core, dispatchCost, lowestCore, type Machine, type Task } from '../../engine/index.ts';

/**
 * The core of a set on which a task would cost least now: where its context or its cache is, else any. The
 * lowest-numbered one among equals, as textbooks have it; carriers that are parked are left alone if possible.
 */
export function cheapestCore(m: Machine, task: Task, cores: number): Core {
  let best: Core | null = null;
  let bestCost = 0;
  for (let left = cores; left !== 0; left &= left - 1) {
    const core = lowestCore(m, left);
    if ((left & (left - 1)) === 0 && best === null) return core;
    const cost = 2 * dispatchCost(m, core, task) + (core.carrier === null || core.carrier === task.process ? 0 : 1);
    if (best === null || cost < bestCost) {
      best = core;
      bestCost = cost;
    }
  }
  if (best === null) throw new Error(`task ${task.id} is to be placed, but no core is free`);
  return best;
}
