/** After a start: opens the races and lessons again that were open when the server before this one ended, however it ended. */

import { replayLesson } from '../lesson/lessonEvents.ts';
import { reasonOf } from '../log.ts';
import type { SavedJournal } from '../persistence/journalStore.ts';
import type { LessonOpening } from './LessonRoom.ts';
import type { RaceOpening, RaceRoomDeps } from './RaceRoom.ts';
import { replayEvents } from './raceEvents.ts';

/** Who was away for longer has gone home. */
const REOPEN_WITHIN_MS = 60 * 60_000;

export interface RoomMaker {
  race(opening: RaceOpening): Promise<string>;
  lesson(opening: LessonOpening): Promise<string>;
}

export interface ReopenDeps extends RaceRoomDeps {
  readonly createRoom: RoomMaker;
}

export async function reopenRaces(deps: ReopenDeps): Promise<void> {
  const { records, directory, clock, log } = deps;
  for (const journal of await records.openJournals(clock.date() - REOPEN_WITHIN_MS)) {
    try {
      if (await reopen(deps, journal)) continue;
      log.warn('not-reopened', { id: journal.raceId });
      records.journalEnded(journal.raceId);
    } catch (error) {
      log.error('not-reopened', { id: journal.raceId, reason: reasonOf(error) });
    }
  }
  directory.opened();
}

/** False: there is nothing to open, or its code belongs to another now. */
async function reopen(
  { directory, clock, createRoom }: ReopenDeps,
  { events, lastAt }: SavedJournal,
): Promise<boolean> {
  const race = replayEvents(events);
  const lesson = race === null ? replayLesson(events) : null;
  const code = race?.spec.code ?? lesson?.spec.code;
  if (code === undefined || !directory.claim(code)) return false;
  const outageMs = Math.max(0, clock.date() - lastAt);
  try {
    if (race !== null) await createRoom.race({ spec: race.spec, before: { saved: race, outageMs } });
    if (lesson !== null) await createRoom.lesson({ spec: lesson.spec, before: { saved: lesson, outageMs } });
    return true;
  } catch (error) {
    directory.release(code);
    throw error;
  }
}
