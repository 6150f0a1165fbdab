/** lobby → countdown → round → result → countdown → … */
import type { ClientMessageType, ProblemCode, RacePhase } from '@timeslice/shared/protocol';

/** A race against nobody is a solo run, which needs no server. */
export const MIN_PLAYERS = 2;

/** When a message makes sense; those not named always do, or say for themselves which round they belong to. */
const MESSAGE_PHASES: Partial<Record<ClientMessageType, readonly RacePhase[]>> = {
  ready: ['lobby'],
  rematch: ['result'],
  start: ['lobby', 'result'],
};

/** Messages that only the creator of a race may send. */
const CREATOR_ONLY: ReadonlySet<ClientMessageType> = new Set(['start']);

/** Why a member may not send this now, or null. */
export function refuseMessage(
  type: ClientMessageType,
  { phase, creator }: { phase: RacePhase; creator: boolean },
): ProblemCode | null {
  if (CREATOR_ONLY.has(type) && !creator) return 'not-creator';
  return (MESSAGE_PHASES[type]?.includes(phase) ?? true) ? null : 'wrong-phase';
}

/** The next round may begin: it is between rounds, and everybody who is there is ready. `least`: so many have to be there. */
export function allReady(
  phase: RacePhase,
  present: readonly { readonly ready: boolean }[],
  least: number = MIN_PLAYERS,
): boolean {
  const between = phase === 'lobby' || phase === 'result';
  return between && present.length >= least && present.every(({ ready }) => ready);
}

/** The phase that time and the runs bring about; `start` is the only other way onwards. */
export function nextPhase(phase: RacePhase, { started, over }: { started: boolean; over: boolean }): RacePhase {
  if (phase === 'countdown' && started) return over ? 'result' : 'round';
  return phase === 'round' && over ? 'result' : phase;
}
