/** Who was lost: on the board it is one small cross among many, and what is left may even look better for it. */
import type { Machine, Task } from '@timeslice/shared/engine';

export interface Loss {
  readonly kind: 'gaveUp' | 'crashed';
  /** Of the process, as its card has it: where cards are plain, what it is has to be found out. */
  readonly name: string;
  /** Who gave up; or whom a crash took along, beside the one who crashed. */
  readonly count: number;
}

export class LossWatch {
  readonly #plain: boolean;
  #machine: Machine | null = null;
  #known = 0;

  constructor(plain = false) {
    this.#plain = plain;
  }

  /** The loss since this was last asked, the worst if there are several; null for none, and at the start of a run. */
  news(machine: Machine): Loss | null {
    const { abandoned, crashed } = machine.counters;
    const before = this.#known;
    const isSame = machine === this.#machine;
    this.#machine = machine;
    this.#known = abandoned + crashed;
    if (!isSame || this.#known <= before) return null;
    const last = Math.max(...machine.tasks.filter(isLost).map(({ end }) => end));
    return lossAt(
      machine.tasks.filter((task) => isLost(task) && task.end === last),
      this.#plain,
    );
  }
}

const isLost = ({ state }: Task): boolean => state === 'abandoned' || state === 'crashed';

function lossAt(lost: readonly Task[], plain: boolean): Loss | null {
  const crashed = lost.filter(({ state }) => state === 'crashed');
  const [first] = crashed.length > 0 ? crashed : lost;
  if (first === undefined) return null;
  const name = plain ? `PID ${first.process.pid}` : first.process.name;
  if (crashed.length === 0) return { kind: 'gaveUp', name, count: lost.length };
  return { kind: 'crashed', name, count: crashed.length - 1 };
}
