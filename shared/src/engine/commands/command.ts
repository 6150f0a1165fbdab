import type { Command, CommandResult, Core, Machine, Task } from '../types.ts';

/** One command: whether it is allowed now, and what it does. `apply` is called only when `check` found nothing. */
export interface CommandRule<C extends Command> {
  check(m: Machine, command: C): CommandResult;
  apply(m: Machine, command: C): void;
}

/** The task with this id if it has arrived; `unknown-task` otherwise. */
export function arrivedTask(m: Machine, id: number): Task | null {
  const task = m.taskById.get(id);
  // By the clock, not by the state: a crash can end a task before it arrives.
  return task === undefined || task.arrival > m.tick ? null : task;
}

export const coreAt = (m: Machine, index: number): Core | null =>
  Number.isInteger(index) ? (m.cores[index] ?? null) : null;

/** What `check` has made sure of; anything else is a mistake of ours. */
export function known<T>(thing: T | null, what: string): T {
  if (thing === null) throw new Error(`${what} was checked and is not there`);
  return thing;
}
