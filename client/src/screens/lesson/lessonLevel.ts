import { type Level, levelById } from '@timeslice/shared/content';
import type { LessonState } from '@timeslice/shared/protocol';

/** The level of the present round, or of the one to come. */
export const levelOf = (state: LessonState): Level | undefined => levelById(state.rounds[state.round]?.levelId ?? '');
