/** What a gesture means, whatever it was made with: mouse, touch, keys or the list for screen readers. */
import type { Command, JobModel, Machine, Task } from '@timeslice/shared/engine';

export type Intent =
  /** Put a task on a core. On a busy core it is the next one there, unless `preempt` asks for the core at once. */
  | {
      readonly type: 'put';
      readonly task: number;
      readonly core: number;
      readonly preempt: boolean;
      /** Tasks that go into the run queue behind it, as many as there is room for. */
      readonly also?: readonly number[];
    }
  /** Take the running task off its core. */
  | { readonly type: 'takeOff'; readonly core: number }
  /** Take a task out of the run queue it stands in. */
  | { readonly type: 'unqueue'; readonly task: number }
  | { readonly type: 'setQuantum'; readonly core: number; readonly ticks: number }
  /** Start a job in one of its models. */
  | { readonly type: 'spawn'; readonly job: number; readonly model: JobModel; readonly workers: number };

/** The commands of an intent, to be given in this order at one tick. Whether they are allowed is the engine's to say. */
export function commandsFor(machine: Machine, intent: Intent): Command[] {
  switch (intent.type) {
    case 'put':
      return [...putCommands(machine, intent.task, intent.core, intent.preempt), ...queueCommands(machine, intent)];
    case 'takeOff':
      return [{ type: 'preempt', core: intent.core }];
    case 'unqueue':
      return [{ type: 'unqueue', task: intent.task }];
    case 'setQuantum':
      return [{ type: 'setQuantum', core: intent.core, ticks: intent.ticks }];
    case 'spawn':
      return [{ type: 'spawn', job: intent.job, model: intent.model, workers: intent.workers }];
  }
}

function putCommands(machine: Machine, taskId: number, coreIndex: number, preempt: boolean): Command[] {
  const task = machine.taskById.get(taskId);
  const core = machine.cores[coreIndex];
  const busy = core !== undefined && core.current !== null;
  const put: Command =
    busy && !preempt
      ? { type: 'enqueue', task: taskId, core: coreIndex }
      : { type: 'dispatch', task: taskId, core: coreIndex };
  return takenOffFirst(task, coreIndex) ? [{ type: 'preempt', core: task.core.index }, put] : [put];
}

function queueCommands(machine: Machine, intent: Intent & { readonly type: 'put' }): Command[] {
  const core = machine.cores[intent.core];
  if (!core || !intent.also) return [];
  const isQueued = core.current !== null && !intent.preempt;
  const room = Math.max(0, machine.queueDepth - core.queue.length - (isQueued ? 1 : 0));
  return intent.also.slice(0, room).flatMap((id): Command[] => {
    const task = machine.taskById.get(id);
    const enqueue: Command = { type: 'enqueue', task: id, core: core.index };
    return task?.core ? [{ type: 'preempt', core: task.core.index }, enqueue] : [enqueue];
  });
}

/** A task that is dragged from one core to another has to leave the first one before. */
const takenOffFirst = (task: Task | undefined, target: number): task is Task & { core: NonNullable<Task['core']> } =>
  task?.core != null && task.core.index !== target;
