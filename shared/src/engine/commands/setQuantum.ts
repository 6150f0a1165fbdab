import { schedule } from '../cores.ts';
import type { Command } from '../types.ts';
import { MAX_QUANTUM } from '../units.ts';
import { type CommandRule, coreAt, known } from './command.ts';

/** `setQuantum {core, ticks}`: how long a task runs before the next in the run queue gets its turn; 0 is for ever. */
export const setQuantum: CommandRule<Extract<Command, { type: 'setQuantum' }>> = {
  check(m, command) {
    if (coreAt(m, command.core) === null) return 'unknown-core';
    const inRange = Number.isInteger(command.ticks) && command.ticks >= 0 && command.ticks <= MAX_QUANTUM;
    return inRange ? null : 'quantum-range';
  },
  apply(m, command) {
    const core = known(coreAt(m, command.core), 'core');
    core.quantum = command.ticks;
    schedule(m, core);
  },
};
