/** The open races by their six-digit codes. */
import type { RaceInfo } from '@timeslice/shared/protocol';
import type { Random } from '../random.ts';

export interface ListedRace {
  info(): RaceInfo;
}

const CODES = 1_000_000;

export class RaceDirectory {
  /** null: the code is taken, its room is not there yet. */
  readonly #races = new Map<string, ListedRace | null>();
  readonly #random: Random;
  readonly #maxRaces: number;

  constructor({ random, maxRaces }: { random: Random; maxRaces: number }) {
    this.#random = random;
    this.#maxRaces = maxRaces;
  }

  get size(): number {
    return this.#races.size;
  }

  /** Takes a free code, or none when there are as many races as there may be. */
  reserve(): string | undefined {
    if (this.#races.size >= this.#maxRaces) return undefined;
    let code = this.#draw();
    while (this.#races.has(code)) code = this.#draw();
    this.#races.set(code, null);
    return code;
  }

  list(code: string, race: ListedRace): void {
    this.#races.set(code, race);
  }

  find(code: string): RaceInfo | undefined {
    return this.#races.get(code)?.info();
  }

  release(code: string): void {
    this.#races.delete(code);
  }

  #draw(): string {
    return String(this.#random.below(CODES)).padStart(6, '0');
  }
}
