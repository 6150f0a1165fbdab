import { type Core, type Device, hasEnded, isGreen, type Machine, needsGil, type Process, type Task } from './state.ts';

export function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}

function leaveReady(machine: Machine, task: Task): void {
  remove(machine.readyOrder, task);
  if (task.queuedOn !== null) remove(task.queuedOn.queue, task);
  task.queuedOn = null;
}

export function becomeReady(machine: Machine, task: Task): void {
  task.state = 'ready';
  task.readyFor = 0;
  machine.readyOrder.push(task);
}

/** Ends a task that is on no core any more (or never was). */
export function endTask(machine: Machine, task: Task, state: 'terminated' | 'abandoned' | 'crashed'): void {
  leaveReady(machine, task);
  task.state = state;
  task.end = machine.tick;
}

// --- Devices

function deviceOf(machine: Machine, name: string): Device {
  const device = machine.devices.find((candidate) => candidate.name === name);
  if (device === undefined) throw new Error(`expected a device of the scenario, found ${name}`);
  return device;
}

/** Starts requests that wait while the device has a free slot. */
export function serve(device: Device): void {
  while (device.waiting.length > 0 && (device.capacity === 0 || device.inService.length < device.capacity)) {
    const next = device.waiting.shift();
    if (next !== undefined) device.inService.push(next);
  }
}

// --- Bursts

/**
 * Moves the task to its next burst. Returns 'cpu' when that burst wants a core: whether the task becomes ready or
 * goes on where it is, is the caller's affair. Everything else is settled here.
 */
export function nextBurst(machine: Machine, task: Task): 'cpu' | 'away' {
  task.at += 1;
  const burst = task.bursts[task.at];
  if (burst === undefined) {
    leaveCore(machine, task);
    endTask(machine, task, 'terminated');
    return 'away';
  }
  if ('crash' in burst) {
    crash(machine, task.process);
    return 'away';
  }
  if ('io' in burst) {
    leaveCore(machine, task);
    task.left = burst.io;
    task.state = 'blocked';
    const device = deviceOf(machine, burst.device);
    device.waiting.push(task);
    serve(device);
    return 'away';
  }
  task.left = burst.cpu;
  return 'cpu';
}

/** P1, P2 and a spawn: enters the next burst of a task that is on no core. */
export function enterBurst(machine: Machine, task: Task): void {
  if (nextBurst(machine, task) === 'cpu') becomeReady(machine, task);
}

/** CR-1. Requests first, slots after: a slot must not go to a task that dies in the same crash. */
export function crash(machine: Machine, process: Process): void {
  process.gilHolder = null;
  process.gilWaiters = [];
  const victims = process.tasks.filter((task) => !hasEnded(task));
  for (const device of machine.devices) {
    device.waiting = device.waiting.filter((task) => !victims.includes(task));
  }
  for (const device of machine.devices) {
    device.inService = device.inService.filter((task) => !victims.includes(task));
    serve(device);
  }
  for (const task of victims) {
    leaveCore(machine, task);
    endTask(machine, task, 'crashed');
    machine.counters.crashed += 1;
  }
}

// --- GIL

/** GIL-1: the task on this core is about to execute a CPU burst. */
export function tryRun(machine: Machine, core: Core): void {
  const task = core.current;
  if (task === null) throw new Error(`expected a task on core ${core.index}, found none`);
  const process = task.process;
  if (needsGil(task) && process.gilHolder !== task) {
    if (process.gilHolder !== null) {
      core.phase = 'waitingForGil';
      process.gilWaiters.push({ task, since: machine.tick });
      return;
    }
    process.gilHolder = task;
    process.gilHeldSince = machine.tick;
  }
  run(machine, core, task);
}

function run(machine: Machine, core: Core, task: Task): void {
  core.phase = 'running';
  if (task.firstRun === null) task.firstRun = machine.tick;
}

/** The handoff on this core is over: the holder's interval starts here (GIL-3). */
export function finishHandoff(machine: Machine, core: Core): void {
  const task = core.current;
  if (task === null) throw new Error(`expected a task on core ${core.index}, found none`);
  task.process.gilHeldSince = machine.tick;
  run(machine, core, task);
}

/** GIL-2: the holder has let go; the longest-waiting waiter gets the GIL. */
export function releaseGil(machine: Machine, process: Process): void {
  process.gilHolder = null;
  const waiter = process.gilWaiters.shift();
  if (waiter === undefined) return;
  const core = waiter.task.core;
  if (core === null) throw new Error(`expected waiter ${waiter.task.id} on a core, found it on none`);
  process.gilHolder = waiter.task;
  machine.counters.gilHandoffs += 1;
  core.phase = 'handoff';
  core.phaseLeft = machine.costs.gilHandoff;
  if (core.phaseLeft === 0) finishHandoff(machine, core);
}

// --- Cores

/** Takes a task off its core, if it is on one. Its carrier stays (G-1); its GIL goes (GIL-2). */
export function leaveCore(machine: Machine, task: Task): void {
  const core = task.core;
  if (core === null) return;
  // C-3: the context of an interrupted switch is in no known state.
  if (core.phase === 'switching') core.last = null;
  core.current = null;
  core.phase = 'idle';
  core.phaseLeft = 0;
  task.core = null;
  const process = task.process;
  process.gilWaiters = process.gilWaiters.filter((waiter) => waiter.task !== task);
  if (process.gilHolder === task) releaseGil(machine, process);
}

/** Takes what runs on the core off it, to the end of the ready order. */
export function preemptCore(machine: Machine, core: Core): void {
  const task = core.current;
  if (task === null) return;
  leaveCore(machine, task);
  becomeReady(machine, task);
}

/** G-2: would one more carrier of the task's process be too many? */
export function exceedsCarriers(machine: Machine, task: Task, core: Core): boolean {
  if (!isGreen(task)) return false;
  let elsewhere = 0;
  for (const other of machine.cores) {
    if (other !== core && other.carrier === task.process) elsewhere += 1;
  }
  return elsewhere >= task.process.carriers;
}

/** G-5: does a green task of the same process, which its runtime does not preempt, run there? */
export function isCooperative(task: Task, core: Core): boolean {
  const current = core.current;
  if (current === null) return false;
  return isGreen(current) && current.process === task.process && !task.process.preemptive;
}

/** C-1: the case of a switch to this task, which is also its counter and its cost field. */
function switchCase(task: Task, core: Core) {
  const last = core.last;
  if (last === task) return 'resume';
  if (last === null || last.process !== task.process) return 'processSwitch';
  if (!isGreen(last) || !isGreen(task)) return 'threadSwitch';
  return task.process.runtime === 'asyncio' ? 'coroutineSwitch' : 'greenSwitch';
}

/** Puts a ready task on a core, preempting what runs there. `by` is who decided: Q-1 counts from the OS's dispatches. */
export function dispatch(machine: Machine, task: Task, core: Core, by: 'os' | 'runtime'): void {
  preemptCore(machine, core);
  leaveReady(machine, task);
  task.state = 'running';
  task.core = core;
  core.current = task;
  core.carrier = isGreen(task) ? task.process : null;
  core.sliceUsed = 0;
  if (by === 'os') core.quantumUsed = 0;
  const kind = switchCase(task, core);
  let cost = kind === 'resume' ? 0 : machine.costs[kind];
  machine.counters[kind] += 1;
  if (task.previousCore !== null && task.previousCore !== core) {
    cost += machine.costs.migration;
    machine.counters.migrations += 1;
  }
  core.phase = 'switching';
  core.phaseLeft = cost;
  if (cost === 0) finishSwitch(machine, core);
}

/** C-3. */
export function finishSwitch(machine: Machine, core: Core): void {
  const task = core.current;
  if (task === null) throw new Error(`expected a task on core ${core.index}, found none`);
  core.last = task;
  task.previousCore = core;
  tryRun(machine, core);
}
