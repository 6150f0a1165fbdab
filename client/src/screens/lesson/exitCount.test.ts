import { levels } from '@timeslice/shared/content';
import type { LessonState } from '@timeslice/shared/protocol';
import { expect, test } from 'vitest';
import { exitCount } from './exitCount.ts';
import { exitQuestions } from './exitQuestions.ts';

test('as many questions are counted as the exit ticket asks', () => {
  for (const { id } of levels) {
    const state = { rounds: [{ levelId: id, weight: 100 }] } as unknown as LessonState;
    expect(exitCount(state), id).toBe(exitQuestions(state).length);
  }
  expect(exitCount({ rounds: [] } as unknown as LessonState)).toBe(0);
});
