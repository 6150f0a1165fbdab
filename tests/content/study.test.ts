/** Whether the questions around a level are sound: they have one clear answer, and the same parts in both languages. */
import {
  type CodeLens,
  type Level,
  type LevelStudy,
  levels,
  parseScenario,
  type Question,
} from '@timeslice/shared/content';
import { answerQuestion, answerTransfer, isRightGuess, playExperiment } from '@timeslice/shared/run';
import { describe, expect, it } from 'vitest';

const LOCALES = ['en', 'ru'] as const;
const CYRILLIC = /[а-яё]/i;
const WIDEST_LINE = 72;

const studied = levels.flatMap((level): [string, Level, LevelStudy][] =>
  level.study === undefined ? [] : [[level.id, level, level.study]],
);

interface Choosing {
  readonly pick: 'least' | 'most';
  readonly same?: number;
}

/** Nobody should be wrong by a hair: the extreme differs from the next by a tenth, or all are clearly about the same. */
function expectClear(values: readonly number[], { pick, same }: Choosing): void {
  const sorted = [...values].sort((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const spread = (100 * (most - least)) / Math.max(1, most);
  if (same !== undefined && spread <= same) {
    expect(spread, String(values)).toBeLessThanOrEqual(0.7 * same);
    return;
  }
  if (same !== undefined) expect(spread, String(values)).toBeGreaterThan(1.5 * same);
  const [right = 0, next = 0] = pick === 'least' ? sorted : sorted.toReversed();
  expect(Math.abs(right - next) * 10, String(values)).toBeGreaterThanOrEqual(Math.max(right, next));
}

function expectSound(level: Level, question: Question): void {
  const answer = answerQuestion(level.scenario, question);
  if (question.measure === 'wall')
    for (const one of question.experiments)
      expect(playExperiment(level.scenario, one).machine.outcome).toBe('finished');
  if (question.kind === 'choice') {
    expectClear(answer.values, question);
    return;
  }
  const { from, to, step } = question;
  expect((to - from) % step).toBe(0);
  const guesses = Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
  const right = guesses.filter((guess) => isRightGuess(question, answer, guess));
  // Within reach of the slider, and not so wide that one guesses it blindly.
  expect(right.length, `${answer.answer} %`).toBeGreaterThan(0);
  expect(right.length * 3).toBeLessThanOrEqual(guesses.length);
}

const tooWide = (lines: readonly string[]): string[] => lines.filter((line) => line.length > WIDEST_LINE);

/** Kinds of burst that the tasks of a lens have. */
function kindsOf({ scenario }: Level, lens: CodeLens, all: readonly CodeLens[]): Set<keyof CodeLens['at']> {
  const named = all.flatMap(({ pids }) => pids ?? []);
  const shown = scenario.processes.filter(({ pid }) => lens.pids?.includes(pid) ?? !named.includes(pid));
  const bursts = shown.flatMap(({ tasks }) => tasks.flatMap((task) => task.bursts));
  return new Set(
    bursts.map((burst) => {
      if ('crash' in burst) return 'crash';
      if ('io' in burst) return 'io';
      if (burst.sys) return 'sys';
      return burst.gil === false ? 'released' : 'cpu';
    }),
  );
}

describe.each(studied)('the study of level %s', (_, level, { prediction, transfer, code }) => {
  it('asks in both languages for the same', () => {
    const { question, texts } = prediction;
    const same = 'same' in question && question.same !== undefined ? 1 : 0;
    for (const locale of LOCALES) {
      expect(texts[locale].options).toHaveLength(question.kind === 'choice' ? question.experiments.length + same : 0);
      expect(texts[locale].question).toMatch(/\?$/);
      expect(transfer.texts[locale].names).toHaveLength(transfer.programs.length);
      const { names, ...told } = transfer.texts[locale];
      const { options, ...asked } = texts[locale];
      for (const text of Object.values({ ...told, ...asked })) {
        expect(text).toBe(text.trim());
        expect(text.length, text).toBeLessThanOrEqual(480);
        expect(CYRILLIC.test(text), text).toBe(locale === 'ru');
      }
      for (const text of [...names, ...options]) expect(text.length, text).toBeLessThanOrEqual(70);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('has a prediction with one clear answer', () => {
    expectSound(level, prediction.question);
  });

  it('has two or three short programs, each with a valid model that comes to its end', () => {
    expect([2, 3]).toContain(transfer.programs.length);
    for (const { lines, run } of transfer.programs) {
      expect(lines.length).toBeGreaterThanOrEqual(1);
      expect(lines.length).toBeLessThanOrEqual(8);
      expect(tooWide(lines)).toEqual([]);
      expect(parseScenario(JSON.parse(JSON.stringify(run.scenario)))).toMatchObject({ ok: true });
      expect(playExperiment(run.scenario, run).machine.outcome).toBe('finished');
    }
  });

  it('asks of the programs what has one clear answer', () => {
    const runs = transfer.programs.map(({ run }) => playExperiment(run.scenario, run));
    const answers = answerTransfer(transfer, runs);
    expect(answers.length).toBeGreaterThanOrEqual(1);
    for (const [index, { values }] of answers.entries())
      expectClear(values, transfer.asks[index] as (typeof transfer.asks)[number]);
  });

  it('shows code with a line for whatever its tasks do', () => {
    for (const lens of code) {
      expect(lens.lines.length).toBeGreaterThanOrEqual(3);
      expect(lens.lines.length).toBeLessThanOrEqual(6);
      expect(tooWide(lens.lines)).toEqual([]);
      expect(lens.lines.filter((line) => CYRILLIC.test(line))).toEqual([]);
      for (const pid of lens.pids ?? []) expect(level.scenario.processes.map((one) => one.pid)).toContain(pid);
      for (const kind of kindsOf(level, lens, code)) expect(lens.at[kind], kind).toBeDefined();
      for (const line of Object.values(lens.at)) expect(lens.lines[line]).toBeDefined();
    }
  });
});
