/** Whether what the levels and the glossary say is complete, in both languages, and fits where it is shown. */
import {
  type Flaw,
  glossary,
  type Level,
  type LevelTexts,
  levels,
  mainFlaw,
  starsFor,
} from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import { playSlowly } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';
import { dropsFigures, policyFigures, randomFigures, seeds } from './players.ts';

const LOCALES = ['en', 'ru'] as const;
const CYRILLIC = /[а-яё]/i;

const textsOf = (texts: LevelTexts): string[] =>
  Object.values(texts).flatMap((text: string | readonly string[] | object) =>
    typeof text === 'string' ? [text] : Object.values(text),
  );

/** What goes wrong in runs of all kinds that earn less than two stars. */
function flawsSeen(level: Level): Set<Flaw> {
  const { scenario, best } = level;
  const runs = [
    ...['one-at-a-time', 'fcfs', 'sjf', 'srtf', 'rr', 'idle'].map((name) => policyFigures(scenario, name)),
    ...seeds(15).flatMap((seed) => [
      randomFigures(scenario, seed),
      dropsFigures(scenario, seed),
      figures(playSlowly(scenario, best, seed)),
    ]),
  ];
  return new Set(runs.filter(({ score }) => starsFor(level, score) < 2).map((run) => mainFlaw(scenario, run)));
}

describe.each(levels.map((level) => [level.id, level] as const))('the texts of level %s', (_, level) => {
  it('have the same parts in both languages', () => {
    const parts = LOCALES.map((locale) => {
      const { lessons, ...rest } = level.texts[locale];
      return [...Object.keys(rest), ...Object.keys(lessons)].sort();
    });
    expect(parts[0]).toEqual(parts[1]);
  });

  it('are written, each in its own script', () => {
    for (const locale of LOCALES) {
      for (const text of textsOf(level.texts[locale])) {
        expect(text).toBe(text.trim());
        expect(text.length).toBeGreaterThan(3);
        expect(CYRILLIC.test(text), text).toBe(locale === 'ru');
      }
    }
  });

  it('say what the lens magnifies, if there is one', () => {
    for (const locale of LOCALES) {
      const { lens } = level.texts[locale];
      expect(lens !== undefined).toBe(level.lens !== undefined);
      if (level.lens !== undefined) expect(lens).toContain(`×${level.lens.factor}`);
    }
  });

  it('fit: a title of 30 characters, a goal of 140, a rule of 220', () => {
    for (const locale of LOCALES) {
      const { title, goal, rule } = level.texts[locale];
      expect(title.length).toBeLessThanOrEqual(30);
      expect(goal.length, goal).toBeLessThanOrEqual(140);
      expect(rule.length, rule).toBeLessThanOrEqual(220);
    }
  });

  it('R08 claim nothing for all cases: the measurements know exceptions', () => {
    for (const locale of LOCALES) {
      const claims = textsOf(level.texts[locale]).filter((text) => text !== level.texts[locale].misconception);
      for (const text of claims) expect(text).not.toMatch(/\balways\b|всегда/i);
    }
  });

  it('have a lesson for every way in which a run of it was seen to fail', () => {
    for (const flaw of flawsSeen(level))
      for (const locale of LOCALES) expect(level.texts[locale].lessons[flaw], `${locale}: ${flaw}`).toBeDefined();
  });
});

describe('the glossary', () => {
  it('explains every term once, in one sentence of each language', () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    for (const locale of LOCALES) {
      expect(new Set(glossary.map(({ texts }) => texts[locale].term)).size).toBe(glossary.length);
      for (const { texts } of glossary) {
        expect(texts[locale].definition).toMatch(/^[^.]+\.$/);
        expect(CYRILLIC.test(texts[locale].definition)).toBe(locale === 'ru');
      }
    }
  });

  it('has the words that every scheduling lecture begins with', () => {
    const ids = glossary.map(({ id }) => id);
    const needed =
      'process thread pid context-switch run-queue quantum preempt cpu-bound io-bound gil turnaround response waiting throughput cpu-time wall-time';
    expect(ids).toEqual(expect.arrayContaining(needed.split(' ')));
  });
});
