import { type Command, type Core, type Machine, NEVER, type Task, type Tick } from '../../engine/index.ts';
import type { Decision } from './types.ts';

/**
 * Where a seat writes its commands down, with whatever the level allows: to put a task on a core it dispatches, or
 * enqueues it on a core that is free (which takes it at P8), or preempts a busy one first.
 */
export class Desk {
  readonly commands: Command[] = [];
  /** Whether a task can be put on a free core at all, and on one that is busy. */
  readonly canPlace: boolean;
  readonly canReplace: boolean;
  readonly canSpawn: boolean;
  private readonly canDispatch: boolean;
  private readonly canPreempt: boolean;
  private readonly decision: { commands: readonly Command[]; wakeAt: Tick };

  constructor(m: Machine) {
    const allows = (type: Command['type']): boolean => m.allowed === null || m.allowed.has(type);
    const canEnqueue = allows('enqueue') && m.queueDepth > 0;
    this.canDispatch = allows('dispatch');
    this.canPreempt = allows('preempt') && canEnqueue;
    this.canPlace = this.canDispatch || canEnqueue;
    this.canReplace = this.canDispatch || this.canPreempt;
    this.canSpawn = allows('spawn');
    this.decision = { commands: this.commands, wakeAt: NEVER };
  }

  /** Starts a new decision. */
  clear(): void {
    // Not by setting the length, which would give the memory back that the next decision needs.
    while (this.commands.length > 0) this.commands.pop();
    this.decision.wakeAt = NEVER;
  }

  give(command: Command): void {
    this.commands.push(command);
  }

  /** Puts a ready task on a core, in place of what is there. */
  put(task: Task, core: Core): void {
    if (this.canDispatch) {
      this.give({ type: 'dispatch', task: task.id, core: core.index });
    } else {
      if (core.current !== null) this.give({ type: 'preempt', core: core.index });
      this.give({ type: 'enqueue', task: task.id, core: core.index });
    }
  }

  /** Asks to be asked again at a tick, or earlier if something happens. */
  wakeAt(tick: Tick): void {
    if (tick < this.decision.wakeAt) this.decision.wakeAt = tick;
  }

  done(): Decision {
    return this.decision;
  }
}
