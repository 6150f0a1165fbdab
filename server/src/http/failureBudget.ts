import { TokenBucket } from '../rooms/tokenBucket.ts';

/** At half a guess a second it takes, with five hundred open races, over an hour to find one. */
const FAILURES = { capacity: 30, perSecond: 0.5 };
/** Addresses that are remembered; beyond, those that have done nothing lately are forgotten. */
const MAX_ADDRESSES = 10_000;

/**
 * Limits wrong guesses by address. Only failures cost: a whole school behind one address may join in one second.
 */
export class FailureBudget {
  readonly #buckets = new Map<string, TokenBucket>();

  /** Whether the address may try. */
  allows(address: string, now: number): boolean {
    return this.#buckets.get(address)?.has(now) ?? true;
  }

  /** The try failed. */
  spend(address: string, now: number): void {
    if (this.#buckets.size >= MAX_ADDRESSES) this.#forget(now);
    let bucket = this.#buckets.get(address);
    if (bucket === undefined) {
      bucket = new TokenBucket(FAILURES);
      this.#buckets.set(address, bucket);
    }
    bucket.take(now);
  }

  /** First those who have long been quiet; under a flood from everywhere, the oldest. */
  #forget(now: number): void {
    for (const [address, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(address);
    for (const address of this.#buckets.keys()) {
      if (this.#buckets.size < MAX_ADDRESSES) return;
      this.#buckets.delete(address);
    }
  }
}
