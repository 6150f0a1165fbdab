import type { Core, Machine, Process, Task, Tick } from '../../engine/index.ts';

/** Who gets a share of the cores: a task, or all green tasks of a process together, since their runtime shares among them. */
export interface Entity {
  /** Ticks that it has had a core, whatever the core did for it, stints that are over only. */
  used: Tick;
}

/** Keeps account of who has had which core for how long. */
export class Stints<E extends Entity> {
  private readonly make: () => E;
  private readonly keyOf: (task: Task) => Task | Process;
  private readonly entities = new Map<Task | Process, E>();
  private readonly tasks: (Task | null)[] = [];
  private readonly holders: (E | null)[] = [];
  private readonly since: Tick[] = [];

  constructor(make: () => E, keyOf: (task: Task) => Task | Process = (task) => (task.green ? task.process : task)) {
    this.make = make;
    this.keyOf = keyOf;
  }

  of(task: Task): E {
    return this.at(this.keyOf(task));
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
      const current = (m.cores[i] as Core).current;
      if (current !== this.tasks[i]) this.hand(m, i, current);
    }
  }

  /** A core goes to a task at this tick. */
  handOver(m: Machine, core: Core, task: Task): void {
    this.hand(m, core.index, task);
  }

  /** Who has the core, or null. */
  holder(core: Core): E | null {
    return this.holders[core.index] ?? null;
  }

  /** Ticks that somebody has had cores in all, the present stints included. */
  total(m: Machine, entity: E): Tick {
    let used = entity.used;
    for (const core of m.cores) if (this.holders[core.index] === entity) used += this.stint(m, core);
    return used;
  }

  /** Ticks of the present stint on a core. */
  stint(m: Machine, core: Core): Tick {
    return m.tick - (this.since[core.index] ?? m.tick);
  }

  private hand(m: Machine, index: number, task: Task | null): void {
    const old = this.holders[index] ?? null;
    const next = task === null ? null : this.of(task);
    this.tasks[index] = task;
    if (old === next) return;
    if (old !== null) old.used += m.tick - (this.since[index] as Tick);
    this.holders[index] = next;
    this.since[index] = m.tick;
  }
}
