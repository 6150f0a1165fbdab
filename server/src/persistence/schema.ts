/** Tables, the same on SQLite and PostgreSQL: text ids, ms since 1970 as bigint, JSON as text. No personal data. */
import type { Kysely } from 'kysely';

export interface Tables {
  race: { id: string; level_id: string; max_seats: number; opened_at: number };
  round: {
    race_id: string;
    number: number;
    level_id: string;
    engine_version: string;
    scenario: string;
    ended_at: number;
  };
  run: {
    race_id: string;
    round: number;
    seat: number;
    alias: string;
    scenario_id: string;
    score: number;
    place: number;
    /** ms behind the round clock at most */
    lag: number;
    log: string;
    figures: string;
    hash: string;
  };
  /** Journals of the races that are open. */
  race_event: { race_id: string; seq: number; at: number; event: string };
  refusal: { race_id: string; seat: number; code: string; count: number };
  /** Reports of lessons, by the lesson; `key_hash` of the host's key. */
  report: { id: string; code: string; key_hash: string; opened_at: number; updated_at: number; body: string };
  /** What a report says of a round beside its runs. */
  report_round: { report_id: string; round: number; body: string };
}

export type Db = Kysely<Tables>;
