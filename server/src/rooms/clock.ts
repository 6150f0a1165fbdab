/** Time for the whole server. Rounds live on `now`, which never jumps; `date` is only written into records. */
export interface Clock {
  /** Milliseconds, monotonic, whole; the zero means nothing. */
  now(): number;
  /** Milliseconds since 1970. */
  date(): number;
  /** Calls back about every `ms` until the returned function is called. */
  every(ms: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Math.floor(performance.now()),
  date: () => Date.now(),
  every(ms, callback) {
    const timer = setInterval(callback, ms);
    return () => clearInterval(timer);
  },
};

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #timers = new Set<{ due: number; readonly ms: number; readonly callback: () => void }>();

  now(): number {
    return this.#now;
  }

  date(): number {
    return this.#now;
  }

  every(ms: number, callback: () => void): () => void {
    const timer = { due: this.#now + ms, ms, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Goes on by `ms`; timers fire in the order in which they are due. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];
      if (due === undefined) break;
      this.#now = due.due;
      due.due += due.ms;
      due.callback();
    }
    this.#now = end;
  }
}
