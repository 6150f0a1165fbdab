/** Counters since the start of the process, for `/health`. */
export class Metrics {
  readonly #refused = new Map<string, number>();
  roundsPlayed = 0;
  desyncs = 0;

  /** A message, command or join was refused, by its code. */
  refused(code: string): void {
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
  }

  get refusals(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#refused].sort());
  }
}
