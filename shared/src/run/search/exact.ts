/**
 * Branch and bound over a tiny scenario: every schedule that gives commands only at ticks at which something happens
 * and preempts only for those who have just become ready. It is what the annealing is checked against. A command at
 * another tick can be better still: a long task shared out over two cores, a switch paid just before the key is free, a
 * task whose slowdown has grown so far that it now comes before the one that runs.
 */
import {
  advanceToNextEvent,
  applyCommand,
  type Bounds,
  type Burst,
  boundsOf,
  type Command,
  type Core,
  cpuTime,
  createMachine,
  type LogEntry,
  type Machine,
  progressOf,
  readyTasks,
  remainingWork,
  type Scenario,
  scoreFigures,
  snapshot,
  type Task,
  type Tick,
} from '../../engine/index.ts';

export interface ExactResult {
  readonly log: LogEntry[];
  /** V × E in units of 10⁻¹². */
  readonly quality: number;
}

/** The best schedule; throws after `mostNodes` decisions (four or five tasks need less than 200 000). */
export function exactBest(scenario: Scenario, mostNodes = 200_000): ExactResult {
  const root = createMachine(scenario);
  const bounds = boundsOf(root);
  let best: ExactResult = { log: [], quality: -1 };
  let nodes = 0;

  function descend(machine: Machine, log: LogEntry[]): void {
    if (++nodes > mostNodes) throw new Error(`exactBest: ${scenario.id} takes more than ${mostNodes} decisions`);
    if (machine.outcome !== 'running') {
      const quality = qualityOf(machine, bounds);
      if (quality > best.quality) best = { log: [...log], quality };
      return;
    }
    if (ceiling(machine, bounds) <= best.quality) return;
    for (const commands of choices(machine)) {
      const next = snapshot(machine);
      for (const command of commands) applyCommand(next, command);
      const before = next.readySeq;
      // On to where a core is free or someone has become ready: in between there is nothing to decide.
      do advanceToNextEvent(next, next.limit);
      while (
        next.outcome === 'running' &&
        next.readySeq === before &&
        next.cores.every((core) => core.current !== null)
      );
      descend(next, [...log, ...commands.map((command): LogEntry => [machine.tick, command])]);
    }
  }

  descend(root, []);
  return best;
}

/**
 * All ways to give cores to ready tasks now. A core is taken from a running task only for one that has just become
 * ready, and left empty beside ready tasks only while something is still to come.
 */
function choices(machine: Machine): Command[][] {
  const ready = readyTasks(machine);
  const isMoreToCome = machine.nextArrival < machine.arrivals.length || machine.ioHeap.length > 0;
  const place = (core: Core | undefined, used: ReadonlySet<number>): Command[][] => {
    if (core === undefined) return [[]];
    const following = machine.cores[core.index + 1];
    const options = ready.flatMap((task) => {
      if (used.has(task.id) || (core.current !== null && task.readySince < machine.tick)) return [];
      const command: Command = { type: 'dispatch', task: task.id, core: core.index };
      return place(following, new Set([...used, task.id])).map((rest) => [command, ...rest]);
    });
    return [...options, ...place(following, used)];
  };
  const all = place(machine.cores[0], new Set());
  const isBusy = machine.cores.some((core) => core.current !== null);
  return isMoreToCome || isBusy ? all : all.filter((commands) => commands.length > 0);
}

const qualityOf = (machine: Machine, bounds: Bounds): number => {
  const { throughput, slowdown, thrift } = scoreFigures(machine, bounds);
  return (machine.objective === 'slowdown' ? slowdown : throughput) * thrift;
};

const MILLION = 1_000_000;

/** No schedule that begins like this one can be better: each task alone from now on, all cores busy, no more switches. */
function ceiling(machine: Machine, bounds: Bounds): number {
  const { user, sys } = cpuTime(machine);
  let work = 0;
  let last = machine.tick;
  let weight = 0;
  let spread = 0n;
  for (const task of machine.tasks) {
    const length = sum(task.bursts);
    const own = cpuTicks(task);
    const end = task.end >= 0 ? task.end : earliestEnd(machine, task);
    if (task.end < 0) {
      work += remainingWork(machine, task) + firstSwitch(machine, task);
      last = Math.max(last, end);
    }
    weight += own;
    const turnaround = BigInt(end - task.offeredAt);
    spread += (BigInt(own) * turnaround ** 2n * BigInt(MILLION)) / BigInt(length) ** 2n;
  }
  last = Math.max(last, machine.tick + Math.ceil(work / machine.cores.length));
  const e = Math.min(MILLION, Math.ceil((MILLION * bounds.minCpu) / (user + sys + work)));
  if (machine.objective !== 'slowdown') return Math.min(MILLION, Math.ceil((MILLION * bounds.lowerBound) / last)) * e;
  // Q² rather than Q: integers know no exact root. One more covers what the divisions above left out.
  const square = (BigInt(weight) * BigInt(MILLION) ** 3n) / (spread > 0n ? spread : 1n) + 1n;
  return Number(roundedUpRoot(square < BigInt(MILLION) ** 2n ? square : BigInt(MILLION) ** 2n)) * e;
}

function earliestEnd(machine: Machine, task: Task): Tick {
  const start = Math.max(machine.tick, task.arrival);
  const done = progressOf(machine, task);
  return start + sum(task.bursts.slice(task.burst)) - done + firstSwitch(machine, task);
}

/** What putting a task on a core for the first time costs at least. */
function firstSwitch(machine: Machine, task: Task): Tick {
  if (task.firstRun >= 0 || task.core !== null || task.previousCore !== null) return 0;
  if (!task.bursts.some((burst) => burst.kind === 'cpu')) return 0;
  const { greenSwitch, coroutineSwitch, threadSwitch, processSwitch } = machine.costs;
  return task.process.tasks.length === 1
    ? processSwitch
    : Math.min(greenSwitch, coroutineSwitch, threadSwitch, processSwitch);
}

const sum = (bursts: readonly Burst[]): Tick => bursts.reduce((ticks, burst) => ticks + burst.ticks, 0);

const cpuTicks = (task: Task): Tick => sum(task.bursts.filter((burst) => burst.kind === 'cpu' && !burst.sys));

/** The smallest integer whose square is at least n, by Newton's method from above. */
function roundedUpRoot(n: bigint): bigint {
  if (n <= 1n) return n;
  let root = n;
  for (let next = (root + 1n) >> 1n; next < root; next = (root + n / root) >> 1n) root = next;
  return root * root < n ? root + 1n : root;
}
