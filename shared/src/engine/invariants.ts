import { coreTimes, progressOf, readyTasks } from './queries.ts';
import type { Machine, Task } from './types.ts';

/** I-1: what must hold at every tick of every run. Returns what does not, in words; an empty list is good. */
export function checkInvariants(m: Machine): string[] {
  return [
    ...coreSums(m),
    ...placement(m),
    ...looks(m),
    ...gils(m),
    ...gilWaiters(m),
    ...carriers(m),
    ...readyOrder(m),
    ...bursts(m),
    ...devices(m),
  ];
}

function* coreSums(m: Machine): Iterable<string> {
  for (const core of m.cores) {
    const { user, sys, gilWait, idle } = coreTimes(m, core);
    const sum = user + sys + gilWait + idle;
    if (sum !== m.tick) yield `M-1: core ${core.index} accounts for ${sum} of ${m.tick} ticks`;
  }
}

function* placement(m: Machine): Iterable<string> {
  for (const task of m.tasks) {
    const cores = m.cores.filter((core) => core.current === task);
    const expected = task.state === 'running' ? 1 : 0;
    if (cores.length !== expected) yield `task ${task.id} is ${task.state} and on ${cores.length} cores`;
    if (cores[0] !== undefined && cores[0] !== task.core) yield `task ${task.id} and core ${cores[0].index} disagree`;
  }
  for (const core of m.cores) {
    if ((core.current === null) !== (core.phase === 'idle'))
      yield `core ${core.index} is ${core.phase} with ${core.current?.id}`;
  }
}

function* looks(m: Machine): Iterable<string> {
  for (const core of m.cores) {
    const due = m.dueAt[core.index] ?? 0;
    if (due < m.dueFloor) yield `core ${core.index} needs a look before ${m.dueFloor}`;
    const isNoted = ((m.dueCores >> core.index) & 1) === 1;
    if (isNoted !== (due === m.dueFloor))
      yield `core ${core.index} is noted as due ${isNoted ? 'at' : 'after'} ${m.dueFloor}`;
    const isIdle = ((m.idleCores >> core.index) & 1) === 1;
    if (isIdle !== (core.current === null)) yield `core ${core.index} is noted as ${isIdle ? 'idle' : 'busy'}`;
  }
}

function* gils(m: Machine): Iterable<string> {
  for (const { pid, gil } of m.gilProcesses) {
    if (gil === null) continue;
    const holding = m.cores.filter(
      (core) => core.current?.process.gil === gil && needsGil(core.current) && core.phase === 'running',
    );
    if (holding.length > 1) yield `the GIL of ${pid} has ${holding.length} tasks running`;
    if (holding[0] !== undefined && holding[0].current !== gil.holder)
      yield `task ${holding[0].current?.id} runs without its GIL`;
    if (gil.holder === null && gil.waiters.length > 0) yield `the GIL of ${pid} is free and waited for`;
    for (const task of gil.waiters) {
      if (task.core?.phase !== 'waitingForGil') yield `task ${task.id} waits for the GIL in phase ${task.core?.phase}`;
    }
  }
}

const needsGil = (task: Task): boolean => task.bursts[task.burst]?.needsGil === true;

function* gilWaiters(m: Machine): Iterable<string> {
  const waiters = m.gilProcesses.reduce((sum, { gil }) => sum + (gil?.waiters.length ?? 0), 0);
  if (waiters !== m.gilWaiters) yield `${waiters} tasks wait for a GIL, counted ${m.gilWaiters}`;
}

function* carriers(m: Machine): Iterable<string> {
  for (const process of m.processes) {
    const used = m.cores.filter((core) => core.carrier === process).length;
    if (used > process.carriers) yield `G-2: process ${process.pid} has ${used} of ${process.carriers} carriers`;
    const parked = m.cores.filter((core) => core.carrier === process && core.current === null).length;
    if (used !== process.carriersHeld || parked !== process.carriersParked)
      yield `process ${process.pid} has ${used} carriers, ${parked} parked, counted ${process.carriersHeld}, ${process.carriersParked}`;
  }
}

function* readyOrder(m: Machine): Iterable<string> {
  const order = readyTasks(m);
  const ready = m.tasks.filter((task) => task.state === 'ready');
  if (new Set(order).size !== order.length) yield 'a task stands twice in the ready order';
  if (order.length !== ready.length || ready.some((task) => !order.includes(task))) {
    yield `the ready order holds ${order.map((task) => task.id)}, ready are ${ready.map((task) => task.id)}`;
  }
  const queued = m.cores.reduce((sum, core) => sum + core.queue.length, 0);
  if (queued !== m.queued) yield `${queued} tasks stand in run queues, counted ${m.queued}`;
  for (const core of m.cores) {
    for (const task of core.queue) {
      if (task.state !== 'ready' || task.queuedOn !== core)
        yield `task ${task.id} stands wrongly in queue ${core.index}`;
    }
  }
  for (const process of m.processes) {
    const offers = order.filter((task) => task.process === process && task.green && task.queuedOn === null);
    if (String(offers.map(({ id }) => id)) !== String(process.offers.map(({ id }) => id))) {
      yield `process ${process.pid} offers ${process.offers.map(({ id }) => id)}, ready are ${offers.map(({ id }) => id)}`;
    }
  }
}

function* bursts(m: Machine): Iterable<string> {
  for (const task of m.tasks) {
    const burst = task.bursts[task.burst];
    const progress = progressOf(m, task);
    if (progress < 0 || progress > (burst?.ticks ?? 0))
      yield `task ${task.id} has done ${progress} of ${burst?.ticks} ticks`;
  }
}

function* devices(m: Machine): Iterable<string> {
  for (const device of m.devices) {
    const inService = m.tasks.filter(
      (task) => task.ioSince >= 0 && task.bursts[task.burst]?.device === device.index,
    ).length;
    if (inService !== device.inService) yield `device ${device.name} serves ${inService}, counted ${device.inService}`;
    const full = device.capacity > 0 && device.inService >= device.capacity;
    if (device.inService > device.capacity && device.capacity > 0) yield `device ${device.name} is over its capacity`;
    if (device.queue.length > 0 && !full) yield `device ${device.name} has a free slot and a queue`;
  }
}
