import { pushHeap } from './heap.ts';
import type { Core, Machine, Process, Task } from './types.ts';

/**
 * The ready order: a linked list through the tasks themselves, so that a task leaves from the middle at no cost.
 * A task that stands in a run queue is ready too and keeps its place here.
 */
export function makeReady(m: Machine, task: Task): void {
  task.state = 'ready';
  task.readySince = m.tick;
  task.readySeq = ++m.readySeq;
  task.readyPrev = m.readyLast;
  task.readyNext = null;
  if (m.readyLast === null) m.readyFirst = task;
  else m.readyLast.readyNext = task;
  m.readyLast = task;
  if (task.green) {
    task.process.offered++;
    m.dispatchDue = true;
  }
  if (task.patience > 0) pushHeap(m.patienceHeap, { at: m.tick + task.patience, task, seq: task.readySeq });
  m.listener?.task?.(m, task);
}

/** Takes a ready task out of the ready order, and out of its run queue. The caller gives it its next state. */
export function leaveReady(m: Machine, task: Task): void {
  leaveQueue(m, task);
  if (task.readyPrev === null) m.readyFirst = task.readyNext;
  else task.readyPrev.readyNext = task.readyNext;
  if (task.readyNext === null) m.readyLast = task.readyPrev;
  else task.readyNext.readyPrev = task.readyPrev;
  task.readyPrev = null;
  task.readyNext = null;
  if (task.green) task.process.offered--;
}

/** takes a task out of the run queue it stands in, if any. */
export function leaveQueue(m: Machine, task: Task): void {
  const core = task.queuedOn;
  if (core === null) return;
  core.queue.splice(core.queue.indexOf(task), 1);
  task.queuedOn = null;
  if (task.green) task.process.offered++;
  m.dispatchDue = true;
}

/** puts a ready task at the tail of a core's run queue. */
export function joinQueue(m: Machine, task: Task, core: Core): void {
  leaveQueue(m, task);
  core.queue.push(task);
  task.queuedOn = core;
  m.dispatchDue = true;
  if (task.green) task.process.offered--;
}

/** G-3: the longest-ready green task of a process that stands in no run queue, or null. */
export function longestOffered(m: Machine, process: Process): Task | null {
  if (process.offered === 0) return null;
  for (let task = m.readyFirst; task !== null; task = task.readyNext) {
    if (task.process === process && task.green && task.queuedOn === null) return task;
  }
  return null;
}
