/** What the server remembers of its races. Everything returns at once; the writing happens behind it. */

import { appendJournal, deleteJournal, type JournalRow, loadJournals, type SavedJournal } from './journalStore.ts';
import { type EndedRound, type OpenedRace, saveRace, saveRound } from './raceStore.ts';
import { addRefusals, type RefusalRow } from './refusalStore.ts';
import type { Db } from './schema.ts';
import { WriteQueue, type WriteQueueOptions } from './writeQueue.ts';

export class Records {
  readonly #queue: WriteQueue;

  constructor(options: WriteQueueOptions) {
    this.#queue = new WriteQueue(options);
  }

  /** Opens the database without waiting for the first write. */
  start(): void {
    this.#queue.start();
  }

  /** What happens now is not being saved. */
  get degraded(): boolean {
    return this.#queue.degraded;
  }

  /** Writes that have not reached the database. */
  get waiting(): number {
    return this.#queue.length;
  }

  raceOpened(race: OpenedRace): void {
    this.#push('race', (db) => saveRace(db, race));
  }

  roundEnded(round: EndedRound): void {
    this.#push('round', (db) => saveRound(db, round));
  }

  refused(raceId: string, rows: readonly RefusalRow[]): void {
    if (rows.length > 0) this.#push('refusals', (db) => addRefusals(db, raceId, rows));
  }

  /** `saved` is called once they are in the database, which may be much later. */
  journal(rows: readonly JournalRow[], saved: () => void): void {
    this.#push('journal', async (db) => {
      await appendJournal(db, rows);
      saved();
    });
  }

  journalEnded(raceId: string): void {
    this.#push('journal-end', (db) => deleteJournal(db, raceId));
  }

  /** Races that were open when the server ended, as soon as the database is there. Never rejects. */
  openJournals(since: number): Promise<SavedJournal[]> {
    return new Promise((resolve) => {
      this.#push('journal-load', async (db) => resolve(await loadJournals(db, since)));
    });
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  #push(name: string, run: (db: Db) => Promise<void>): void {
    this.#queue.push({ name, run });
  }
}
