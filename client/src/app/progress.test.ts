import { levels, policyByName } from '@timeslice/shared/content';
import { createRun, playPolicy } from '@timeslice/shared/run';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packLog, unpackLog } from './packedLog.ts';
import {
  currentProgress,
  isPageRead,
  levelProgress,
  markPageRead,
  parseProgress,
  recordGuess,
  recordRun,
  recordTransfer,
  replaceProgress,
} from './progress.ts';
import { dropLogs } from './progressSize.ts';
import { storageWorks } from './storage.ts';

const [level, other] = levels;
if (!level || !other) throw new Error('expected two levels');

/** A level as a policy plays it. */
function runOf(policy: string) {
  const known = policyByName(policy);
  if (!level || !known) throw new Error(`no policy ${policy}`);
  const { log } = playPolicy(level.scenario, known);
  const run = createRun(level.scenario, log);
  run.advanceTo(level.scenario.limit);
  return run;
}

const stored = () => JSON.parse(localStorage.getItem('timeslice.progress') ?? 'null');

beforeEach(() => replaceProgress({ levels: {}, coached: false, pages: [] }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('what an older game kept is read, and whoever had not won has only failed', () => {
  const old = { levels: { a: { best: 912, stars: 3, tries: 4 }, b: { best: 9, stars: 1, tries: 2 } }, coached: true };
  const parsed = parseProgress(old);
  expect(parsed).toMatchObject({ ok: true, progress: { ...old, pages: [] } });
  expect(parsed.ok && [parsed.progress.levels.a?.failed, parsed.progress.levels.b?.failed]).toEqual([0, 2]);
});

test.each([
  ['progress', 'text'],
  ['levels', { levels: [] }],
  ['levels.a.best', { levels: { a: { best: 1001, stars: 3, tries: 4 } } }],
  ['levels.a.stars', { levels: { a: { best: 100, stars: 1.5, tries: 4 } } }],
  ['levels.a.runs[0].wall', { levels: { a: { best: 1, stars: 1, tries: 1, runs: [{ score: 1, stars: 1 }] } } }],
  ['levels.a.bestLog', { levels: { a: { best: 1, stars: 1, tries: 1, bestLog: 'äöü' } } }],
  ['levels.a.guess.right', { levels: { a: { best: 1, stars: 1, tries: 1, guess: { guess: 1, right: 'yes' } } } }],
  ['pages[0]', { levels: {}, pages: [7] }],
])('a damaged %s is named', (field, json) => {
  expect(parseProgress(json)).toEqual({ ok: false, field });
});

test('a run is kept with its log, and the best one apart from the latest', () => {
  const best = runOf('fcfs');
  recordRun(level, best);
  for (let i = 0; i < 14; i++) recordRun(level, runOf('idle'));
  const { tries, failed, runs, bestLog, best: score } = levelProgress(level.id);
  expect([tries, failed, runs.length]).toEqual([15, 14, 12]);
  expect(score).toBeGreaterThan(0);
  expect(unpackLog(level.scenario, bestLog ?? '')).toEqual(best.log);
  expect(parseProgress(stored())).toEqual({ ok: true, progress: currentProgress() });
});

test('a log is not mistaken for one of another scenario, nor noise for a log', () => {
  const packed = packLog(level.scenario, runOf('fcfs').log);
  expect(unpackLog(other.scenario, packed ?? '')).toBeNull();
  expect(unpackLog(level.scenario, 'AAAA')).toBeNull();
  expect(unpackLog(level.scenario, '%')).toBeNull();
});

test('the first guess counts, the latest answers are kept, a page is read once', () => {
  recordGuess(level.id, { guess: 1, right: false });
  recordGuess(level.id, { guess: 0, right: true });
  recordTransfer(level.id, { answers: [0], right: [false] });
  recordTransfer(level.id, { answers: [1], right: [true] });
  markPageRead('process');
  markPageRead('process');
  expect(levelProgress(level.id)).toMatchObject({
    guess: { guess: 1, right: false },
    transfer: { answers: [1], right: [true] },
  });
  expect([isPageRead('process'), isPageRead('gil')]).toEqual([true, false]);
  expect(stored().pages).toEqual(['process']);
});

test('when room is short the oldest logs go first, best runs last, and scores never', () => {
  vi.spyOn(Date, 'now').mockReturnValueOnce(1).mockReturnValueOnce(2);
  recordRun(level, runOf('fcfs'));
  recordRun(level, runOf('rr'));
  const all = currentProgress();
  const full = JSON.stringify(all).length;
  const logs = (progress: typeof all) => progress.levels[level.id]?.runs.map(({ log }) => log !== null);
  expect(logs(dropLogs(all, full))).toEqual([true, true]);
  expect(logs(dropLogs(all, full - 1))).toEqual([false, true]);
  const none = dropLogs(all, 0);
  expect([logs(none), none.levels[level.id]?.bestLog]).toEqual([[false, false], null]);
  expect(none.levels[level.id]?.best).toBe(all.levels[level.id]?.best);
});

test('a browser that is full keeps the scores, and one that keeps nothing breaks nothing', () => {
  let room = 1500;
  const kept = new Map<string, string>();
  const setItem = (key: string, text: string) => {
    if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
    kept.set(key, text);
  };
  vi.stubGlobal('localStorage', { setItem });
  for (let i = 0; i < 5; i++) recordRun(level, runOf('rr'));
  expect(storageWorks.value).toBe(true);
  expect(JSON.parse(kept.get('timeslice.progress') ?? '').levels[level.id].tries).toBe(5);
  room = 0;
  recordRun(level, runOf('fcfs'));
  expect([storageWorks.value, levelProgress(level.id).tries]).toEqual([false, 6]);
});
