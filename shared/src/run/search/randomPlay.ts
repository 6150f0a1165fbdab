/** Play without a thought: what a level must not reward. */
import { createRandom, type Random } from '../../content/random.ts';
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

export type RandomStyle =
  /** Any legal command, drawn evenly from all of them. */
  | 'legal'
  /** Any ready task dropped on any core that will take it: it starts if the core is idle, else it is next up there. */
  | 'drops';

/** A command at every tick at which something happens, and at least one a second, drawn from `seed`. To the end of the run. */
export function playRandomly(scenario: Scenario, style: RandomStyle, seed: number): Machine {
  const random = createRandom(seed);
  const machine = createMachine(scenario);
  while (machine.outcome === 'running') {
    const commands = style === 'legal' ? legalCommands(machine, random) : drops(machine);
    if (commands.length > 0) applyCommand(machine, random.pick(commands));
    advanceToNextEvent(machine, machine.tick + 1000);
  }
  return machine;
}

function legalCommands(machine: Machine, random: Random): Command[] {
  const commands: Command[] = [];
  const ready = readyTasks(machine);
  for (const task of ready) {
    commands.push({ type: 'unqueue', task: task.id });
    for (const core of machine.cores) {
      commands.push({ type: 'dispatch', task: task.id, core: core.index });
      commands.push({ type: 'enqueue', task: task.id, core: core.index });
    }
  }
  for (const core of machine.cores) {
    commands.push({ type: 'preempt', core: core.index });
    commands.push({ type: 'setQuantum', core: core.index, ticks: random.below(4001) });
  }
  for (const job of machine.jobs) {
    const workers = random.between(1, job.spec.items);
    for (const model of job.spec.models) commands.push({ type: 'spawn', job: job.id, model, workers });
  }
  return commands.filter((command) => checkCommand(machine, command) === null);
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
