/** Waiting lines of ready tasks. Entries whose task has meanwhile gone elsewhere are dropped when they come to the front. */
import type { Machine, Task } from '../../engine/index.ts';

export interface Line {
  add(m: Machine, task: Task): void;
  /** The one whose turn is next, or null. */
  first(): Task | null;
  dropFirst(): void;
  /** Whether a ready task that stands elsewhere would come before the first one here. */
  precedes(m: Machine, task: Task, first: Task): boolean;
}

/** Still the same stay in the ready order: `readySeq` grows with every new one. */
const isWaiting = (task: Task | undefined, seq: number | undefined): boolean =>
  task !== undefined && task.readySeq === seq && task.state === 'ready' && task.queuedOn === null;

/** First come, first served. */
export class FifoLine implements Line {
  private tasks: Task[] = [];
  private seqs: number[] = [];
  private head = 0;

  add(_: Machine, task: Task): void {
    // Dropping here too keeps the line short when nobody asks for its first, since a runtime serves it.
    this.first();
    this.tasks.push(task);
    this.seqs.push(task.readySeq);
  }

  first(): Task | null {
    const { tasks, seqs } = this;
    while (this.head < tasks.length && !isWaiting(tasks[this.head], seqs[this.head])) this.head++;
    if (this.head === tasks.length && this.head > 0) this.forget();
    else if (this.head > 4096) this.shorten();
    return tasks[this.head] ?? null;
  }

  dropFirst(): void {
    this.head++;
  }

  precedes(_: Machine, task: Task, first: Task): boolean {
    return task.readySeq < first.readySeq;
  }

  private forget(): void {
    this.tasks.length = 0;
    this.seqs.length = 0;
    this.head = 0;
  }

  private shorten(): void {
    this.tasks.splice(0, this.head);
    this.seqs.splice(0, this.head);
    this.head = 0;
  }
}

/** What a ranked line sorts by: smaller first, then smaller ties, then who has been ready for longer. */
export interface Ranking {
  /** Must not change while the task is ready. */
  rank(m: Machine, task: Task): number;
  tie?(task: Task): number;
}

/** A binary heap over parallel arrays: no object per entry. */
export class RankedLine implements Line {
  private readonly ranking: Ranking;
  private tasks: Task[] = [];
  private ranks: number[] = [];
  private ties: number[] = [];
  private seqs: number[] = [];

  constructor(ranking: Ranking) {
    this.ranking = ranking;
  }

  /** Of the first one; meaningless when there is none. */
  get firstRank(): number {
    return this.ranks[0] ?? 0;
  }

  add(m: Machine, task: Task): void {
    this.insert(task, this.ranking.rank(m, task), this.ranking.tie?.(task) ?? 0, task.readySeq);
  }

  first(): Task | null {
    while (this.tasks.length > 0 && !isWaiting(this.tasks[0], this.seqs[0])) this.dropFirst();
    return this.tasks[0] ?? null;
  }

  precedes(m: Machine, task: Task, first: Task): boolean {
    const rank = this.ranking.rank(m, task);
    if (rank !== this.firstRank) return rank < this.firstRank;
    const tie = this.ranking.tie?.(task) ?? 0;
    const firstTie = this.ties[0] ?? 0;
    return tie === firstTie ? task.readySeq < first.readySeq : tie < firstTie;
  }

  clear(): void {
    this.tasks.length = 0;
    this.ranks.length = 0;
    this.ties.length = 0;
    this.seqs.length = 0;
  }

  dropFirst(): void {
    const task = this.tasks.pop();
    const rank = this.ranks.pop() ?? 0;
    const tie = this.ties.pop() ?? 0;
    const seq = this.seqs.pop() ?? 0;
    if (task !== undefined && this.tasks.length > 0) this.sink(task, rank, tie, seq);
  }

  private insert(task: Task, rank: number, tie: number, seq: number): void {
    let hole = this.tasks.length;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.isAfter(parent, rank, tie, seq)) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.put(hole, task, rank, tie, seq);
  }

  /** Fills the hole at the top with an entry from the bottom. */
  private sink(task: Task, rank: number, tie: number, seq: number): void {
    const length = this.tasks.length;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= length) break;
      if (child + 1 < length && this.isOrdered(child + 1, child)) child++;
      if (this.isAfter(child, rank, tie, seq)) break;
      this.move(child, hole);
      hole = child;
    }
    this.put(hole, task, rank, tie, seq);
  }

  private isAfter(at: number, rank: number, tie: number, seq: number): boolean {
    const own = this.ranks[at] as number;
    if (own !== rank) return own > rank;
    const ownTie = this.ties[at] as number;
    return ownTie === tie ? (this.seqs[at] as number) > seq : ownTie > tie;
  }

  private isOrdered(a: number, b: number): boolean {
    return this.isAfter(b, this.ranks[a] as number, this.ties[a] as number, this.seqs[a] as number);
  }

  private move(from: number, to: number): void {
    this.put(
      to,
      this.tasks[from] as Task,
      this.ranks[from] as number,
      this.ties[from] as number,
      this.seqs[from] as number,
    );
  }

  private put(at: number, task: Task, rank: number, tie: number, seq: number): void {
    this.tasks[at] = task;
    this.ranks[at] = rank;
    this.ties[at] = tie;
    this.seqs[at] = seq;
  }
}
