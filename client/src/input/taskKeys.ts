/**
 * Which key picks which task. A key stays with its task for as long as the task lives: a card must not change its key
 * under the finger that is about to press it.
 */
import type { Machine, Task } from '@timeslice/shared/engine';

/** Physical keys (`KeyboardEvent.code`), so that a Cyrillic layout plays the same; with what is printed on them. */
export interface Cap {
  readonly code: string;
  readonly label: string;
}

const caps = (prefix: string, labels: string): Cap[] =>
  [...labels].map((label) => ({ code: `${prefix}${label}`, label }));

const DIGITS = caps('Digit', '1234567890');
const TOP_ROW = caps('Key', 'QWERTYUIOP');
const HOME_ROW = caps('Key', 'ASDFGHJKL');

/** Cores have the top row, and on machines with more than ten cores the home row too. */
export const coreCaps = (cores: number): readonly Cap[] => [...TOP_ROW, ...HOME_ROW].slice(0, cores);

/** Tasks have the digits, then what the cores left of the home row. */
export const taskCaps = (cores: number): readonly Cap[] => [
  ...DIGITS,
  ...HOME_ROW.slice(Math.max(0, cores - TOP_ROW.length)),
];

const hasEnded = (task: Task): boolean =>
  task.state === 'terminated' || task.state === 'abandoned' || task.state === 'crashed';

export interface TaskKeys {
  /** Hands free keys to tasks that have arrived and have none, in the order of their ids. Call when the run has moved. */
  update(machine: Machine): void;
  /** The key of a task, or null where there are more tasks than keys. */
  of(task: number): Cap | null;
  taskFor(code: string): number | null;
}

export function createTaskKeys(available: readonly Cap[]): TaskKeys {
  const byTask = new Map<number, Cap>();
  const byCode = new Map<string, number>();
  return {
    update(machine) {
      for (const [task, cap] of byTask) {
        const state = machine.taskById.get(task);
        if (state && state.state !== 'new' && !hasEnded(state)) continue;
        byTask.delete(task);
        byCode.delete(cap.code);
      }
      if (byTask.size === available.length) return;
      for (const task of machine.tasks) {
        if (task.state === 'new' || hasEnded(task) || byTask.has(task.id)) continue;
        const free = available.find((cap) => !byCode.has(cap.code));
        if (!free) return;
        byTask.set(task.id, free);
        byCode.set(free.code, task.id);
      }
    },
    of: (task) => byTask.get(task) ?? null,
    taskFor: (code) => byCode.get(code) ?? null,
  };
}
