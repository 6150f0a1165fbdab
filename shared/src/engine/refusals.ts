/** Why a command is refused. The same code is shown, sent, logged and tested. A refused command changes nothing. */
export const REFUSALS = {
  'unknown-command': 'There is no such command.',
  'unknown-task': 'No task has this id, or it has not arrived yet.',
  'unknown-core': 'The machine has no core with this number.',
  'unknown-job': 'No job has this id, or it has not arrived yet.',
  'not-ready': 'Only a ready task can be put on a core or in a run queue.',
  'already-there': 'The task is on this core, or in this run queue, already.',
  'core-idle': 'There is nothing on this core that could be preempted.',
  'control-locked': 'The level does not offer this command.',
  cooperative: 'This runtime switches only when its running task waits; the OS cannot swap its tasks.',
  'carrier-limit': 'The runtime of this process has no further carrier thread for another core.',
  'queue-full': 'The run queue of this core is as long as the level allows.',
  'not-queued': 'The task stands in no run queue.',
  'quantum-range': 'A quantum is 0 (none) to 1 000 000 ticks.',
  'model-not-offered': 'The job cannot be started in this model.',
  'workers-range': 'A job takes from one worker to as many as it has items.',
  'already-spawned': 'The job has been started already.',
  'out-of-memory': 'The machine has not enough memory left for this.',
  'run-over': 'The run has ended.',
  'tick-in-the-past': 'The run has gone on beyond the tick of this command.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;
