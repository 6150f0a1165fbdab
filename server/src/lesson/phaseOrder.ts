/** lobby → predict → countdown → round → debrief → predict → … → podium → exit (if it asks something) → over */
import type { LessonPhase } from '@timeslice/shared/protocol';

export interface Place {
  readonly phase: LessonPhase;
  /** Index of the round that the phase belongs to. */
  readonly round: number;
}

export interface LessonPlan {
  readonly rounds: number;
  /** Whether the level of a round has something to predict. */
  hasPrediction(round: number): boolean;
  /** Of the exit ticket. */
  readonly questions: number;
}

/** Where the lesson goes from here. */
export function following({ phase, round }: Place, plan: LessonPlan): Place {
  switch (phase) {
    case 'lobby':
      return opening(0, plan);
    case 'predict':
      return { phase: 'countdown', round };
    case 'countdown':
      return { phase: 'round', round };
    case 'round':
      return { phase: 'debrief', round };
    case 'debrief':
      return opening(round + 1, plan);
    case 'podium':
      return { phase: plan.questions > 0 ? 'exit' : 'over', round };
    case 'exit':
    case 'over':
      return { phase: 'over', round };
  }
}

/** The first phase of a round, or what comes when there is none left. */
export function opening(round: number, plan: LessonPlan): Place {
  if (round >= plan.rounds) return { phase: 'podium', round: plan.rounds - 1 };
  return { phase: plan.hasPrediction(round) ? 'predict' : 'countdown', round };
}

/** Phases that end by themselves, ms. The others wait for the host; a round ends with its runs. */
export const PHASE_MS: Partial<Record<LessonPhase, number>> = { predict: 20_000, countdown: 5_000, exit: 60_000 };

/** Phases that a host may leave at any time. A round is ended by ending its runs. */
export const WAITS_FOR_HOST: ReadonlySet<LessonPhase> = new Set(['lobby', 'predict', 'debrief', 'podium', 'exit']);
