import type { Task } from '@timeslice/shared/engine';

const LETTERS = { process: 'P', thread: 'T', goroutine: 'G', virtual: 'V', coroutine: 'C' } as const;

/** What a task is called on the board: the letter of its kind, and its id. */
export const labelOf = (task: Task): string => `${LETTERS[task.kind]}${task.id}`;
