import type { Core, Machine, Task } from '../../engine/index.ts';
import type { Desk } from './desk.ts';

/** The run queues of the machine, with the lengths that they will have once the commands given so far have taken effect. */
export class LocalQueues {
  private readonly desk: Desk;
  private readonly lengths: number[];
  private readonly depth: number;

  constructor(m: Machine, desk: Desk) {
    this.desk = desk;
    this.depth = m.queueDepth;
    this.lengths = m.cores.map(() => 0);
  }

  /** Starts from the queues as they are. */
  open(m: Machine): void {
    for (let i = 0; i < m.cores.length; i++) this.lengths[i] = (m.cores[i] as Core).queue.length;
  }

  /** Where the cache of a task is, if there is room; else the shortest queue. Null: all are full. */
  homeOf(m: Machine, task: Task): Core | null {
    const previous = task.previousCore;
    if (previous !== null && this.hasRoom(previous)) return previous;
    let best: Core | null = null;
    for (const core of m.cores) {
      if (this.hasRoom(core) && (best === null || this.lengthOf(core) < this.lengthOf(best))) best = core;
    }
    return best;
  }

  enqueue(task: Task, core: Core): void {
    this.lengths[core.index] = this.lengthOf(core) + 1;
    this.desk.give({ type: 'enqueue', task: task.id, core: core.index });
  }

  unqueue(task: Task, core: Core): void {
    this.lengths[core.index] = this.lengthOf(core) - 1;
    this.desk.give({ type: 'unqueue', task: task.id });
  }

  /** An idle core takes half of the longest queue, from its front. Returns whether there was anything to take. */
  steal(m: Machine, thief: Core): boolean {
    let victim: Core | null = null;
    for (const core of m.cores) {
      // One that this decision has touched is left alone: what stands in it is not what the machine shows.
      if (core.queue.length === 0 || core.queue.length !== this.lengthOf(core)) continue;
      if (victim === null || core.queue.length > victim.queue.length) victim = core;
    }
    if (victim === null) return false;
    const share = Math.min(Math.ceil(victim.queue.length / 2), this.depth);
    const loot = victim.queue.filter(({ green }) => !green).slice(0, share);
    this.lengths[victim.index] = this.lengthOf(victim) - loot.length;
    for (const task of loot) this.enqueue(task, thief);
    return loot.length > 0;
  }

  private lengthOf(core: Core): number {
    return this.lengths[core.index] as number;
  }

  private hasRoom(core: Core): boolean {
    return this.lengthOf(core) < this.depth;
  }
}
