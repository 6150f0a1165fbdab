import { levels } from '@timeslice/shared/content';
import { expect, test } from 'vitest';
import { exitQuestions } from './exitTicket.ts';
import { following } from './phaseOrder.ts';

const [studied] = levels.filter(({ study }) => (study?.transfer.asks.length ?? 0) > 0);

test('the exit ticket has as many questions as the levels of the lesson offer', () => {
  if (!studied?.study) throw new Error('expected a level with a study, found none');
  const { study, ...bare } = studied;
  expect(exitQuestions([])).toBe(0);
  expect(exitQuestions([bare])).toBe(0);
  expect(exitQuestions([{ ...bare, study: { prediction: study.prediction } }])).toBe(1);
  expect(exitQuestions([studied])).toBe(2);
  expect(exitQuestions([studied, bare])).toBe(2);
});

test('where there is nothing to ask, the lesson ends with the podium', () => {
  const plan = { rounds: 1, hasPrediction: () => false };
  expect(following({ phase: 'podium', round: 0 }, { ...plan, questions: 0 }).phase).toBe('over');
  expect(following({ phase: 'podium', round: 0 }, { ...plan, questions: 1 }).phase).toBe('exit');
});
