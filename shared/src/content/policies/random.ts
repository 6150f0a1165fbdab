import { type Command, checkCommand, type Machine, readyTasks, type Tick } from '../../engine/index.ts';
import { createRandom, type Random } from '../random.ts';
import { integerParam } from './params.ts';
import type { Decision, Params, Policy, PolicySeat } from './types.ts';

/** Draws until one is legal, but not for ever: often nothing is. */
const ATTEMPTS = 12;

class RandomSeat implements PolicySeat {
  private readonly random: Random;
  private readonly every: Tick;
  private nextAt: Tick = 0;

  constructor(params: Params) {
    this.random = createRandom(integerParam(params, 'seed'));
    this.every = integerParam(params, 'every');
  }

  decide(m: Machine): Decision {
    if (m.tick < this.nextAt) return { commands: [], wakeAt: this.nextAt };
    this.nextAt = m.tick + this.random.between(1, 2 * this.every - 1);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const command = this.draw(m);
      if (command !== null && checkCommand(m, command) === null) return { commands: [command], wakeAt: this.nextAt };
    }
    return { commands: [], wakeAt: this.nextAt };
  }

  /** Half of all draws put a task on a core; the rest is spread over whatever else there is. */
  private draw(m: Machine): Command | null {
    const { random } = this;
    const core = random.below(m.cores.length);
    const ready = readyTasks(m);
    const task = ready.length > 0 ? random.pick(ready).id : -1;
    switch (random.below(10)) {
      case 0:
        return { type: 'preempt', core };
      case 1:
        return { type: 'unqueue', task };
      case 2:
        return { type: 'setQuantum', core, ticks: 100 * random.below(41) };
      case 3:
        return this.drawJob(m);
      case 4:
        return { type: 'enqueue', task, core };
      default:
        return m.allowed?.has('dispatch') === false
          ? { type: 'enqueue', task, core }
          : { type: 'dispatch', task, core };
    }
  }

  private drawJob(m: Machine): Command | null {
    const offered = m.jobs.filter((job) => job.spawned === null && job.arrival <= m.tick);
    if (offered.length === 0) return null;
    const { id, spec } = this.random.pick(offered);
    return {
      type: 'spawn',
      job: id,
      model: this.random.pick(spec.models),
      workers: this.random.between(1, spec.items),
    };
  }
}

export const random: Policy = {
  name: 'random',
  doc: 'One legal command at random every so often, as fast as someone who clicks around without looking: half of them put a ready task on a core, the rest preempt, queue, set a quantum or start a job. What luck is worth in a level.',
  source: 'The baseline of any comparison',
  params: {
    every: { kind: 'integer', default: 500, min: 1, max: 1_000_000, doc: 'Mean ticks between two commands.' },
    seed: { kind: 'integer', default: 1, min: 0, max: 4_294_967_295, doc: 'The same seed gives the same run.' },
  },
  start: (_, params) => new RandomSeat(params),
};
