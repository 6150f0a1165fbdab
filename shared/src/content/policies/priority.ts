import type { Core, Machine, Task, Tick } from '../../engine/index.ts';
import { GlobalQueueSeat } from './globalQueueSeat.ts';
import { RankedLine } from './lines.ts';
import { integerParam } from './params.ts';
import { ReadyPool } from './readyPool.ts';
import { SPAWN_PARAMS } from './spawning.ts';
import type { Params, Policy } from './types.ts';

/** 0 is the most urgent: somebody waits for it; 1: it mostly waits itself; 2: it mostly computes. */
function classOf(task: Task): number {
  if (task.patience > 0) return 0;
  let cpu = 0;
  let io = 0;
  for (const burst of task.bursts) {
    if (burst.kind === 'cpu') cpu += burst.ticks;
    else io += burst.ticks;
  }
  return io > cpu ? 1 : 2;
}

class PrioritySeat extends GlobalQueueSeat {
  private readonly ageing: Tick;
  private readonly isPreemptive: boolean;
  /** By core: the priority that what is there had reached when it was put there, and keeps until it leaves. */
  private readonly held: number[];

  constructor(m: Machine, params: Params) {
    const ageing = integerParam(params, 'ageing');
    // All who wait gain at the same pace, so their order never changes, and a heap can hold it.
    super(m, params, new ReadyPool(new RankedLine({ rank: (_, task) => classOf(task) * ageing + task.readySince })));
    this.ageing = ageing;
    this.isPreemptive = integerParam(params, 'preemptive') === 1;
    this.held = m.cores.map(() => Number.NEGATIVE_INFINITY);
  }

  protected override placed(m: Machine, task: Task, core: Core): void {
    this.held[core.index] = this.reached(m, task);
  }

  protected override reconsider(m: Machine): void {
    if (!this.isPreemptive) return;
    for (let core = this.lowest(m, true); core !== null; core = this.lowest(m, true)) {
      const task = this.pool.first(m, core);
      if (task === null || this.reached(m, task) >= (this.held[core.index] as number)) break;
      this.put(m, task, core);
    }
    this.wakeWhenSomeoneRises(m);
  }

  /** Whoever is first in line stays first; the lowest holder is the first whom it will pass. */
  private wakeWhenSomeoneRises(m: Machine): void {
    const core = this.lowest(m, false);
    const task = core === null ? null : this.pool.first(m, core);
    if (core === null || task === null) return;
    const steps = classOf(task) - (this.held[core.index] as number) + 1;
    this.desk.wakeAt(Math.max(m.tick + 1, task.readySince + steps * this.ageing));
  }

  /** One step up for every `ageing` ticks of waiting, without end. */
  private reached(m: Machine, task: Task): number {
    return classOf(task) - Math.floor((m.tick - task.readySince) / this.ageing);
  }

  private lowest(m: Machine, onlyOpen: boolean): Core | null {
    let lowest: Core | null = null;
    for (const core of m.cores) {
      if (onlyOpen && !this.isOpen(core)) continue;
      if (lowest === null || (this.held[core.index] as number) > (this.held[lowest.index] as number)) lowest = core;
    }
    return lowest;
  }
}

export const priority: Policy = {
  name: 'priority',
  doc: 'Priorities with ageing: tasks that somebody waits for (with patience) come before those that mostly wait themselves, these before those that mostly compute; the higher priority preempts the lower. For every `ageing` ticks of waiting a task rises by one step, so that nobody starves.',
  source: 'Silberschatz, Galvin, Gagne, Operating System Concepts, 10th ed., 5.3.4',
  params: {
    ageing: {
      kind: 'integer',
      default: 4000,
      min: 1,
      max: 1_000_000_000,
      doc: 'Ticks of waiting after which a task rises by one step.',
    },
    preemptive: {
      kind: 'integer',
      default: 1,
      min: 0,
      max: 1,
      doc: '1: a higher priority preempts; 0: it only goes first.',
    },
    ...SPAWN_PARAMS,
  },
  start: (m, params) => new PrioritySeat(m, params),
};
