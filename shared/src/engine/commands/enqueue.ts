import { joinQueue } from '../readyOrder.ts';
import type { Command } from '../types.ts';
import { arrivedTask, type CommandRule, coreAt, known } from './command.ts';

/** `enqueue {task, core}`: puts a ready task at the tail of a core's run queue, out of another one if need be. */
export const enqueue: CommandRule<Extract<Command, { type: 'enqueue' }>> = {
  check(m, command) {
    const task = arrivedTask(m, command.task);
    if (task === null) return 'unknown-task';
    const core = coreAt(m, command.core);
    if (core === null) return 'unknown-core';
    if (task.state !== 'ready') return 'not-ready';
    if (task.queuedOn === core) return 'already-there';
    return core.queue.length >= m.queueDepth ? 'queue-full' : null;
  },
  apply(m, command) {
    joinQueue(m, known(arrivedTask(m, command.task), 'task'), known(coreAt(m, command.core), 'core'));
  },
};
