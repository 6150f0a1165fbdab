import { hasEnded, isGreen, type Machine, needsGil } from './state.ts';

function expectThat(holds: boolean, what: string, machine: Machine): void {
  if (!holds) throw new Error(`I-1 at tick ${machine.tick}: ${what}`);
}

/** I-1: throws when the machine is in a state that the rules exclude. Ask after every half tick. */
export function checkInvariants(machine: Machine): void {
  const check = (holds: boolean, what: string) => expectThat(holds, what, machine);
  for (const core of machine.cores) {
    const { user, sys, gilWait, idle } = core.figures;
    check(user + sys + gilWait + idle === machine.tick, `core ${core.index}: the times do not add up to wall (M-1)`);
    check((core.current === null) === (core.phase === 'idle'), `core ${core.index}: phase ${core.phase}`);
    check(core.current === null || core.current.core === core, `core ${core.index}: its task is elsewhere`);
    if (core.current !== null) {
      const carried = isGreen(core.current) ? core.current.process : null;
      check(core.carrier === carried, `core ${core.index}: the carrier is not its task's`);
    }
    for (const task of core.queue) check(task.queuedOn === core && task.state === 'ready', `queued task ${task.id}`);
    check(new Set(core.queue).size === core.queue.length, `core ${core.index}: a task is queued twice`);
  }
  const ready = machine.tasks.filter((task) => task.state === 'ready');
  check(ready.length === machine.readyOrder.length, 'the ready order is not the ready tasks');
  check(new Set(machine.readyOrder).size === ready.length, 'a task is in the ready order twice');
  for (const task of ready) check(machine.readyOrder.includes(task), `ready task ${task.id} is not in the ready order`);
  for (const task of machine.tasks) {
    const cores = machine.cores.filter((core) => core.current === task);
    check(cores.length === (task.state === 'running' ? 1 : 0), `task ${task.id} is on ${cores.length} cores`);
    const requests = machine.devices.filter(
      (device) => device.inService.includes(task) || device.waiting.includes(task),
    );
    check(requests.length === (task.state === 'blocked' ? 1 : 0), `task ${task.id} has ${requests.length} requests`);
    check((task.end !== null) === hasEnded(task), `task ${task.id}: end and state disagree`);
  }
  for (const device of machine.devices) {
    check(device.capacity === 0 || device.inService.length <= device.capacity, `device ${device.name} is overfull`);
  }
  for (const process of machine.processes) {
    const onCores = machine.cores.filter((core) => core.carrier === process);
    check(onCores.length <= process.carriers, `process ${process.pid} has too many carriers`);
    const running = machine.cores.filter(
      (core) => core.phase === 'running' && core.current?.process === process && needsGil(core.current),
    );
    check(running.length <= 1, `process ${process.pid}: the GIL has ${running.length} tasks running`);
    check(
      running.every((core) => core.current === process.gilHolder),
      `process ${process.pid}: a runner without GIL`,
    );
    check(process.gilHolder !== null || process.gilWaiters.length === 0, `process ${process.pid}: waiters, no holder`);
  }
}
