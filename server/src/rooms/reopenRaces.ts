/** After a start: opens the races again that were open when the server before this one ended, however it ended. */
import { reasonOf } from '../log.ts';
import type { RaceOpening, RaceRoomDeps } from './RaceRoom.ts';
import { replayEvents } from './raceEvents.ts';

/** Who was away for longer has gone home. */
const REOPEN_WITHIN_MS = 60 * 60_000;

export interface ReopenDeps extends RaceRoomDeps {
  readonly createRoom: (opening: RaceOpening) => Promise<string>;
}

export async function reopenRaces({ records, directory, clock, log, createRoom }: ReopenDeps): Promise<void> {
  const journals = await records.openJournals(clock.date() - REOPEN_WITHIN_MS);
  for (const { raceId, events, lastAt } of journals) {
    const saved = replayEvents(events);
    if (saved === null || !directory.claim(saved.spec.code)) {
      log.warn('race-not-reopened', { race: raceId });
      records.journalEnded(raceId);
      continue;
    }
    try {
      await createRoom({ spec: saved.spec, before: { saved, outageMs: Math.max(0, clock.date() - lastAt) } });
    } catch (error) {
      directory.release(saved.spec.code);
      log.error('race-not-reopened', { race: raceId, reason: reasonOf(error) });
    }
  }
  directory.opened();
}
