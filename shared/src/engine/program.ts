/**
 * The bursts of all tasks as the hot loop reads them: two words each, traits and ticks, in one list for the whole machine.
 * Objects would be as true (`Task.bursts` is the same, for everyone else), but seven thousand of them do not stay in
 * the cache of a core.
 */
import { type Burst, type Device, type Machine, NEVER, type Scenario, type Task, type Tick } from './types.ts';

/** Traits: what a burst is, and the index of its device from bit 8 on. A CPU burst has none of the first three. */
export const IO = 1;
export const CRASH = 2;
/** Behind the last burst of a task. */
export const END = 4;
export const SYS = 8;
export const NEEDS_GIL = 16;
const DEVICE = 8;

function traitsOf({ kind, sys, needsGil, device }: Burst): number {
  if (kind === 'io') return IO | (device << DEVICE);
  if (kind === 'crash') return CRASH;
  return (sys ? SYS : 0) | (needsGil ? NEEDS_GIL : 0);
}

const PROGRAMS = new WeakMap<Scenario, Int32Array>();

/** Notes the bursts of the tasks that the scenario lists; all its machines share the list. */
export function loadProgram(m: Machine): void {
  const known = PROGRAMS.get(m.scenario);
  if (known === undefined) {
    extendProgram(m, m.tasks);
    PROGRAMS.set(m.scenario, m.program);
    return;
  }
  place(m.tasks, 0);
  m.program = known;
}

/** Notes the bursts of tasks that are not in the list yet. */
export function extendProgram(m: Machine, tasks: readonly Task[]): void {
  const from = m.program.length;
  const program = new Int32Array(place(tasks, from));
  program.set(m.program);
  let at = from;
  for (const { bursts } of tasks) {
    for (const burst of bursts) {
      program[at++] = traitsOf(burst);
      // What lasts longer than any run never ends in one.
      program[at++] = Math.min(burst.ticks, NEVER);
    }
    program[at++] = END;
    program[at++] = 0;
  }
  m.program = program;
}

/** Gives tasks their places, one after another; returns where the last one ends. */
function place(tasks: readonly Task[], from: number): number {
  let at = from;
  for (const task of tasks) {
    task.program = at;
    at += 2 * (task.bursts.length + 1);
  }
  return at;
}

/** Where in the list a burst of a task stands. */
export const placeOf = (task: Task, burst: number): number => task.program + 2 * burst;

export const isCpu = (of: number): boolean => (of & (IO | CRASH | END)) === 0;

/** Traits of the task's current burst, or END. */
export const traits = (m: Machine, task: Task): number => m.program[task.program + 2 * task.burst] as number;

/** Traits of the burst after it; it must not stand at its end. */
export const nextTraits = (m: Machine, task: Task): number => m.program[task.program + 2 * task.burst + 2] as number;

/** Length of the current burst. */
export const burstTicks = (m: Machine, task: Task): Tick => m.program[task.program + 2 * task.burst + 1] as Tick;

/** The device of an I/O burst with these traits. */
export const deviceOfTraits = (m: Machine, of: number): Device => m.devices[of >> DEVICE] as Device;
