/** What the server remembers of its races. Everything returns at once; the writing happens behind it. */

import { appendJournal, deleteJournal, type JournalRow, loadJournals, type SavedJournal } from './journalStore.ts';
import { type EndedRound, type OpenedRace, saveRace, saveRound } from './raceStore.ts';
import { addRefusals, type RefusalRow } from './refusalStore.ts';
import { deleteOldRaces, deleteRace } from './reportRemoval.ts';
import {
  findReport,
  type KeptReport,
  loadReport,
  type RoundFacts,
  type StoredReport,
  saveReport,
  saveReportRound,
} from './reportStore.ts';
import type { Db } from './schema.ts';
import { WriteQueue, type WriteQueueOptions } from './writeQueue.ts';

/** Whoever waits for longer is told to come again. */
const ANSWER_MS = 5_000;

/** What is stored cannot be read at present. */
export class NoDatabaseError extends Error {
  override readonly name = 'NoDatabaseError';
}

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

  reportKept(report: KeptReport): void {
    this.#push('report', (db) => saveReport(db, report));
  }

  reportRoundKept(reportId: string, round: RoundFacts): void {
    this.#push('report-round', (db) => saveReportRound(db, reportId, round));
  }

  /** The id of the report that this key opens. This and what follows rejects with a `NoDatabaseError`. */
  findReport(code: string, keyHash: string): Promise<string | undefined> {
    return this.#ask('report-find', (db) => findReport(db, code, keyHash));
  }

  /** With everything that was handed in before. */
  loadReport(id: string): Promise<StoredReport | undefined> {
    return this.#ask('report-load', (db) => loadReport(db, id));
  }

  /** Deletes everything that is stored of a race or a lesson. */
  deleteRace(id: string): Promise<void> {
    return this.#ask('race-delete', (db) => deleteRace(db, id));
  }

  /** Deletes some of what was opened before `date`, ms since 1970; answers with how many races. */
  deleteOldRaces(date: number): Promise<number> {
    return this.#ask('races-delete', (db) => deleteOldRaces(db, date));
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  /** Waits for its turn behind the writes, but not for a database that does not come. */
  #ask<T>(name: string, ask: (db: Db) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.degraded) {
        reject(new NoDatabaseError());
        return;
      }
      const timer = setTimeout(() => reject(new NoDatabaseError()), ANSWER_MS).unref();
      this.#push(name, async (db) => {
        resolve(await ask(db));
        clearTimeout(timer);
      });
    });
  }

  #push(name: string, run: (db: Db) => Promise<void>): void {
    this.#queue.push({ name, run });
  }
}
