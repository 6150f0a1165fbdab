/** The journal of a lesson: what a restarted server needs to go on with it. Tokens stand in it only as their hashes. */
import type { Hold, LessonPhase, LessonRound } from '@timeslice/shared/protocol';
import type { JournalEvent } from '../rooms/journalEvents.ts';
import {
  goOn,
  type RoundStarted,
  type RunWentOn,
  type SavedRun,
  type SeatTaken,
  type SeatVacated,
} from '../rooms/raceEvents.ts';
import type { RoundEntry } from './points.ts';

export interface LessonSpec {
  readonly id: string;
  readonly code: string;
  readonly rounds: readonly LessonRound[];
  readonly maxSeats: number;
  readonly hostKeyHash: string;
  readonly screenKeyHash: string;
}

export interface LessonFlags {
  readonly locked: boolean;
  readonly lateJoin: boolean;
  readonly namesHidden: boolean;
  readonly freeNames: boolean;
}

/** Times are ms since 1970; 0 is none. */
export interface PhaseReached {
  readonly type: 'phase';
  readonly phase: LessonPhase;
  readonly round: number;
  readonly deadline: number;
  readonly hold: Hold;
  readonly heldAt: number;
}

/** The clocks of a round, whenever one of them has changed; times are ms since 1970. */
export interface ClocksChanged {
  readonly type: 'clocks';
  readonly clocks: readonly {
    readonly seat: number;
    readonly startsAt: number;
    readonly rate: number;
    readonly ranked: boolean;
  }[];
  readonly stoppedAt: number | null;
}

export interface StudentChanged {
  readonly type: 'student';
  readonly seat: number;
  readonly banned: boolean;
  readonly rate: number;
}

export interface Answered {
  readonly type: 'answered';
  readonly seat: number;
  /** `guess`: by the index of the round; `exit`: by that of the question. */
  readonly what: 'guess' | 'exit';
  readonly index: number;
  readonly answer: number;
}

export interface RoundScored {
  readonly type: 'scored';
  readonly round: number;
  readonly entries: readonly RoundEntry[];
}

export type LessonEvent =
  | { readonly type: 'lesson'; readonly spec: LessonSpec }
  | { readonly type: 'flags'; readonly flags: LessonFlags }
  | SeatTaken
  | SeatVacated
  | StudentChanged
  | PhaseReached
  | RoundStarted
  | ClocksChanged
  | RunWentOn
  | Answered
  | RoundScored;

export interface SavedLesson {
  readonly spec: LessonSpec;
  readonly flags: LessonFlags;
  readonly seats: readonly SeatTaken[];
  readonly students: ReadonlyMap<number, StudentChanged>;
  readonly phase: PhaseReached | null;
  readonly round: RoundStarted | null;
  readonly clocks: ClocksChanged | null;
  readonly runs: ReadonlyMap<number, SavedRun>;
  readonly answers: readonly Answered[];
  readonly scored: ReadonlyMap<number, readonly RoundEntry[]>;
  readonly length: number;
}

export const FIRST_FLAGS: LessonFlags = { locked: false, lateJoin: true, namesHidden: false, freeNames: false };

/** Null when the journal is not that of a lesson. */
export function replayLesson(events: readonly JournalEvent[]): SavedLesson | null {
  const [first, ...rest] = events as readonly LessonEvent[];
  if (first?.type !== 'lesson') return null;
  const seats = new Map<number, SeatTaken>();
  const students = new Map<number, StudentChanged>();
  const answers: Answered[] = [];
  const scored = new Map<number, readonly RoundEntry[]>();
  let flags = FIRST_FLAGS;
  let phase: PhaseReached | null = null;
  let round: RoundStarted | null = null;
  let clocks: ClocksChanged | null = null;
  let runs = new Map<number, SavedRun>();
  for (const event of rest) {
    switch (event.type) {
      case 'lesson':
        break;
      case 'flags':
        flags = event.flags;
        break;
      case 'seat':
        seats.set(event.number, event);
        break;
      case 'vacated':
        seats.delete(event.number);
        students.delete(event.number);
        break;
      case 'student':
        students.set(event.seat, event);
        break;
      case 'phase':
        phase = event;
        break;
      case 'round':
        round = event;
        clocks = null;
        runs = new Map();
        break;
      case 'clocks':
        clocks = event;
        break;
      case 'run':
        runs.set(event.seat, goOn(runs.get(event.seat), event));
        break;
      case 'answered':
        answers.push(event);
        break;
      case 'scored':
        scored.set(event.round, event.entries);
        break;
    }
  }
  const length = events.length;
  return {
    spec: first.spec,
    flags,
    seats: [...seats.values()],
    students,
    phase,
    round,
    clocks,
    runs,
    answers,
    scored,
    length,
  };
}
