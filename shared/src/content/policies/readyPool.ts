import { type Core, isCooperativeConflict, type Machine, type Process, type Task } from '../../engine/index.ts';
import { type CarrierCount, Carriers, wantsCarrier } from './carriers.ts';
import { FifoLine, type Line } from './lines.ts';

/** Ready tasks of one process, the green ones or the others, that are let through when it may have one more on a core. */
export interface Group {
  readonly process: Process;
  readonly line: Line;
  /** Null: its tasks are not green. */
  readonly carriers: CarrierCount | null;
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
  private readonly carriers = new Carriers();
  private seen = 0;
  private isCounted = false;

  constructor(line: Line) {
    this.line = line;
  }

  /** Whether something has become ready since the last `sync`. To be asked first at every decision. */
  open(m: Machine): boolean {
    this.isCounted = false;
    return m.readyLast !== null && m.readyLast.readySeq > this.seen;
  }

  /** Takes in what has become ready since the last time. */
  sync(m: Machine): void {
    let task = m.readyLast;
    if (task === null || task.readySeq <= this.seen) return;
    while (task.readyPrev !== null && task.readyPrev.readySeq > this.seen) task = task.readyPrev;
    for (let next: Task | null = task; next !== null; next = next.readyNext) {
      if (next.queuedOn === null) this.lineOf(next).add(m, next);
    }
    this.seen = m.readySeq;
  }

  /** Forgets what it has seen: the next `sync` takes in every ready task anew. The lines are to be cleared first. */
  protected restart(): void {
    this.seen = 0;
  }

  /** Whether nobody waits, let through or not. */
  isEmpty(): boolean {
    if (this.line.first() !== null) return false;
    for (let i = 0; i < this.groups.length; i++) {
      const { carriers, line } = this.groups[i] as Group;
      if (carriers === null ? line.first() !== null : carriers.process.offers.length > 0) return false;
    }
    return true;
  }

  /** The first that may be put on a core: on `target`, in place of what is there, or without one on a free core. */
  first(m: Machine, target: Core | null): Task | null {
    let best = this.line.first();
    if (best !== null && target !== null && isCooperativeConflict(target, best)) best = null;
    if (this.groups.length > 0) this.count(m);
    for (let i = 0; i < this.groups.length; i++) {
      const group = this.groups[i] as Group;
      // The check that fails most often, and costs least, comes first.
      if (group.carriers !== null && !wantsCarrier(group.carriers, target)) continue;
      const head = group.line.first();
      if (head === null || (group.carriers === null && !this.mayEnter(m, group, head, target))) continue;
      if (best === null || this.line.precedes(m, head, best)) best = head;
    }
    return best;
  }

  /** Takes out a task that `first` returned, to be put on a core. */
  take(task: Task, core: Core): void {
    this.lineOf(task).dropFirst();
    if (this.isCounted) this.carriers.note(task, core);
  }

  /** Whether the task stands with its process rather than for itself. Must not change while it is ready. */
  protected isGrouped(task: Task): boolean {
    return task.green;
  }

  /** Whether a group of tasks that are not green may have `head`, its first, on a core now. */
  protected mayEnter(_m: Machine, _group: Group, head: Task, target: Core | null): boolean {
    return target === null || !isCooperativeConflict(target, head);
  }

  protected newGroupLine(_green: boolean): Line {
    return new FifoLine();
  }

  protected groupOf(process: Process, green: boolean): Group {
    const groups = green ? this.greenGroups : this.otherGroups;
    let group = groups.get(process);
    if (group === undefined) {
      group = { process, line: this.newGroupLine(green), carriers: green ? this.carriers.of(process) : null };
      groups.set(process, group);
      this.groups.push(group);
    }
    return group;
  }

  /** Carriers are counted when they are first asked for at a decision. */
  protected count(m: Machine): void {
    if (this.isCounted) return;
    this.isCounted = true;
    this.carriers.count(m);
  }

  private lineOf(task: Task): Line {
    return this.isGrouped(task) ? this.groupOf(task.process, task.green).line : this.line;
  }
}
