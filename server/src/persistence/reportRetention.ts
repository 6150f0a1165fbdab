/** Nothing of a race or a lesson is kept for longer than it is of use. */
import type { Log } from '../log.ts';
import type { Clock } from '../rooms/clock.ts';
import type { Records } from './records.ts';

export const REPORT_DAYS = 30;
export const DAY_MS = 24 * 60 * 60_000;
const LOOK_EVERY_MS = 60 * 60_000;

interface RetentionDeps {
  readonly clock: Clock;
  readonly records: Pick<Records, 'deleteOldRaces'>;
  readonly log: Log;
  readonly days: number;
}

/** Deletes at once and every hour what is older than `days`; the returned function ends it. */
export function startRetention({ clock, records, log, days }: RetentionDeps): () => void {
  let isAtWork = false;
  const look = async (): Promise<void> => {
    if (isAtWork) return;
    isAtWork = true;
    try {
      let total = 0;
      for (let some = -1; some !== 0; total += Math.max(some, 0)) {
        some = await records.deleteOldRaces(clock.date() - days * DAY_MS);
      }
      if (total > 0) log.info('old-races-deleted', { count: total });
    } catch {
      // The database is away, which has been said; in an hour it may be back.
    } finally {
      isAtWork = false;
    }
  };
  void look();
  return clock.every(LOOK_EVERY_MS, () => void look());
}
