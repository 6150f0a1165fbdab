import { leaveQueue } from '../readyOrder.ts';
import type { Command } from '../types.ts';
import { arrivedTask, type CommandRule, known } from './command.ts';

/** `unqueue {task}`: takes a task out of its run queue; it stays ready. */
export const unqueue: CommandRule<Extract<Command, { type: 'unqueue' }>> = {
  check(m, command) {
    const task = arrivedTask(m, command.task);
    if (task === null) return 'unknown-task';
    return task.queuedOn === null ? 'not-queued' : null;
  },
  apply(m, command) {
    leaveQueue(m, known(arrivedTask(m, command.task), 'task'));
  },
};
