/** Plays a plan through the real engine, as a player would: commands at ticks at which something happens. */
import {
  advanceToNextEvent,
  applyCommand,
  type Core,
  createMachine,
  type LogEntry,
  type Machine,
  readyTasks,
  type Scenario,
  type Task,
  type Tick,
} from '../../engine/index.ts';
import { type Plan, stepOf } from './plan.ts';

export interface Played {
  readonly machine: Machine;
  readonly log: LogEntry[];
}

/** The run that the plan makes of the scenario, to its end. Every entry of the log is a `dispatch` that was accepted. */
export function playPlan(scenario: Scenario, plan: Plan): Played {
  const machine = createMachine(scenario);
  const log: LogEntry[] = [];
  while (machine.outcome === 'running') {
    const wakeAt = decide(machine, plan, log);
    advanceToNextEvent(machine, wakeAt);
  }
  return { machine, log };
}

/** Gives the commands of the present tick; returns when a delayed task next wants to be looked at. */
function decide(machine: Machine, plan: Plan, log: LogEntry[]): Tick {
  let wakeAt = machine.limit;
  const ready = readyTasks(machine).sort((a, b) => keyOf(plan, a) - keyOf(plan, b) || a.readySeq - b.readySeq);
  for (const task of ready) {
    const step = stepOf(plan, task);
    const due = task.readySince + (plan.delay[step] as number);
    if (due > machine.tick) {
      wakeAt = Math.min(wakeAt, due);
      continue;
    }
    if (plan.needsGil[step] === 1 && plan.eager[step] === 0 && isGilTaken(machine, task)) continue;
    const core = coreFor(machine, plan, task, step);
    if (core === null) continue;
    const command = { type: 'dispatch', task: task.id, core: core.index } as const;
    if (applyCommand(machine, command) === null) log.push([machine.tick, command]);
  }
  return wakeAt;
}

const keyOf = (plan: Plan, task: Task): number => plan.key[stepOf(plan, task)] as number;

/** Whether a task of the same process is on a core for a burst that needs the GIL, in whatever phase. */
function isGilTaken(machine: Machine, task: Task): boolean {
  return machine.cores.some((core) => {
    const other = core.current;
    return other !== null && other.process === task.process && other.bursts[other.burst]?.needsGil === true;
  });
}

function coreFor(machine: Machine, plan: Plan, task: Task, step: number): Core | null {
  const wanted = plan.core[step] as number;
  let best: Core | null = null;
  let bestRank = Number.MAX_SAFE_INTEGER;
  for (const core of machine.cores) {
    if (wanted >= 0 && core.index !== wanted) continue;
    const rank = core.current === null ? warmth(core, task) : preemptionRank(plan, core.current, task, step, core);
    if (rank < bestRank) {
      best = core;
      bestRank = rank;
    }
  }
  return best;
}

/** Idle cores before busy ones, and among them the cheapest switch first. */
function warmth(core: Core, task: Task): number {
  if (core.last === task) return 0;
  if (task.previousCore !== null && task.previousCore !== core) return 3;
  return core.last?.process === task.process ? 1 : 2;
}

/** Busy cores: the victim with the largest key. No rank for those that may not be preempted, or are still switching. */
function preemptionRank(plan: Plan, victim: Task, task: Task, step: number, core: Core): number {
  if (plan.preempts[step] === 0 || core.phase === 'switching' || core.phase === 'handoff')
    return Number.MAX_SAFE_INTEGER;
  const key = keyOf(plan, victim);
  return key > keyOf(plan, task) ? 2 ** 40 - key : Number.MAX_SAFE_INTEGER;
}
