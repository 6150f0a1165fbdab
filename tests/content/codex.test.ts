/** Whether the codex is complete, says the same in both languages, shows nothing but what was measured, and plays. */
import {
  CODEX_IDS,
  COST_SOURCES,
  type CodexPage,
  type CodexTexts,
  codexPage,
  codexPages,
  codexThemes,
  FACTS,
  glossary,
  levels,
  MEASURED_ON,
  parseScenario,
  policyByName,
} from '@timeslice/shared/content';
import { DEFAULT_COSTS, figures } from '@timeslice/shared/engine';
import { measureOf, playLog, playPolicy } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';
import { relations, stat } from '../conformance/calibrationData.ts';
import data from '../conformance/data/calibration.json' with { type: 'json' };

const LOCALES = ['en', 'ru'] as const;
const CYRILLIC = /[а-яё]/i;

const stringsOf = (texts: CodexTexts): string[] =>
  Object.values(texts).flatMap((text: string | readonly string[] | CodexTexts['picture']) => {
    if (typeof text === 'string') return [text];
    return 'about' in text ? [text.about, ...text.runs] : [...text];
  });

const play = (run: CodexPage['picture']['runs'][number]) => {
  if ('log' in run) return playLog(run.scenario, run.log);
  const policy = policyByName(run.policy.policy);
  if (policy === undefined) throw new Error(`there is no policy ${run.policy.policy}`);
  return { machine: playPolicy(run.scenario, policy, run.policy.params).machine, refused: [] };
};

describe('the codex', () => {
  it('has a page for every concept, in the order of the campaign, and finds it by its id', () => {
    expect(codexPages.map(({ id }) => id)).toEqual(CODEX_IDS);
    for (const page of codexPages) expect(codexPage(page.id)).toBe(page);
    expect(codexPage('no-such-page')).toBeUndefined();
  });

  it('has every page under one theme', () => {
    expect(codexThemes.flatMap(({ pages }) => pages)).toEqual(CODEX_IDS);
  });

  it('is taught by the levels in the same order', () => {
    for (const { study, number } of levels) {
      if (study !== undefined) expect([number, study.codex]).toEqual([number, CODEX_IDS[number - 1]]);
    }
  });

  it('explains every word that a page names, and names every page that it points to', () => {
    const words = new Set(glossary.map(({ id }) => id));
    for (const { id, terms, related } of codexPages) {
      expect(terms.filter((term) => !words.has(term))).toEqual([]);
      expect(new Set(terms).size).toBe(terms.length);
      expect(related.length).toBeGreaterThanOrEqual(2);
      expect(new Set(related).size).toBe(related.length);
      expect(related).not.toContain(id);
    }
  });
});

describe('the figures of the codex', () => {
  it.each(Object.entries(FACTS))('%s is evidence of its relation, as measured', (key, fact) => {
    const relation = relations.find(({ id }) => id === fact.relation);
    const { low, median, high, n } = fact;
    expect(relation?.evidence.find((each) => each.key === key)).toMatchObject({
      ...{ low, median, high, n },
      filter: fact.noisy ? expect.stringContaining('noisy') : 'quiet',
    });
  });

  it('are all shown somewhere, one to six on a page', () => {
    expect([...new Set(codexPages.flatMap(({ facts }) => facts))].sort()).toEqual(Object.keys(FACTS).sort());
    for (const { facts } of codexPages) expect(facts.length >= 1 && facts.length <= 6).toBe(true);
  });

  it('name the machine that they were measured on', () => {
    expect(MEASURED_ON).toEqual({ ...data.machine, generated: data.generated });
  });

  it('of costs are what the costs were made from; those without one are to scale', () => {
    for (const { key, low, median, high, n } of Object.values(COST_SOURCES))
      expect(stat(key)).toMatchObject({ low, median, high, n });
    const missing = Object.keys(DEFAULT_COSTS).filter((cost) => !(cost in COST_SOURCES));
    expect(missing).toEqual(['gilInterval', 'goSlice', 'ipcPerMb']);
  });
});

describe.each(codexPages.map((page) => [page.id, page] as const))('the page %s', (_, page) => {
  it('has the same parts in both languages: a name for each run and a caption for each figure', () => {
    for (const locale of LOCALES) {
      const { facts, picture } = page.texts[locale];
      expect(facts.length).toBe(page.facts.length);
      expect(picture.runs.length).toBe(page.picture.runs.length);
      expect(new Set(picture.runs).size).toBe(picture.runs.length);
    }
  });

  it('is written, each language in its own script, and claims nothing for all cases', () => {
    for (const locale of LOCALES) {
      for (const text of stringsOf(page.texts[locale])) {
        expect(text).toBe(text.trim());
        // A name may be the same word everywhere.
        if (text !== 'GIL') expect(CYRILLIC.test(text), text).toBe(locale === 'ru');
        expect(text).not.toMatch(/\balways\b|всегда/i);
      }
    }
  });

  it('fits: a title of 34 characters, a line of 74, paragraphs of 200 to 900', () => {
    for (const locale of LOCALES) {
      const { title, lead, definition, simplified } = page.texts[locale];
      expect(title.length).toBeLessThanOrEqual(34);
      expect(lead.length, lead).toBeLessThanOrEqual(74);
      expect(definition.length, definition).toBeGreaterThanOrEqual(200);
      expect(definition.length, definition).toBeLessThanOrEqual(900);
      expect(simplified.length, simplified).toBeLessThanOrEqual(500);
    }
  });

  it('shows three to eight lines of code, none longer than 72 characters', () => {
    const { lines } = page.code;
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(8);
    for (const line of lines) {
      expect(line.replaceAll('\t', '    ').length, line).toBeLessThanOrEqual(72);
      expect(CYRILLIC.test(line), line).toBe(false);
    }
  });

  it('has a picture that is a valid scenario, is played to its end without a refusal, and is small', () => {
    expect(new Set(page.picture.runs.map(({ scenario }) => JSON.stringify(scenario))).size).toBeGreaterThanOrEqual(1);
    for (const run of page.picture.runs) {
      expect(parseScenario(JSON.parse(JSON.stringify(run.scenario)))).toMatchObject({ ok: true });
      const { machine, refused } = play(run);
      expect(refused).toEqual([]);
      expect(figures(machine).outcome).toBe('finished');
      expect(machine.tick).toBeLessThanOrEqual(60_000);
      expect(machine.tasks.length).toBeLessThanOrEqual(30);
    }
  });

  it('compares runs that differ in something that it tells', () => {
    const told = page.picture.runs.map((run) => page.picture.measures.map((one) => measureOf(play(run).machine, one)));
    expect(new Set(told.map(String)).size).toBe(told.length);
  });
});
