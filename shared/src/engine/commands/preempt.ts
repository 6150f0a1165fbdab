import { preemptCore } from '../dispatch.ts';
import { dropCarrier } from '../green.ts';
import type { Command } from '../types.ts';
import { type CommandRule, coreAt, known } from './command.ts';

/** `preempt {core}`: takes off what is on a core, a parked carrier included (G-1). */
export const preempt: CommandRule<Extract<Command, { type: 'preempt' }>> = {
  check(m, command) {
    const core = coreAt(m, command.core);
    if (core === null) return 'unknown-core';
    return core.current === null && core.carrier === null ? 'core-idle' : null;
  },
  apply(m, command) {
    const core = known(coreAt(m, command.core), 'core');
    if (core.current !== null) preemptCore(m, core);
    dropCarrier(m, core);
  },
};
