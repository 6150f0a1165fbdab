import { type Core, type CorePhase, type Machine, NEVER } from './types.ts';

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
      if (task.bursts[task.burst]?.sys) {
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
  m.listener?.core?.(m, core);
}

/** Empties a core whose task has left it. */
export function becomeIdle(m: Machine, core: Core): void {
  account(m, core);
  core.current = null;
  enterPhase(m, core, 'idle', NEVER);
}
