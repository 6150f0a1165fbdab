import { exitCount, levels } from '@timeslice/shared/content';
import type { LessonState } from '@timeslice/shared/protocol';
import { expect, test } from 'vitest';
import { exitQuestions, ticketOf } from './exitQuestions.ts';

test('the page asks as many questions as the server waits for, whatever the level', () => {
  for (const { id } of levels) {
    const state = { rounds: [{ levelId: id, weight: 100 }] } as unknown as LessonState;
    expect(exitQuestions(state).length, id).toBe(exitCount(ticketOf(state)));
  }
});
