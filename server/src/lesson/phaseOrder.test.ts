import { expect, test } from 'vitest';
import { following } from './phaseOrder.ts';

test('where there is nothing to ask, the lesson ends with the podium', () => {
  const plan = { rounds: 1, hasPrediction: () => false };
  expect(following({ phase: 'podium', round: 0 }, { ...plan, questions: 0 }).phase).toBe('over');
  expect(following({ phase: 'podium', round: 0 }, { ...plan, questions: 1 }).phase).toBe('exit');
});
