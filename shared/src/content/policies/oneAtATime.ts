import type { Machine, Task } from '../../engine/index.ts';
import { Desk } from './desk.ts';
import { SPAWN_PARAMS, Spawner } from './spawning.ts';
import type { Decision, Params, Policy, PolicySeat } from './types.ts';

class OneAtATimeSeat implements PolicySeat {
  private readonly desk: Desk;
  private readonly spawner: Spawner;
  /** The task whose turn it is, until it has ended. */
  private current: Task | null = null;

  constructor(m: Machine, params: Params) {
    this.desk = new Desk(m);
    this.spawner = new Spawner(params);
  }

  decide(m: Machine): Decision {
    this.desk.clear();
    this.spawner.offer(m, this.desk);
    if (this.current === null || this.current.end >= 0) this.current = m.readyFirst;
    if (this.current?.state === 'ready' && this.current.queuedOn === null && this.desk.canPlace) {
      const core = this.current.previousCore ?? m.cores[0];
      if (core !== undefined && core.current === null) this.desk.put(this.current, core);
    }
    return this.desk.done();
  }
}

export const oneAtATime: Policy = {
  name: 'one-at-a-time',
  doc: 'One task after another, in the order in which they became ready: the next one starts when the last has ended. The machine waits whenever that task waits, and never uses more than one core.',
  source: 'Batch monitors before multiprogramming; Tanenbaum, Bos, Modern Operating Systems, 4th ed., 1.2.2',
  params: SPAWN_PARAMS,
  start: (machine, params) => new OneAtATimeSeat(machine, params),
};
