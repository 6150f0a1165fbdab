import type { LevelView } from '@timeslice/shared/content';
import type { Machine } from '@timeslice/shared/engine';
import type { Desk } from '../../input/desk.ts';

/**
 * A run as it stands at one drawing of the page. Made anew for every drawing: a machine changes in place, and a
 * component whose props are the same objects as before is not drawn again.
 */
export interface Look {
  readonly desk: Desk;
  readonly machine: Machine;
  readonly view: LevelView;
  readonly canCommand: boolean;
  /** Busy cores are taken at once instead of queued on. */
  readonly preempt: boolean;
}

export const allows = ({ machine }: Look, command: 'preempt' | 'setQuantum'): boolean =>
  machine.allowed === null || machine.allowed.has(command);
