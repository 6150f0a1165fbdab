/** How much faster the clock goes by itself: while nothing can be decided, and not up to the very end of that. */
import type { Machine, Tick } from '@timeslice/shared/engine';
import { isQuiet, quietUntil } from './decisions.ts';

/** Fast enough that a wait is short, slow enough that what happens is still seen. */
const MOST = 4;
/** All speeds together: at this a lane runs past in two seconds. */
const MOST_IN_ALL = 8;
/** The clock is back at its own speed this many ticks before there is something to decide. */
const WARNING: Tick = 800;
/** A shorter stretch than this is not worth a change of speed. */
const SHORTEST: Tick = 1500;
/** How much of the way to its new speed the clock goes in a frame. */
const EASE = 0.12;

export class Hurry {
  on = false;
  #factor = 1;
  #until: Tick = -1;
  #isWorthIt = false;
  #asked: Machine | null = null;
  #commands = -1;

  get active(): boolean {
    return this.#factor > 1.3;
  }

  reset(): void {
    this.#factor = 1;
    this.#asked = null;
  }

  /** The factor for the coming frame at a chosen speed. */
  factor(machine: Machine, commands: number, speed: number): number {
    const most = Math.max(1, Math.min(MOST, MOST_IN_ALL / speed));
    const goal = this.on && this.#left(machine, commands) > WARNING * speed ? most : 1;
    this.#factor = Math.abs(goal - this.#factor) < 0.05 ? goal : this.#factor + (goal - this.#factor) * EASE;
    return this.#factor;
  }

  /** Ticks that stay quiet. Looking ahead is dear, and what comes differs only after a command. */
  #left(machine: Machine, commands: number): Tick {
    const isKnown = machine === this.#asked && commands === this.#commands && machine.tick < this.#until;
    if (!isKnown) {
      if (!isQuiet(machine)) return 0;
      this.#asked = machine;
      this.#commands = commands;
      this.#until = quietUntil(machine);
      this.#isWorthIt = this.#until - machine.tick >= SHORTEST;
    }
    return this.#isWorthIt ? this.#until - machine.tick : 0;
  }
}
