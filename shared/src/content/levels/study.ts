/**
 * What surrounds a level: a guess before it, a question on real code after it, the lines of code its tasks stand for,
 * and the codex page it belongs to. No answer is written down anywhere: each is computed by playing the experiments.
 */
import type { Scenario } from '../../engine/index.ts';
import type { CodexId } from '../codex/ids.ts';
import type { Locale, PolicyChoice } from './types.ts';

export type Localised<T> = Readonly<Record<Locale, T>>;

/** One run that a question is answered by. */
export interface Experiment {
  /** Default: the level's own. */
  readonly scenario?: Scenario;
  readonly policy: PolicyChoice;
}

/**
 * What is compared between experiments: the end, CPU time (user and sys), sys alone, number of paid switches, ticks on a
 * core without the GIL, ticks of idle cores, mean turnaround, mean response, useful work ÷ wall, tasks that did not
 * terminate.
 */
export const MEASURES = [
  'wall',
  'cpuTime',
  'overhead',
  'switches',
  'gilWait',
  'idle',
  'turnaround',
  'response',
  'throughput',
  'lost',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Which of the experiments has the least, or the most, of something. */
export interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly experiments: readonly Experiment[];
  readonly measure: Measure;
  readonly pick: 'least' | 'most';
  /**
   * Present: there is one more option, "about the same", and it is the right one if the extremes differ by no more than
   * this many per cent of the larger.
   */
  readonly same?: number;
}

/** The measure of the first experiment in per cent of the second's, guessed with a slider. */
export interface RatioQuestion {
  readonly kind: 'ratio';
  readonly experiments: readonly [Experiment, Experiment];
  readonly measure: Measure;
  /** Ends and step of the slider, per cent. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** A guess this close, in points of per cent, is right. */
  readonly tolerance: number;
}

export type Question = ChoiceQuestion | RatioQuestion;

export interface PredictionTexts {
  readonly question: string;
  /** For a choice: one for each experiment, then "about the same" where `same` is set. For a ratio: none. */
  readonly options: readonly string[];
  /** Shown after the run, beside guess and answer: why it came out so. One or two sentences. */
  readonly after: string;
}

export interface Prediction {
  readonly question: Question;
  readonly texts: Localised<PredictionTexts>;
}

export type CodeLanguage = 'python' | 'go' | 'java' | 'c' | 'rust' | 'bash' | 'js';

/** The three to six lines that a task stands for. Code is not translated and has no comments in one language. */
export interface CodeLens {
  /** Processes it is shown for; without these and `jobs`: all that no other lens names. */
  readonly pids?: readonly number[];
  /** Jobs whose workers it is shown for. */
  readonly jobs?: readonly number[];
  readonly language: CodeLanguage;
  readonly lines: readonly string[];
  /** Index of the line a task is at during a burst of this kind; `released` is a CPU burst without the GIL. */
  readonly at: {
    readonly cpu?: number;
    readonly released?: number;
    readonly sys?: number;
    readonly io?: number;
    readonly crash?: number;
  };
}

export interface Program {
  readonly language: CodeLanguage;
  readonly lines: readonly string[];
  /** The model of this program. */
  readonly run: Experiment & { readonly scenario: Scenario };
}

export interface TransferTexts {
  /** The situation, one or two sentences; the programs are shown below it. */
  readonly story: string;
  /** What each program is called, in order. */
  readonly names: readonly string[];
  /** Why, after the answer. */
  readonly why: string;
}

/** "Which of these programs finishes sooner, and which burns more CPU?" Each ask is answered by choosing a program. */
export interface Transfer {
  readonly programs: readonly Program[];
  readonly asks: readonly { readonly measure: Measure; readonly pick: 'least' | 'most'; readonly same?: number }[];
  readonly texts: Localised<TransferTexts>;
}

export interface LevelStudy {
  /** The concept it teaches. */
  readonly codex: CodexId;
  readonly prediction: Prediction;
  readonly transfer: Transfer;
  readonly code: readonly CodeLens[];
}
