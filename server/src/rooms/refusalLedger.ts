import type { Metrics } from '../metrics.ts';
import type { Seat } from './roster.ts';

export interface RefusalCount {
  readonly seat: number;
  readonly code: string;
  readonly count: number;
}

/** Counts what was refused, by seat and code, until it is recorded. */
export class RefusalLedger {
  readonly #metrics: Metrics;
  readonly #counts = new Map<string, RefusalCount>();

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  /** False when the seat has made more mistakes than a person and their page can make. */
  strike(seat: Seat, code: string, now: number): boolean {
    const key = `${seat.number} ${code}`;
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { seat: seat.number, code, count });
    this.#metrics.refused(code);
    return seat.strikes.take(now);
  }

  /** Everything since the last call. */
  drain(): RefusalCount[] {
    const counts = [...this.#counts.values()];
    this.#counts.clear();
    return counts;
  }
}
