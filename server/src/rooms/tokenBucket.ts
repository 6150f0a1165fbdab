/** Lets `capacity` things happen at once and `perSecond` in the long run. Starts full. */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perSecond: number;
  #level: number;
  #at: number | undefined;

  constructor(limits: { capacity: number; perSecond: number }) {
    this.#capacity = limits.capacity;
    this.#perSecond = limits.perSecond;
    this.#level = limits.capacity;
  }

  /** Takes one at `now` (ms, not decreasing); false when none is there. */
  take(now: number): boolean {
    if (!this.has(now)) return false;
    this.#level -= 1;
    return true;
  }

  /** Whether one could be taken. */
  has(now: number): boolean {
    this.#fill(now);
    return this.#level >= 1;
  }

  /** Nothing taken lately: forgetting this bucket changes nothing. */
  isFull(now: number): boolean {
    this.#fill(now);
    return this.#level >= this.#capacity;
  }

  #fill(now: number): void {
    const elapsed = now - (this.#at ?? now);
    this.#level = Math.min(this.#capacity, this.#level + (elapsed * this.#perSecond) / 1000);
    this.#at = now;
  }
}
