/**
 * Writes the journals of all open races, a few times a second, all in one transaction. While the database does not
 * answer nothing piles up: what happens is taken from the races themselves when the write before has succeeded.
 */
import type { JournalRow } from '../persistence/journalStore.ts';
import type { Records } from '../persistence/records.ts';
import type { Clock } from './clock.ts';
import type { JournalEvent } from './journalEvents.ts';

/** A killed server may forget this much; whoever is connected then still has it, and sends it again. */
const JOURNAL_EVERY_MS = 250;

export interface JournaledRace {
  readonly id: string;
  /** Events written before this server began. */
  readonly length: number;
  journal(): { events: readonly JournalEvent[]; saved: () => void };
}

export class JournalKeeper {
  readonly #races = new Map<string, { readonly race: JournaledRace; next: number }>();
  readonly #clock: Clock;
  readonly #records: Records;
  readonly #stop: () => void;
  #isWriting = false;
  /** A flush is due as soon as the present write is done. */
  #isUrgent = false;

  constructor({ clock, records }: { clock: Clock; records: Records }) {
    this.#clock = clock;
    this.#records = records;
    this.#stop = clock.every(JOURNAL_EVERY_MS, () => this.flush());
  }

  add(race: JournaledRace): void {
    this.#races.set(race.id, { race, next: race.length });
  }

  /** The race is over for good, and is not to come back. */
  forget(id: string): void {
    if (this.#races.delete(id)) this.#records.journalEnded(id);
  }

  /** Writes what is new, together with what else happens in this turn of the event loop. */
  soon(): void {
    if (this.#isUrgent) return;
    this.#isUrgent = true;
    setImmediate(() => this.flush());
  }

  /** Writes what is new, unless a write is under way. */
  flush(): void {
    if (this.#isWriting) return;
    this.#isUrgent = false;
    const at = this.#clock.date();
    const rows: JournalRow[] = [];
    const marks: (() => void)[] = [];
    for (const [raceId, entry] of this.#races) {
      const { events, saved } = entry.race.journal();
      for (const event of events) rows.push({ raceId, seq: entry.next++, event, at });
      if (events.length > 0) marks.push(saved);
    }
    if (rows.length === 0) return;
    this.#isWriting = true;
    this.#records.journal(rows, () => {
      this.#isWriting = false;
      for (const mark of marks) mark();
      if (this.#isUrgent) this.flush();
    });
  }

  /** The server goes down, and the races are to come back with the next one. */
  close(): void {
    this.#stop();
    this.#isWriting = false;
    this.flush();
  }
}
