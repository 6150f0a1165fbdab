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
    task.process.offers.push(task);
    m.dispatchDue = true;
  }
  if (task.patience > 0)
    pushHeap(m.patienceHeap, { at: m.tick + task.patience, id: task.id, task, seq: task.readySeq });
  m.listener?.task?.(m, task);
}

/** Takes a ready task out of the ready order, and out of its run queue. The caller gives it its next state. */
export function leaveReady(m: Machine, task: Task): void {
  if (task.queuedOn !== null) removeFromQueue(m, task, task.queuedOn);
  else if (task.green) withdraw(task);
  if (task.readyPrev === null) m.readyFirst = task.readyNext;
  else task.readyPrev.readyNext = task.readyNext;
  if (task.readyNext === null) m.readyLast = task.readyPrev;
  else task.readyNext.readyPrev = task.readyPrev;
  task.readyPrev = null;
  task.readyNext = null;
}

/** takes a task out of the run queue it stands in, if any; its runtime may offer it again. */
export function leaveQueue(m: Machine, task: Task): void {
  if (task.queuedOn === null) return;
  removeFromQueue(m, task, task.queuedOn);
  if (task.green) offerAgain(task);
}

/** puts a ready task at the tail of a core's run queue, out of another one if need be. */
export function joinQueue(m: Machine, task: Task, core: Core): void {
  if (task.queuedOn !== null) removeFromQueue(m, task, task.queuedOn);
  else if (task.green) withdraw(task);
  core.queue.push(task);
  m.queued++;
  task.queuedOn = core;
  m.dispatchDue = true;
}

function removeFromQueue(m: Machine, task: Task, core: Core): void {
  remove(core.queue, task);
  m.queued--;
  task.queuedOn = null;
  m.dispatchDue = true;
}

/** G-3: the longest-ready green task of a process that stands in no run queue, or null. */
export const longestOffered = (process: Process): Task | null => process.offers[0] ?? null;

const withdraw = (task: Task): void => remove(task.process.offers, task);

/** Back to its place by the time it became ready. */
function offerAgain(task: Task): void {
  const { offers } = task.process;
  let at = offers.length;
  while (at > 0 && (offers[at - 1] as Task).readySeq > task.readySeq) at--;
  offers.splice(at, 0, task);
}

/** Mostly it is the first. */
function remove(tasks: Task[], task: Task): void {
  if (tasks[0] === task) tasks.shift();
  else tasks.splice(tasks.indexOf(task), 1);
}
