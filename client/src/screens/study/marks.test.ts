import type { Level, LevelStudy } from '@timeslice/shared/content';
import { levels } from '@timeslice/shared/content';
import { beforeEach, expect, test } from 'vitest';
import { markPageRead, recordGuess, recordTransfer, replaceProgress } from '../../app/progress.ts';
import { type Concept, doneMarks, firstGap, marksOf } from './marks.ts';

const level = levels[0] as Level;
const study = { codex: 'process' } as LevelStudy;
const concept = (): Concept => ({ level, study, marks: marksOf(level, study) });
const won = { best: 900, stars: 2, tries: 1, failed: 0, bestLog: null, runs: [], guess: null, transfer: null };

beforeEach(() => replaceProgress({ levels: {}, coached: false, pages: [] }));

test('nothing is marked before anything was done', () => {
  expect(concept().marks).toEqual({ stars: 'missing', guess: 'missing', code: 'missing', page: 'missing' });
});

test('a guess counts right or wrong, an answer only when all of it is right', () => {
  recordGuess(level.id, { guess: 1, right: false });
  recordTransfer(level.id, { answers: [0, 1], right: [true, false] });
  expect(concept().marks).toMatchObject({ stars: 'missing', guess: 'done', code: 'tried' });
  recordTransfer(level.id, { answers: [0, 0], right: [true, true] });
  markPageRead('process');
  expect(doneMarks(concept())).toBe(3);
});

test('the next gap is the first thing that is missing, of levels played before those that were not', () => {
  replaceProgress({ levels: { [level.id]: won }, coached: false, pages: [] });
  const fresh: Concept = { ...concept(), marks: { stars: 'missing', guess: 'done', code: 'done', page: 'done' } };
  expect(firstGap([fresh, concept()])).toMatchObject({ mark: 'guess' });
  expect(firstGap([fresh])).toMatchObject({ mark: 'stars' });
  const whole: Concept = { ...fresh, marks: { ...fresh.marks, stars: 'done' } };
  expect(firstGap([whole])).toBeNull();
});
