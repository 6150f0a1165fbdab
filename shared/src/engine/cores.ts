import { SYS, traits } from './program.ts';
import { type Core, type CorePhase, type Machine, NEVER, type Tick } from './types.ts';

/**
 * Books the time since the last booking to where it went (M-1, M-3): every tick of a core is user, sys, GIL wait or idle.
 * Called before anything about the core changes, so that between two changes nothing needs to be counted.
 */
export function account(m: Machine, core: Core): void {
  const ticks = m.tick - core.since;
  if (ticks === 0) return;
  core.since = m.tick;
  const task = core.current;
  if (task === null) {
    core.idle += ticks;
    return;
  }
  switch (core.phase) {
    case 'running':
      task.progress += ticks;
      core.sliceUsed += ticks;
      core.goUsed += ticks;
      if (traits(m, task) & SYS) {
        task.sys += ticks;
        core.sys += ticks;
      } else {
        task.user += ticks;
        core.user += ticks;
      }
      return;
    case 'waitingForGil':
      core.gilWait += ticks;
      core.sliceUsed += ticks;
      return;
    default:
      task.sys += ticks;
      core.sys += ticks;
  }
}

/** Brings the core into a phase that completes at a tick, or NEVER. */
export function enterPhase(m: Machine, core: Core, phase: CorePhase, completesAt: number): void {
  account(m, core);
  core.phase = phase;
  core.completesAt = completesAt;
  schedule(m, core);
  m.listener?.core?.(m, core);
}

/** Empties a core whose task has left it. */
export function becomeIdle(m: Machine, core: Core): void {
  account(m, core);
  core.current = null;
  if (core.carrier !== null) core.carrier.carriersParked++;
  m.idleCores |= 1 << core.index;
  m.dispatchDue = true;
  enterPhase(m, core, 'idle', NEVER);
}

/** Notes when the core needs a look again. Called when its phase, its quantum or one of its slices begins anew. */
export function schedule(m: Machine, core: Core): void {
  // What costs more than a run is long never happens, and does not fit beside the others either.
  let due = Math.min(core.completesAt, NEVER);
  if (core.quantum > 0) due = Math.min(due, quantumEndsAt(core));
  if (core.current?.green === true) due = Math.min(due, greenSliceEndsAt(m, core));
  m.dueAt[core.index] = due;
  const bit = 1 << core.index;
  if (due < m.dueFloor) {
    m.dueFloor = due;
    m.dueCores = bit;
  } else if (due === m.dueFloor) m.dueCores |= bit;
  else m.dueCores &= ~bit;
}

/** The first core from `index` on that needs a look at the present tick, or null. */
export function nextCoreDue(m: Machine, index: number): Core | null {
  if (m.dueFloor > m.tick) return null;
  // Where the floor is the present tick, cores that are not noted are due later: also those that have been looked at.
  const cores = (m.dueFloor === m.tick ? m.dueCores : coresDueBy(m, m.tick)) & (-1 << index);
  return cores === 0 ? null : lowestCore(m, cores);
}

/** Also those that should have been looked at before: a slice that had been used up when its core got another task. */
function coresDueBy({ dueAt }: Machine, tick: Tick): number {
  let cores = 0;
  for (let i = 0; i < dueAt.length; i++) if ((dueAt[i] as Tick) <= tick) cores |= 1 << i;
  return cores;
}

/** Brings the floor up to where the next core needs a look. */
export function raiseDueFloor(m: Machine): void {
  const due = m.dueAt;
  let floor = NEVER;
  let cores = 0;
  for (let i = 0; i < due.length; i++) {
    const at = due[i] as Tick;
    if (at > floor) continue;
    cores = at < floor ? 1 << i : cores | (1 << i);
    floor = at;
  }
  m.dueFloor = floor;
  m.dueCores = cores;
}

/** The lowest of some cores. */
export const lowestCore = (m: Machine, cores: number): Core => m.cores[31 - Math.clz32(cores & -cores)] as Core;

/** When the quantum of what is on the core runs out if nothing changes, or NEVER. */
export function quantumEndsAt(core: Core): Tick {
  if (core.quantum === 0 || (core.phase !== 'running' && core.phase !== 'waitingForGil')) return NEVER;
  return core.since + core.quantum - core.sliceUsed;
}

/** When the goroutine on the core has run for its slice if nothing changes, or NEVER (G-4). */
export function greenSliceEndsAt(m: Machine, core: Core): Tick {
  const task = core.current;
  if (task === null || !task.green || !task.process.preemptive) return NEVER;
  if (core.phase === 'running') return core.since + m.costs.goSlice - core.goUsed;
  // It may have lost its GIL at the very tick at which its slice ended.
  return core.goUsed >= m.costs.goSlice ? core.since : NEVER;
}
