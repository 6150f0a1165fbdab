import type { Core, Machine, Process, Task } from '../../engine/index.ts';
import { wantsCarrier } from './carriers.ts';
import { FifoLine, type Line } from './lines.ts';

/** Ready tasks of one process, the green ones or the others, that are let through when it may have one more on a core. */
export interface Group {
  readonly process: Process;
  readonly green: boolean;
  readonly line: Line;
}

/**
 * The ready tasks as an operating system sees them: each task of its own stands in the common line, and each process
 * with green tasks counts as one, for a carrier thread, since its runtime switches among its tasks by itself (G-3, G-4).
 */
export class ReadyPool {
  protected readonly line: Line;
  protected readonly groups: Group[] = [];
  private readonly greenGroups = new Map<Process, Group>();
  private readonly otherGroups = new Map<Process, Group>();
  private seen = 0;

  constructor(line: Line) {
    this.line = line;
  }

  /** Takes in what has become ready since the last time. Returns whether there was anything. */
  sync(m: Machine): boolean {
    let task = m.readyLast;
    if (task === null || task.readySeq <= this.seen) return false;
    while (task.readyPrev !== null && task.readyPrev.readySeq > this.seen) task = task.readyPrev;
    for (let next: Task | null = task; next !== null; next = next.readyNext) {
      if (next.queuedOn === null) this.add(m, next);
    }
    this.seen = m.readySeq;
    return true;
  }

  /** Forgets what it has seen: the next `sync` takes in every ready task anew. The lines are to be cleared first. */
  protected restart(): void {
    this.seen = 0;
  }

  /** Whether nobody waits, let through or not. */
  isEmpty(): boolean {
    if (this.line.first() !== null) return false;
    for (let i = 0; i < this.groups.length; i++) if (this.groups[i]?.line.first() !== null) return false;
    return true;
  }

  /** The first that may be put on a core: on `target`, in place of what is there, or without one on a free core. */
  first(m: Machine, target: Core | null): Task | null {
    let best = this.line.first();
    for (let i = 0; i < this.groups.length; i++) {
      const group = this.groups[i] as Group;
      const head = group.line.first();
      if (head === null || !this.mayEnter(m, group, target)) continue;
      if (best === null || this.precedes(m, head, best)) best = head;
    }
    return best;
  }

  /** Takes out a task that `first` returned. */
  take(task: Task): void {
    this.lineOf(task).dropFirst();
  }

  /** Whether the task stands with its process rather than for itself. Must not change while it is ready. */
  protected isGrouped(task: Task): boolean {
    return task.green;
  }

  /** Whether a group may have one more of its tasks on a core. */
  protected mayEnter(m: Machine, group: Group, target: Core | null): boolean {
    return !group.green || wantsCarrier(m, group.process, target);
  }

  /** Whether `head`, the first of its group, comes before `best`, the first of the line or of another group. */
  protected precedes(m: Machine, head: Task, best: Task): boolean {
    return this.line.precedes(m, head, best);
  }

  protected newGroupLine(_green: boolean): Line {
    return new FifoLine();
  }

  protected groupOf(process: Process, green: boolean): Group {
    const groups = green ? this.greenGroups : this.otherGroups;
    let group = groups.get(process);
    if (group === undefined) {
      group = { process, green, line: this.newGroupLine(green) };
      groups.set(process, group);
      this.groups.push(group);
    }
    return group;
  }

  private lineOf(task: Task): Line {
    return this.isGrouped(task) ? this.groupOf(task.process, task.green).line : this.line;
  }

  private add(m: Machine, task: Task): void {
    this.lineOf(task).add(m, task);
  }
}
