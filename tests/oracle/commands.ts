import { spawn } from './jobs.ts';
import { dispatch, exceedsCarriers, isCooperative, preemptCore, remove } from './moves.ts';
import type { Core, Machine, Task } from './state.ts';
import type { Command } from './types.ts';

const known = ['dispatch', 'preempt', 'enqueue', 'unqueue', 'setQuantum', 'spawn'];

/** P6: applies one command at the current tick, or names the first check that fails. */
export function applyCommand(machine: Machine, command: Command): string | null {
  if (machine.outcome !== null) return 'run-over';
  if (!known.includes(command.type)) return 'unknown-command';
  const allowed = machine.scenario.controls?.allowed;
  if (allowed !== undefined && !allowed.includes(command.type)) return 'control-locked';
  if (command.type === 'spawn') return spawnJob(machine, command);
  if (command.type === 'unqueue') return unqueue(machine, command);
  if (command.type === 'preempt') return preempt(machine, command);
  if (command.type === 'setQuantum') return setQuantum(machine, command);
  const task = findTask(machine, command.task);
  if (task === undefined) return 'unknown-task';
  const core = findCore(machine, command.core);
  if (core === undefined) return 'unknown-core';
  return command.type === 'dispatch' ? dispatchTo(machine, task, core) : enqueue(machine, task, core);
}

function findTask(machine: Machine, id: number | undefined): Task | undefined {
  return machine.tasks.find((task) => task.id === id && task.arrival <= machine.tick);
}

function findCore(machine: Machine, index: number | undefined): Core | undefined {
  return machine.cores.find((core) => core.index === index);
}

function dispatchTo(machine: Machine, task: Task, core: Core): string | null {
  if (core.current === task) return 'already-there';
  if (task.state !== 'ready') return 'not-ready';
  if (exceedsCarriers(machine, task, core)) return 'carrier-limit';
  if (isCooperative(task, core)) return 'cooperative';
  dispatch(machine, task, core, 'os');
  return null;
}

function enqueue(machine: Machine, task: Task, core: Core): string | null {
  if (task.state !== 'ready') return 'not-ready';
  if (task.queuedOn === core) return 'already-there';
  if (core.queue.length >= (machine.scenario.controls?.queueDepth ?? 64)) return 'queue-full';
  if (task.queuedOn !== null) remove(task.queuedOn.queue, task);
  core.queue.push(task);
  task.queuedOn = core;
  return null;
}

function unqueue(machine: Machine, command: Command): string | null {
  const task = findTask(machine, command.task);
  if (task === undefined) return 'unknown-task';
  if (task.queuedOn === null) return 'not-queued';
  remove(task.queuedOn.queue, task);
  task.queuedOn = null;
  return null;
}

function preempt(machine: Machine, command: Command): string | null {
  const core = findCore(machine, command.core);
  if (core === undefined) return 'unknown-core';
  if (core.current === null && core.carrier === null) return 'core-idle';
  preemptCore(machine, core);
  core.carrier = null;
  return null;
}

function setQuantum(machine: Machine, command: Command): string | null {
  const core = findCore(machine, command.core);
  if (core === undefined) return 'unknown-core';
  const ticks = command.ticks ?? -1;
  if (!Number.isInteger(ticks) || ticks < 0 || ticks > 1_000_000) return 'quantum-range';
  core.quantum = ticks;
  return null;
}

function spawnJob(machine: Machine, command: Command): string | null {
  const job = machine.jobs.find((candidate) => candidate.spec.id === command.job);
  if (job === undefined || job.arrival > machine.tick) return 'unknown-job';
  return spawn(machine, job, command.model, command.workers ?? 0);
}
