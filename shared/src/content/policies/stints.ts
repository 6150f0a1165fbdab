import { type Core, type Machine, type Process, sliceUsed, type Task, type Tick } from '../../engine/index.ts';

/** Who gets a share of the cores: a task, or all green tasks of a process together, since their runtime shares among them. */
export interface Entity {
  /** Ticks that it has run, or held a core while it waited for the GIL (what Q-1 counts); only stints that are over. */
  used: Tick;
}

/** Keeps account of who has had which core for how long. */
export class Stints<E extends Entity> {
  private readonly make: () => E;
  private readonly keyOf: (task: Task) => Task | Process;
  private readonly entities = new Map<Task | Process, E>();
  /** By `Task.index`: what `entities` has for its key, to save the lookup. */
  private readonly byTask: (E | undefined)[] = [];
  private readonly tasks: (Task | null)[] = [];
  private readonly holders: (E | null)[] = [];
  /** What the slice of a core stood at when its stint began: a runtime's own switches do not restart it. */
  private readonly base: Tick[] = [];
  private chargedAt: Tick = -1;

  constructor(make: () => E, keyOf: (task: Task) => Task | Process = (task) => (task.green ? task.process : task)) {
    this.make = make;
    this.keyOf = keyOf;
  }

  of(task: Task): E {
    let entity = this.byTask[task.index];
    if (entity === undefined) {
      entity = this.at(this.keyOf(task));
      this.byTask[task.index] = entity;
    }
    return entity;
  }

  at(key: Task | Process): E {
    let entity = this.entities.get(key);
    if (entity === undefined) {
      entity = this.make();
      this.entities.set(key, entity);
    }
    return entity;
  }

  all(): Iterable<E> {
    return this.entities.values();
  }

  /** To be called at every decision: cores may have changed hands by themselves. */
  observe(m: Machine): void {
    for (let i = 0; i < m.cores.length; i++) {
      const { current, queue } = m.cores[i] as Core;
      if (current === this.tasks[i]) continue;
      // Handed over by way of its run queue, which it leaves when the tick is closed.
      if (current === null && queue.length > 0 && queue[0] === this.tasks[i]) continue;
      this.hand(m, i, current);
    }
  }

  /** The OS puts a task on a core at this tick. */
  handOver(m: Machine, core: Core, task: Task): void {
    this.hand(m, core.index, null);
    this.hand(m, core.index, task);
    this.base[core.index] = 0;
  }

  /** Who has the core, or null. */
  holder(core: Core): E | null {
    return this.holders[core.index] ?? null;
  }

  /** Ticks of the present stint on a core; meaningless for one that gets another task at this tick. */
  stint(m: Machine, core: Core): Tick {
    return sliceUsed(m, core) - (this.base[core.index] ?? 0);
  }

  /** Counts the present stints as used, up to this tick. Once a tick is enough, and more would do nothing. */
  charge(m: Machine): void {
    if (this.chargedAt === m.tick) return;
    this.chargedAt = m.tick;
    for (let i = 0; i < m.cores.length; i++) {
      const holder = this.holders[i] ?? null;
      if (holder === null) continue;
      const core = m.cores[i] as Core;
      holder.used += this.stint(m, core);
      this.base[i] = sliceUsed(m, core);
    }
  }

  private hand(m: Machine, index: number, task: Task | null): void {
    const old = this.holders[index] ?? null;
    const next = task === null ? null : this.of(task);
    this.tasks[index] = task;
    if (old === next) return;
    const core = m.cores[index] as Core;
    if (old !== null) {
      old.used += this.stint(m, core);
      this.base[index] = sliceUsed(m, core);
    }
    this.holders[index] = next;
  }
}
