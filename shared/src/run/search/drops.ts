import { createRandom } from '../../content/index.ts';
import {
  advanceToNextEvent,
  applyCommand,
  type Command,
  checkCommand,
  createMachine,
  type Machine,
  readyTasks,
  type Scenario,
} from '../../engine/index.ts';

/**
 * Someone who keeps every core supplied and never looks: whenever something happens, and once a second, a ready task
 * drawn from `seed` is dropped on a core that will take it; it starts if the core is idle, else it is next up there.
 * To the end of the run. Wiser than the policy `random`, which also preempts: what a level is worth without a choice.
 */
export function playDrops(scenario: Scenario, seed: number): Machine {
  const random = createRandom(seed);
  const machine = createMachine(scenario);
  while (machine.outcome === 'running') {
    const commands = drops(machine);
    if (commands.length > 0) applyCommand(machine, random.pick(commands));
    advanceToNextEvent(machine, machine.tick + 1000);
  }
  return machine;
}

function drops(machine: Machine): Command[] {
  const commands: Command[] = [];
  for (const task of readyTasks(machine)) {
    if (task.queuedOn !== null) continue;
    for (const core of machine.cores) {
      const type = core.current === null && core.queue.length === 0 ? 'dispatch' : 'enqueue';
      commands.push({ type, task: task.id, core: core.index });
    }
  }
  return commands.filter((command) => checkCommand(machine, command) === null);
}
