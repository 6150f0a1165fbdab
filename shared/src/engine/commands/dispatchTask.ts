import { preemptCore, putOnCore } from '../dispatch.ts';
import { isCooperativeConflict, lacksCarrier } from '../green.ts';
import type { Command } from '../types.ts';
import { arrivedTask, type CommandRule, coreAt, known } from './command.ts';

/** `dispatch {task, core}`: puts a ready task on a core, preempting what runs there. */
export const dispatchTask: CommandRule<Extract<Command, { type: 'dispatch' }>> = {
  check(m, command) {
    const task = arrivedTask(m, command.task);
    if (task === null) return 'unknown-task';
    const core = coreAt(m, command.core);
    if (core === null) return 'unknown-core';
    if (core.current === task) return 'already-there';
    if (task.state !== 'ready') return 'not-ready';
    if (lacksCarrier(m, core, task)) return 'carrier-limit';
    return isCooperativeConflict(core, task) ? 'cooperative' : null;
  },
  apply(m, command) {
    const task = known(arrivedTask(m, command.task), 'task');
    const core = known(coreAt(m, command.core), 'core');
    if (core.current !== null) preemptCore(m, core);
    putOnCore(m, core, task);
  },
};
