import type { Command, CommandResult, CommandType, Machine } from '../types.ts';
import type { CommandRule } from './command.ts';
import { dispatchTask } from './dispatchTask.ts';
import { enqueue } from './enqueue.ts';
import { preempt } from './preempt.ts';
import { setQuantum } from './setQuantum.ts';
import { spawn } from './spawn.ts';
import { unqueue } from './unqueue.ts';

/** The registry: a new command is a file beside this one and a line here. */
const RULES: { readonly [T in CommandType]: CommandRule<Extract<Command, { type: T }>> } = {
  dispatch: dispatchTask,
  preempt,
  enqueue,
  unqueue,
  setQuantum,
  spawn,
};

export const COMMAND_TYPES = Object.keys(RULES) as readonly CommandType[];

const BY_TYPE: ReadonlyMap<string, CommandRule<Command>> = new Map(
  Object.entries(RULES) as [string, CommandRule<Command>][],
);

/** Why a command would be refused now, or null. Changes nothing. The first check that fails names the refusal. */
export function checkCommand(m: Machine, command: Command): CommandResult {
  const rule = BY_TYPE.get(command.type);
  return refusalBefore(m, command, rule) ?? (rule as CommandRule<Command>).check(m, command);
}

/** What refuses a command whatever it names. */
function refusalBefore(m: Machine, command: Command, rule: CommandRule<Command> | undefined): CommandResult {
  if (m.outcome !== 'running') return 'run-over';
  if (rule === undefined) return 'unknown-command';
  return m.allowed !== null && !m.allowed.has(command.type) ? 'control-locked' : null;
}

/** P6: gives a command at the present tick. Returns null when it took effect, else why it did not; then nothing changed. */
export function applyCommand(m: Machine, command: Command): CommandResult {
  const rule = BY_TYPE.get(command.type);
  const refusal = refusalBefore(m, command, rule) ?? (rule as CommandRule<Command>).check(m, command);
  if (refusal === null) (rule as CommandRule<Command>).apply(m, command);
  return refusal;
}
