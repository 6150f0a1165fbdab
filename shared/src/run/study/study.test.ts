import { describe, expect, it } from 'vitest';
import type { ChoiceQuestion, Experiment, RatioQuestion, Transfer } from '../../content/index.ts';
import { MEASURES } from '../../content/index.ts';
import { cpu, dispatch, io, programs, task, world } from '../../engine/tinyWorld.ts';
import { playLog } from '../playLog.ts';
import { answerQuestion, answerTransfer, isRightGuess, playExperiment } from './answer.ts';
import { measureOf } from './measure.ts';

const SWITCH = { processSwitch: 1 };
/** Alone: 5 + 4 + 1 and 3; overlapped the second fits into the wait of the first. */
const scenario = world(programs([task(1, [cpu(5), io(4), cpu(1)]), task(2, [cpu(3)])]), { costs: SWITCH });
const with2 = (policy: string): Experiment => ({ policy: { policy, params: {} } });
const patient = with2('one-at-a-time');
const eager = with2('fcfs');

const choice = (measure: ChoiceQuestion['measure'], more: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({
  kind: 'choice',
  experiments: [patient, eager],
  measure,
  pick: 'least',
  ...more,
});
const ratio = (measure: RatioQuestion['measure'], tolerance = 10): RatioQuestion => ({
  kind: 'ratio',
  experiments: [eager, patient],
  measure,
  from: 0,
  to: 200,
  step: 5,
  tolerance,
});

describe('what is measured', () => {
  it('tells of a run what its figures say, in ticks, counts and thousandths', () => {
    const log = [
      [0, dispatch(1)],
      [6, dispatch(2)],
      [10, dispatch(1)],
    ] as const;
    const { machine } = playLog(scenario, log);
    const all = Object.fromEntries(MEASURES.map((measure) => [measure, measureOf(machine, measure)]));
    // Switch 0–1, task 1 1–6, switch 6–7, task 2 7–10, switch 10–11, task 1 11–12.
    expect(all).toEqual({
      wall: 12,
      cpuTime: 12,
      overhead: 3,
      switches: 3,
      gilWait: 0,
      idle: 0,
      turnaround: 11,
      response: 4,
      throughput: 750,
      lost: 0,
    });
  });

  it('counts what was never done as lost, and means nothing over nobody', () => {
    const { machine } = playLog(scenario, []);
    expect([measureOf(machine, 'lost'), measureOf(machine, 'turnaround'), measureOf(machine, 'response')]).toEqual([
      2, 0, 0,
    ]);
    expect(measureOf(machine, 'idle')).toBe(1000);
  });
});

describe('a question', () => {
  it('is answered by the experiment that has the least or the most', () => {
    expect(answerQuestion(scenario, choice('wall'))).toEqual({ answer: 1, values: [15, 12] });
    expect(answerQuestion(scenario, choice('wall', { pick: 'most' })).answer).toBe(0);
  });

  it('is answered by "about the same" as far as it allows, of the larger', () => {
    expect(answerQuestion(scenario, choice('wall', { same: 20 })).answer).toBe(2);
    expect(answerQuestion(scenario, choice('wall', { same: 19 })).answer).toBe(1);
    expect(answerQuestion(scenario, choice('gilWait', { same: 0 })).answer).toBe(2);
  });

  it('for a ratio is answered in per cent, and a guess within the tolerance is right', () => {
    const question = ratio('wall');
    const answer = answerQuestion(scenario, question);
    expect(answer).toEqual({ answer: 80, values: [12, 15] });
    expect([70, 90, 69, 91].map((guess) => isRightGuess(question, answer, guess))).toEqual([true, true, false, false]);
    expect(() => answerQuestion(scenario, ratio('gilWait'))).toThrow('gilWait');
  });

  it('may play another scenario than the level', () => {
    const other = world(programs([task(1, [cpu(7)])]));
    const question = choice('wall', { experiments: [{ ...eager, scenario: other }, eager] });
    expect(answerQuestion(scenario, question).values).toEqual([7, 12]);
    expect(() => playExperiment(scenario, with2('nobody'))).toThrow('nobody');
  });

  it('of transfer is answered ask by ask from one run of each program', () => {
    const program = (run: Experiment) => ({ language: 'c' as const, lines: [], run: { ...run, scenario } });
    const text = { story: '', names: ['a', 'b'], why: '' };
    const transfer: Transfer = {
      programs: [program(patient), program(eager)],
      asks: [
        { measure: 'wall', pick: 'least' },
        { measure: 'cpuTime', pick: 'most', same: 10 },
      ],
      texts: { en: text, ru: text },
    };
    const runs = transfer.programs.map(({ run }) => playExperiment(run.scenario, run));
    expect(answerTransfer(transfer, runs).map(({ answer }) => answer)).toEqual([1, 2]);
  });
});
