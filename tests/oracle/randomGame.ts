import { createNaive, type Naive } from './naive.ts';
import { createRandom, type Random } from './random.ts';
import { randomScenario } from './randomScenario.ts';
import type { Command, Log, Scenario } from './types.ts';

/** How one generated player plays: percentages, drawn once per game so that games differ in character. */
type Style = { perTick: number; fillIdle: number; nonsense: number; favourite: string };

const types = ['dispatch', 'enqueue', 'unqueue', 'preempt', 'setQuantum', 'spawn'];

/** Any ids at all, also such as do not exist; the state is not asked. */
function nonsense(random: Random, scenario: Scenario): Command {
  const type = random.chance(5) ? 'jump' : random.pick(types);
  const core = random.integer(random.chance(20) ? -1 : 0, scenario.cores - (random.chance(20) ? 0 : 1));
  const task = random.integer(1, 30);
  if (type === 'dispatch' || type === 'enqueue') return { type, task, core };
  if (type === 'unqueue') return { type, task };
  if (type === 'preempt') return { type, core };
  if (type === 'setQuantum') return { type, core, ticks: random.pick([-1, 0, 1, 3, 1_000_000, 1_000_001]) };
  if (type === 'jump') return { type, core };
  const model = random.pick(['sequential', 'threads', 'processes', 'coroutines', 'goroutines', 'virtual', 'fibers']);
  return { type, job: random.integer(0, 3), model, workers: random.integer(0, 6) };
}

/** A command that the state at this moment probably allows. */
function sensible(random: Random, { machine }: Naive, favourite: string): Command | null {
  const type = random.chance(40) ? favourite : random.pick(types);
  const core = random.pick(machine.cores);
  const ready = machine.readyOrder;
  if (type === 'dispatch' || type === 'enqueue') {
    if (ready.length === 0) return null;
    return { type, task: random.pick(ready).id, core: core.index };
  }
  if (type === 'unqueue') {
    const queued = ready.filter((task) => task.queuedOn !== null);
    return queued.length === 0 ? null : { type, task: random.pick(queued).id };
  }
  if (type === 'preempt') {
    return core.current === null && core.carrier === null ? null : { type, core: core.index };
  }
  if (type === 'setQuantum') return { type, core: core.index, ticks: random.integer(0, 7) };
  const waiting = machine.jobs.filter((job) => !job.spawned && job.arrival <= machine.tick);
  if (waiting.length === 0) return null;
  const { id, models, items } = random.pick(waiting).spec;
  return { type: 'spawn', job: id, model: random.pick(models), workers: random.integer(1, items) };
}

/** A task for an idle core, put there or into its queue. */
function fillIdleCore(random: Random, { machine }: Naive): Command | null {
  const idle = machine.cores.filter((core) => core.current === null);
  if (idle.length === 0 || machine.readyOrder.length === 0) return null;
  const task = random.chance(50) ? machine.readyOrder[0] : random.pick(machine.readyOrder);
  if (task === undefined) return null;
  return { type: random.chance(80) ? 'dispatch' : 'enqueue', task: task.id, core: random.pick(idle).index };
}

function commandsOfTick(random: Random, naive: Naive, style: Style, play: (command: Command) => void): void {
  for (let attempt = 0; attempt < 3 && random.chance(style.fillIdle); attempt += 1) {
    const command = fillIdleCore(random, naive);
    if (command !== null) play(command);
  }
  for (let attempt = 0; attempt < 4 && random.chance(style.perTick); attempt += 1) {
    const command = random.chance(style.nonsense)
      ? nonsense(random, naive.machine.scenario)
      : sensible(random, naive, style.favourite);
    if (command !== null) play(command);
  }
}

/** A small scenario and a log for it, fully determined by the seed (a uint32). */
export function randomGame(seed: number): { scenario: Scenario; log: Log } {
  const random = createRandom(seed);
  const scenario = randomScenario(random, `random-${seed}`);
  const style: Style = {
    perTick: random.pick([0, 3, 10, 10, 30, 60]),
    fillIdle: random.pick([0, 20, 60, 90, 90, 90]),
    nonsense: random.pick([0, 10, 30]),
    favourite: random.pick(types),
  };
  const naive = createNaive(scenario);
  const log: Log = [];
  const play = (command: Command): void => {
    log.push([naive.machine.tick, command]);
    naive.apply(command);
  };
  const startsWithQuanta = random.chance(40);
  for (naive.openTick(); naive.machine.outcome === null; naive.openTick()) {
    if (startsWithQuanta && naive.machine.tick === 0) {
      for (const { index } of naive.machine.cores) {
        play({ type: 'setQuantum', core: index, ticks: random.integer(0, 6) });
      }
    }
    commandsOfTick(random, naive, style, play);
    naive.closeTick();
  }
  // Commands after the end: refused, every one.
  for (let late = random.integer(0, 2); late > 0; late -= 1) {
    const tick = Math.max(naive.machine.tick, log.at(-1)?.[0] ?? 0) + random.integer(0, 2);
    log.push([tick, nonsense(random, scenario)]);
  }
  return { scenario, log };
}
