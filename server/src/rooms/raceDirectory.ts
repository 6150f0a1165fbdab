/** The open races by their six-digit codes. */
import type { RaceInfo } from '@timeslice/shared/protocol';
import type { Random } from '../random.ts';
import type { Clock } from './clock.ts';

/** The report of a lesson that is still open. */
export interface ListedReport {
  readonly id: string;
  /** Hands over what is not yet in the database. */
  keep(): void;
  /** Ends the lesson, and nothing more of it is kept. */
  forget(): void;
}

export interface ListedRace {
  info(): RaceInfo;
  readonly report?: ListedReport;
}

const CODES = 1_000_000;
/** A database that has not answered by then does not keep people from hearing that their code is wrong. */
const OPENING_MS = 10_000;

export class RaceDirectory {
  /** null: the code is taken, its room is not there yet. */
  readonly #races = new Map<string, ListedRace | null>();
  readonly #random: Random;
  readonly #maxRaces: number;
  #openingUntil: number;

  constructor({ random, maxRaces, clock }: { random: Random; maxRaces: number; clock: Pick<Clock, 'now'> }) {
    this.#random = random;
    this.#maxRaces = maxRaces;
    this.#openingUntil = clock.now() + OPENING_MS;
  }

  /** The races of the server before this one may not all be here yet. */
  isOpening(now: number): boolean {
    return now < this.#openingUntil;
  }

  /** They are. */
  opened(): void {
    this.#openingUntil = Number.NEGATIVE_INFINITY;
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

  /** Takes the code that a race already has; false when another race has it. */
  claim(code: string): boolean {
    if (this.#races.has(code)) return false;
    this.#races.set(code, null);
    return true;
  }

  list(code: string, race: ListedRace): void {
    this.#races.set(code, race);
  }

  find(code: string): RaceInfo | undefined {
    return this.#races.get(code)?.info();
  }

  /** The report of the lesson that is open under this code. */
  reportOf(code: string): ListedReport | undefined {
    return this.#races.get(code)?.report;
  }

  release(code: string): void {
    this.#races.delete(code);
  }

  #draw(): string {
    return String(this.#random.below(CODES)).padStart(6, '0');
  }
}
