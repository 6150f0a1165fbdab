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
import { workerSteps } from './jobPlan.ts';
import type { Plan } from './plan.ts';

export interface Played {
  readonly machine: Machine;
  readonly log: LogEntry[];
}

interface Play extends Played {
  readonly plan: Plan;
  /** Steps by burst of the tasks that jobs have made; the first of them follows the scenario's own tasks. */
  readonly workers: Int32Array[];
}

/** The run that the plan makes of the scenario, to its end. Entries are `dispatch` and `spawn`, all accepted. */
export function playPlan(scenario: Scenario, plan: Plan): Played {
  const machine = createMachine(scenario);
  const play: Play = { machine, log: [], plan, workers: [] };
  while (machine.outcome === 'running') {
    const nextJob = machine.unspawnedJobs > 0 ? startJobs(play) : machine.limit;
    advanceToNextEvent(machine, Math.min(nextJob, decide(play)));
  }
  return play;
}

/** Starts the jobs that are due and fit in memory; returns when the next one is due. */
function startJobs({ machine, log, plan, workers }: Play): Tick {
  let wakeAt = machine.limit;
  machine.jobs.forEach((job, index) => {
    const jobPlan = plan.jobs[index];
    if (job.spawned !== null || jobPlan === undefined) return;
    const due = job.arrival + jobPlan.wait;
    if (due > machine.tick) {
      wakeAt = Math.min(wakeAt, due);
      return;
    }
    const first = machine.tasks.length;
    const { model } = jobPlan;
    const command = {
      type: 'spawn',
      job: job.id,
      model,
      workers: model === 'sequential' ? 1 : jobPlan.workers,
    } as const;
    if (applyCommand(machine, command) !== null) return;
    log.push([machine.tick, command]);
    for (let i = first; i < machine.tasks.length; i++)
      workers.push(workerSteps(jobPlan, job, machine.tasks[i] as Task, i - first));
  });
  return wakeAt;
}

/** Gives the commands of the present tick; returns when a delayed task next wants to be looked at. */
function decide(play: Play): Tick {
  const { machine, plan, log } = play;
  let wakeAt = machine.limit;
  const ready = readyTasks(machine).sort((a, b) => keyOf(play, a) - keyOf(play, b) || a.readySeq - b.readySeq);
  for (const task of ready) {
    const step = stepOf(play, task);
    const due = task.readySince + (plan.delay[step] as number);
    if (due > machine.tick) {
      wakeAt = Math.min(wakeAt, due);
      continue;
    }
    if (plan.eager[step] === 0 && (isGilTaken(machine, task) || isServed(machine, task))) continue;
    const core = coreFor(play, task, step);
    if (core === null) continue;
    const command = { type: 'dispatch', task: task.id, core: core.index } as const;
    if (applyCommand(machine, command) === null) log.push([machine.tick, command]);
  }
  return wakeAt;
}

function stepOf({ plan, workers }: Play, task: Task): number {
  const own = plan.base[task.index];
  if (own !== undefined) return own + task.burst;
  return workers[task.index - plan.base.length]?.[task.burst] ?? 0;
}

const keyOf = (play: Play, task: Task): number => play.plan.key[stepOf(play, task)] as number;

/** Whether a task of the same process is on a core for a burst that needs the GIL, in whatever phase, as this one does. */
function isGilTaken(machine: Machine, task: Task): boolean {
  if (task.bursts[task.burst]?.needsGil !== true) return false;
  return machine.cores.some((core) => {
    const other = core.current;
    return other !== null && other.process === task.process && other.bursts[other.burst]?.needsGil === true;
  });
}

/** G-3: a parked carrier of its process is about to take it. */
function isServed(machine: Machine, task: Task): boolean {
  if (!task.green) return false;
  const place = task.process.offers.indexOf(task);
  if (place < 0) return false;
  const parked = machine.cores.filter(({ current, carrier }) => current === null && carrier === task.process);
  return place < parked.length;
}

function coreFor(play: Play, task: Task, step: number): Core | null {
  const wanted = play.plan.core[step] as number;
  const isEager = play.plan.eager[step] === 1;
  let best: Core | null = null;
  let bestRank = Number.MAX_SAFE_INTEGER;
  for (const core of play.machine.cores) {
    if (wanted >= 0 && core.index !== wanted) continue;
    // Its runtime chooses there, unless the plan is eager.
    if (task.green && core.current === null && core.carrier === task.process && !isEager) continue;
    const rank = core.current === null ? warmth(core, task) : preemptionRank(play, core.current, task, step, core);
    if (rank < bestRank) {
      best = core;
      bestRank = rank;
    }
  }
  return best;
}

/** Idle cores before busy ones, and among them the cheapest switch first; a parked carrier is disturbed last. */
function warmth(core: Core, task: Task): number {
  if (core.carrier !== null && core.carrier !== task.process) return 4;
  if (core.last === task) return 0;
  if (task.previousCore !== null && task.previousCore !== core) return 3;
  return core.last?.process === task.process ? 1 : 2;
}

/** Busy cores: the victim with the largest key. No rank for those that may not be preempted, or are still switching. */
function preemptionRank(play: Play, victim: Task, task: Task, step: number, core: Core): number {
  if (play.plan.preempts[step] === 0 || core.phase === 'switching' || core.phase === 'handoff')
    return Number.MAX_SAFE_INTEGER;
  const key = keyOf(play, victim);
  return key > keyOf(play, task) ? 2 ** 40 - key : Number.MAX_SAFE_INTEGER;
}
