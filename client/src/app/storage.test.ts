import { beforeEach, expect, test } from 'vitest';
import { parseSettings } from './settings.ts';
import { readStored, storageReports, writeStored } from './storage.ts';

const number = (json: unknown) => (typeof json === 'number' ? json : null);

beforeEach(() => {
  localStorage.clear();
  storageReports.value = [];
});

test('what was written is read again', () => {
  writeStored('n', 7);
  expect(readStored('n', number)).toBe(7);
  expect(readStored('other', number)).toBeNull();
  expect(storageReports.value).toEqual([]);
});

test.each(['{"not json', '"of another kind"'])('%s is kept aside and reported, not lost', (raw) => {
  localStorage.setItem('timeslice.n', raw);
  expect(readStored('n', number)).toBeNull();
  const [report] = storageReports.value;
  expect(report?.key).toBe('n');
  expect(localStorage.getItem(report?.keptAs ?? '')).toBe(raw);
  expect(localStorage.getItem('timeslice.n')).toBeNull();
});

test('settings fall back one by one', () => {
  const odd = { locale: 'ru', theme: 'neon', volume: 3, muted: true, speedUp: 'no', keys: { pause: 'KeyP', undo: 4 } };
  expect(parseSettings(odd)).toEqual({
    locale: 'ru',
    theme: 'dark',
    motion: 'system',
    volume: 0.6,
    pulseVolume: 0.3,
    muted: true,
    textMode: false,
    speedUp: true,
    pauseOnIdle: false,
    keys: { pause: 'KeyP' },
  });
  expect(parseSettings([])).toBeNull();
});
