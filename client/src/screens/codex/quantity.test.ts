import { FACTS } from '@timeslice/shared/content';
import { expect, test } from 'vitest';
import { localeChoice } from '../../app/settings.ts';
import { medianText, rangeText } from './quantity.ts';

const shown = (key: keyof typeof FACTS): string[] => [
  medianText(FACTS[key], FACTS[key].unit),
  rangeText(FACTS[key], FACTS[key].unit),
];

test('a figure has three digits or so, and the range is in the unit of the median', () => {
  localeChoice.value = 'en';
  expect(shown('E/fork/us')).toEqual(['134 µs', '103…158']);
  expect(shown('G/kernel/hog1/max_us')).toEqual(['125 µs', '77.0…3,717']);
  expect(shown('E/pyproc_spawn/uss_kb')).toEqual(['12.5 MB', '12.5…12.5']);
  expect(shown('B/go/k2/speedup')).toEqual(['×1.99', '1.94…2.00']);
});

test('numbers are written as the language does', () => {
  localeChoice.value = 'ru';
  expect(shown('C/py3.11/iv5/hogs1/p50_us')).toEqual(['5,20 мс', '5,17…5,30']);
});
