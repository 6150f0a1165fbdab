import type { LessonEvent } from '../lesson/lessonEvents.ts';
import type { RaceEvent } from './raceEvents.ts';

/** Races and lessons are kept in the same journal; the first event says which of them it is. */
export type JournalEvent = RaceEvent | LessonEvent;
