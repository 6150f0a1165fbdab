import { expect, test } from 'vitest';
import { recordNight } from './night.ts';
import { currentProgress, replaceProgress } from './progress.ts';
import { progressFile, readProgressFile } from './progressFile.ts';

test('what was saved is read again', () => {
  replaceProgress({ ...currentProgress(), coached: true });
  recordNight({ waves: 3, seed: 7, score: 2100 });
  const { name, text } = progressFile(new Date('2026-11-24T10:00:00Z'));
  expect(name).toBe('timeslice-2026-11-24.json');
  expect(readProgressFile(text)).toEqual({
    ok: true,
    progress: currentProgress(),
    night: { waves: 3, seed: 7, score: 2100 },
  });
});

test('a file without a night is of an older game, and one with a damaged night is damaged', () => {
  const file = (more: object) => JSON.stringify({ game: 'timeslice', progress: currentProgress(), ...more });
  expect(readProgressFile(file({}))).toEqual({ ok: true, progress: currentProgress(), night: null });
  const damaged = file({ night: { waves: -1, seed: 0, score: 0 } });
  expect(readProgressFile(damaged)).toEqual({ ok: false, problem: 'field', field: 'night' });
});

test('a file that is none of ours says what is wrong with it', () => {
  expect(readProgressFile('progress')).toEqual({ ok: false, problem: 'json' });
  expect(readProgressFile('{"levels":{}}')).toEqual({ ok: false, problem: 'other' });
  const damaged = JSON.stringify({ game: 'timeslice', progress: { levels: { 'hello-pid': { best: 'lots' } } } });
  expect(readProgressFile(damaged)).toEqual({ ok: false, problem: 'field', field: 'levels.hello-pid.best' });
});
