import type { Command, CommandResult } from '@timeslice/shared/engine';
import type { Session } from './types.ts';

/** Gives commands one after another, up to the first that is refused. */
export function allOf(session: Pick<Session, 'command'>, commands: readonly Command[]): CommandResult {
  for (const command of commands) {
    const refusal = session.command(command);
    if (refusal !== null) return refusal;
  }
  return null;
}
