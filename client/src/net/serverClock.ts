/** The server's clock as seen from here. Both clocks are monotonic; only their difference is estimated. */

interface Sample {
  readonly offset: number;
  readonly roundTrip: number;
}

/** How many answers are remembered. The quickest of them is the one that tells most. */
const KEPT = 8;

export class ServerClock {
  readonly #local: () => number;
  #samples: Sample[] = [];
  #outdated = false;

  /** `local`: monotonic ms, `performance.now` but for tests. */
  constructor(local: () => number = () => performance.now()) {
    this.#local = local;
  }

  get known(): boolean {
    return this.#samples.length > 0;
  }

  /** What to send in a `clock` message. */
  stamp(): number {
    return this.#local();
  }

  /** An answer to a stamp of ours: the server's time lies in the middle of the way, give or take half of it. */
  answer(sent: number, serverNow: number): void {
    this.#renew();
    const received = this.#local();
    const roundTrip = Math.max(received - sent, 0);
    this.#samples.push({ offset: serverNow - (sent + roundTrip / 2), roundTrip });
    if (this.#samples.length > KEPT) this.#samples.shift();
  }

  /** A time that came unasked: late by an unknown way, so that any answer is better. */
  hint(serverNow: number): void {
    if (this.known && !this.#outdated) return;
    this.#renew();
    this.#samples.push({ offset: serverNow - this.#local(), roundTrip: Number.MAX_VALUE });
  }

  /** Another server process may answer from now on, with another zero. Until it does, the old one goes on. */
  outdate(): void {
    this.#outdated = true;
  }

  /** The server's clock at this moment, ms. Needs one answer or hint before. */
  now(): number {
    const [first, ...others] = this.#samples;
    if (!first) throw new Error('ServerClock.now: expected an answer or a hint first, found none');
    const best = others.reduce(
      (quickest, sample) => (sample.roundTrip < quickest.roundTrip ? sample : quickest),
      first,
    );
    return this.#local() + best.offset;
  }

  #renew(): void {
    if (this.#outdated) this.#samples = [];
    this.#outdated = false;
  }
}
