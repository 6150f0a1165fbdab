/**
 * A lesson: a teacher's list of rounds, played by a class. What everybody sees of it is its state; what is meant for
 * some travels in messages (lessonMessages.ts).
 */

export const LESSON_PHASES = {
  lobby: 'Students come; the host starts.',
  predict: 'Everybody guesses how the coming round will turn out.',
  countdown: 'The scenario is known, tick 0 is fixed.',
  round: 'Everybody who was there at the countdown plays.',
  debrief: 'The figures of the round are final, and are talked about.',
  podium: 'All rounds are played: places and awards.',
  exit: 'Two questions before the class goes.',
  over: 'The report is complete. Nothing changes any more.',
} as const;
export type LessonPhase = keyof typeof LESSON_PHASES;

/** Why nothing goes on although it is time. */
export const HOLDS = {
  '': 'Nothing is held.',
  host: 'The host has paused.',
  outage: 'Half of the players fell silent at once: their network died. Goes on by itself when half of them are back.',
  'host-away': 'No host has been there for a minute; the next phase waits for one.',
} as const;
export type Hold = keyof typeof HOLDS;

export const MAX_ROUNDS = 12;
export const MAX_CLASS = 200;

export interface LessonRound {
  readonly levelId: string;
  /** Factor of its points, in hundredths: 100, or 150 for the last round of a preset. */
  readonly weight: number;
}

/** `room.state.toJSON()` of a lesson. Times are ms on the server's clock; 0 is none. */
export interface LessonState {
  readonly code: string;
  readonly phase: LessonPhase;
  /** Index of the present round, or of the one to come. */
  readonly round: number;
  readonly rounds: readonly LessonRound[];
  /** When tick 0 of the round is. */
  readonly startsAt: number;
  /** When the phase ends by itself; moves with pauses and with "+30 s". */
  readonly deadline: number;
  readonly hold: Hold;
  /** When it was held: what stands then stands still. */
  readonly heldAt: number;
  /** Nobody new comes in. */
  readonly locked: boolean;
  /** Whether those who come during a round may come at all. */
  readonly lateJoin: boolean;
  /** Names are shown to nobody but the host. */
  readonly namesHidden: boolean;
  /** Students may write a name of their own. */
  readonly freeNames: boolean;
  readonly hosts: number;
  /** Seats that are taken, and those of them that somebody is connected to. */
  readonly seats: number;
  readonly connected: number;
  /** Students who have answered in the present phase (prediction, exit ticket), or finished their run. */
  readonly done: number;
  /** Guesses by option (of a slider: ten equal bins from its lower end); filled when the prediction closes. */
  readonly poll: readonly number[];
  /** What is happening is not being saved. */
  readonly degraded: boolean;
}

export const PRESETS = {
  quick: [{ levelId: 'waiting-is-not-working', weight: 100 }],
  standard: [
    { levelId: 'switching-hurts', weight: 100 },
    { levelId: 'waiting-is-not-working', weight: 100 },
    { levelId: 'one-key', weight: 150 },
  ],
  tournament: [
    { levelId: 'switching-hurts', weight: 100 },
    { levelId: 'convoy', weight: 100 },
    { levelId: 'waiting-is-not-working', weight: 100 },
    { levelId: 'real-parallelism', weight: 100 },
    { levelId: 'one-key', weight: 150 },
  ],
} as const satisfies Record<string, readonly LessonRound[]>;
export type Preset = keyof typeof PRESETS;
