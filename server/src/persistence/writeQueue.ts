/**
 * Writes one after the other, in the background. A database that is locked, full, read-only or away stops no round:
 * what is to be written waits here, and is tried again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Log, reasonOf } from '../log.ts';
import type { Db } from './schema.ts';

export interface Write {
  /** For the log. */
  readonly name: string;
  /** Must be able to run again after it failed half-way. */
  run(db: Db): Promise<void>;
}

export interface WriteQueueOptions {
  /** Called again after it failed. */
  readonly open: () => Promise<Db>;
  readonly log: Log;
  /** Before the second attempt, doubling from there on up to `lastRetryMs`. Default 250. */
  readonly firstRetryMs?: number;
  /** Default 5000. */
  readonly lastRetryMs?: number;
}

/** Then another write gets its turn, in case it is this one and not the database that is at fault. */
const ATTEMPTS_IN_A_ROW = 8;
/** A round of two hundred is about a megabyte. What does not fit is lost, and said so. */
const MAX_WAITING = 500;

export class WriteQueue {
  readonly #options: WriteQueueOptions;
  readonly #waiting: Write[] = [];
  readonly #closing = new AbortController();
  #db: Db | null = null;
  #working: Promise<void> | null = null;
  /** Attempts that failed since one succeeded. */
  #failures = 0;

  constructor(options: WriteQueueOptions) {
    this.#options = options;
  }

  /** Nothing that was handed in lately has reached the database. */
  get degraded(): boolean {
    return this.#failures > 0;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Opens the database ahead of the first write. */
  start(): void {
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
  }

  push(write: Write): void {
    if (this.#waiting.length >= MAX_WAITING) {
      const lost = this.#waiting.shift();
      this.#options.log.error('database-write-lost', { write: lost?.name });
    }
    this.#waiting.push(write);
    this.start();
  }

  /** Makes one more attempt at what is waiting, and resolves when that has succeeded or failed. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#working;
    for (const { name } of this.#waiting) this.#options.log.error('database-write-lost', { write: name });
    await this.#db?.destroy();
  }

  async #work(): Promise<void> {
    while (this.#db === null || this.#waiting.length > 0) {
      if (await this.#attempt()) continue;
      if (this.#closing.signal.aborted) return;
      const { firstRetryMs = 250, lastRetryMs = 5_000 } = this.#options;
      const wait = Math.min(firstRetryMs * 2 ** (this.#failures - 1), lastRetryMs);
      await sleep(wait, undefined, { signal: this.#closing.signal }).catch(() => {});
    }
  }

  /** Opens the database, or writes what has waited longest. False: it failed, and goes on waiting. */
  async #attempt(): Promise<boolean> {
    const { open, log } = this.#options;
    const write = this.#db === null ? undefined : this.#waiting[0];
    try {
      this.#db ??= await open();
      await write?.run(this.#db);
      // It may have been given up for a newer one meanwhile.
      if (write !== undefined && this.#waiting[0] === write) this.#waiting.shift();
      if (this.#failures > 0) log.info('database-recovered', { waiting: this.#waiting.length });
      this.#failures = 0;
      return true;
    } catch (error) {
      if (this.#failures === 0)
        log.error('database-failing', { write: write?.name ?? 'open', reason: reasonOf(error) });
      this.#failures++;
      if (write !== undefined && this.#failures % ATTEMPTS_IN_A_ROW === 0) {
        this.#waiting.push(...this.#waiting.splice(0, 1));
      }
      return false;
    }
  }
}
