import {
  dispatch,
  endTask,
  enterBurst,
  exceedsCarriers,
  finishHandoff,
  finishSwitch,
  isCooperative,
  nextBurst,
  preemptCore,
  releaseGil,
  remove,
  serve,
  tryRun,
} from './moves.ts';
import { type Core, hasEnded, isGreen, type Machine, needsGil, type Task } from './state.ts';

/** P1. Looked up one by one: a crash on the way ends tasks whose I/O is complete at this tick too. */
export function completeIo(machine: Machine): void {
  for (const task of machine.tasks) {
    const device = machine.devices.find((candidate) => candidate.inService.includes(task));
    if (device === undefined || task.left > 0) continue;
    remove(device.inService, task);
    serve(device);
    enterBurst(machine, task);
  }
}

/** P2. */
export function arrive(machine: Machine): void {
  for (const task of machine.tasks) {
    if (task.state === 'new' && task.arrival === machine.tick) enterBurst(machine, task);
  }
}

/** P3. */
export function completeOnCores(machine: Machine): void {
  for (const core of machine.cores) {
    const task = core.current;
    if (task === null) continue;
    if (core.phase === 'switching' && core.phaseLeft === 0) finishSwitch(machine, core);
    else if (core.phase === 'handoff' && core.phaseLeft === 0) finishHandoff(machine, core);
    else if (core.phase === 'running' && task.left === 0) completeCpuBurst(machine, core, task);
  }
}

function completeCpuBurst(machine: Machine, core: Core, task: Task): void {
  if (nextBurst(machine, task) !== 'cpu') return;
  if (task.process.gilHolder === task && !needsGil(task)) releaseGil(machine, task.process);
  else tryRun(machine, core);
}

/** P4, GIL-3. */
export function expireGilIntervals(machine: Machine): void {
  for (const process of machine.processes) {
    const holder = process.gilHolder;
    const first = process.gilWaiters[0];
    const core = holder === null ? null : holder.core;
    if (holder === null || first === undefined || core === null || core.phase !== 'running') continue;
    const from = Math.max(process.gilHeldSince, first.since);
    if (machine.tick < from + machine.costs.gilInterval) continue;
    core.phase = 'waitingForGil';
    process.gilWaiters.push({ task: holder, since: machine.tick });
    releaseGil(machine, process);
  }
}

/** P5. */
export function loseThePatience(machine: Machine): void {
  for (const task of machine.tasks) {
    if (task.state !== 'ready' || task.patience === null || task.readyFor < task.patience) continue;
    endTask(machine, task, 'abandoned');
    machine.counters.abandoned += 1;
  }
}

/** E-1, then G-1: carriers of processes without a task left are gone. */
export function askForTheEnd(machine: Machine): void {
  if (machine.tasks.every(hasEnded) && machine.jobs.every((job) => job.spawned)) machine.outcome = 'finished';
  else if (machine.tick === machine.scenario.limit) machine.outcome = 'timeout';
  for (const core of machine.cores) {
    if (core.carrier?.tasks.every(hasEnded)) core.carrier = null;
  }
}

/** P7: per core Q-1, then G-4. */
export function expireSlices(machine: Machine): void {
  for (const core of machine.cores) {
    expireQuantum(machine, core);
    expireGoSlice(machine, core);
  }
}

function expireQuantum(machine: Machine, core: Core): void {
  const current = core.current;
  if (current === null || core.quantum === 0 || core.quantumUsed < core.quantum) return;
  if (core.phase !== 'running' && core.phase !== 'waitingForGil') return;
  const next = firstDispatchable(machine, core);
  if (next === undefined) {
    core.quantumUsed = 0;
    return;
  }
  preemptCore(machine, core);
  core.queue.push(current);
  current.queuedOn = core;
  dispatch(machine, next, core, 'os');
}

/** G-2 and G-5, judged against what runs there now. */
function firstDispatchable(machine: Machine, core: Core): Task | undefined {
  return core.queue.find((task) => !exceedsCarriers(machine, task, core) && !isCooperative(task, core));
}

function expireGoSlice(machine: Machine, core: Core): void {
  const current = core.current;
  if (current === null || !isGreen(current) || !current.process.preemptive) return;
  if (core.sliceUsed < machine.costs.goSlice) return;
  const next = longestReadyGreen(machine, current.process);
  if (next === undefined) core.sliceUsed = 0;
  else dispatch(machine, next, core, 'runtime');
}

/** What a runtime takes by itself: its longest-ready green task that stands in no run queue. */
function longestReadyGreen(machine: Machine, process: Task['process']): Task | undefined {
  return machine.readyOrder.find((task) => task.process === process && isGreen(task) && task.queuedOn === null);
}

/** P8. */
export function dispatchAutomatically(machine: Machine): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const core of machine.cores) {
      if (core.current !== null) continue;
      const offered = core.carrier === null ? undefined : longestReadyGreen(machine, core.carrier);
      const queued = firstDispatchable(machine, core);
      if (offered !== undefined) dispatch(machine, offered, core, 'runtime');
      else if (queued !== undefined) dispatch(machine, queued, core, 'os');
      else continue;
      changed = true;
    }
  }
}

/** T-2: the tick [t, t + 1) passes. */
export function elapse(machine: Machine): void {
  for (const core of machine.cores) {
    const task = core.current;
    if (task === null) {
      core.figures.idle += 1;
    } else if (core.phase === 'waitingForGil') {
      core.figures.gilWait += 1;
      core.quantumUsed += 1;
    } else if (core.phase === 'running') {
      const burst = task.bursts[task.at];
      const account = burst !== undefined && 'cpu' in burst && burst.sys === true ? 'sys' : 'user';
      core.figures[account] += 1;
      task[account] += 1;
      task.left -= 1;
      core.quantumUsed += 1;
      core.sliceUsed += 1;
    } else {
      core.figures.sys += 1;
      task.sys += 1;
      core.phaseLeft -= 1;
    }
  }
  for (const device of machine.devices) {
    for (const task of device.inService) {
      task.io += 1;
      task.left -= 1;
    }
  }
  for (const task of machine.readyOrder) task.readyFor += 1;
  machine.tick += 1;
}
