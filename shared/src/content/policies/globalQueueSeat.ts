import type { Core, Machine, Task } from '../../engine/index.ts';
import { freeCores } from './carriers.ts';
import { Desk } from './desk.ts';
import { cheapestCore } from './placement.ts';
import type { ReadyPool } from './readyPool.ts';
import { Spawner } from './spawning.ts';
import type { Decision, Params, PolicySeat } from './types.ts';

/**
 * What policies with one queue for all cores share: jobs are started, every free core gets the first of the pool. A
 * policy says how the pool is ordered, and may take cores from those who have one.
 */
export class GlobalQueueSeat<P extends ReadyPool = ReadyPool> implements PolicySeat {
  protected readonly desk: Desk;
  protected readonly pool: P;
  /** Cores that get another task by this decision, as a bit set; what the machine shows on them is out of date. */
  protected changed = 0;
  private readonly spawner: Spawner;

  constructor(m: Machine, params: Params, pool: P) {
    this.desk = new Desk(m);
    this.pool = pool;
    this.spawner = new Spawner(params);
  }

  /** Whether the level lets it take a core from a running task. */
  get canPreempt(): boolean {
    return this.desk.canReplace;
  }

  decide(m: Machine): Decision {
    this.desk.clear();
    this.changed = 0;
    this.spawner.offer(m, this.desk);
    if (m.readyFirst === null || !this.desk.canPlace) return this.desk.done();
    const isNews = this.pool.open(m);
    this.prepare(m, isNews);
    if (isNews) this.pool.sync(m);
    const free = freeCores(m);
    if ((free === 0 || this.fill(m, free)) && this.desk.canReplace) this.reconsider(m, isNews);
    return this.desk.done();
  }

  /** Whether what runs on a core could be replaced by this decision: nothing else is to come there already. */
  protected isOpen(core: Core): boolean {
    return core.current !== null && core.queue.length === 0 && (this.changed & (1 << core.index)) === 0;
  }

  /** Called before anything else when tasks are ready. `isNews`: some of them have become so since the last time. */
  protected prepare(_m: Machine, _isNews: boolean): void {}

  /** May preempt; called when no core is free while tasks are ready. */
  protected reconsider(_m: Machine, _isNews: boolean): void {}

  /** Called for every task that this decision puts on a core. */
  protected placed(_m: Machine, _task: Task, _core: Core): void {}

  /** Which of the free cores the next task goes to. */
  protected coreFor(m: Machine, task: Task, free: number): Core {
    return cheapestCore(m, task, free);
  }

  /** Which task the next free core gets, or null. */
  protected next(m: Machine, _free: number): Task | null {
    return this.pool.first(m, null);
  }

  /** Puts a task of the pool on a core. */
  protected put(m: Machine, task: Task, core: Core): void {
    this.pool.take(task, core);
    this.desk.put(task, core);
    this.changed |= 1 << core.index;
    this.placed(m, task, core);
  }

  /** Gives free cores their tasks; returns whether all of them have one now. */
  private fill(m: Machine, free: number): boolean {
    let left = free;
    while (left !== 0) {
      const task = this.next(m, left);
      if (task === null) return false;
      const core = this.coreFor(m, task, left);
      left &= ~(1 << core.index);
      this.put(m, task, core);
    }
    return true;
  }
}
