/**
 * A page of the codex: what one concept is, what was measured of it, what the game leaves out, a few lines of code that
 * show it, and a picture that is a run of the engine. Adding one: an id in ids.ts, a file in pages/, a line in pages.ts.
 */
import type { Costs, LogEntry, Scenario } from '../../engine/index.ts';
import type { CodeLanguage, Localised, Measure } from '../levels/study.ts';
import type { PolicyChoice } from '../levels/types.ts';
import type { CodexId } from './ids.ts';
import type { FactKey } from './measured.ts';

/** A tiny run, made anew wherever it is shown. */
export type CodexRun =
  | { readonly scenario: Scenario; readonly policy: PolicyChoice }
  | { readonly scenario: Scenario; readonly log: readonly LogEntry[] };

export interface CodexPicture {
  /** A lane for each core, or one for each task, where what counts is who waits for what. */
  readonly rows: 'cores' | 'tasks';
  /** One, or several to compare; they share the time axis. */
  readonly runs: readonly CodexRun[];
  /** What is told of each run beside its lanes. */
  readonly measures: readonly Measure[];
}

export interface CodexCode {
  readonly language: CodeLanguage;
  /** 3 to 8 lines of at most 72 characters, that run as they stand. */
  readonly lines: readonly string[];
}

/** What a page says, in one language. Plain text, no markup. */
export interface CodexTexts {
  readonly title: string;
  /** The concept in one line. */
  readonly lead: string;
  /** One paragraph. */
  readonly definition: string;
  /** Where the game departs from real systems. One paragraph. */
  readonly simplified: string;
  readonly picture: {
    /** What there is to see. */
    readonly about: string;
    /** What each run is called, in order. */
    readonly runs: readonly string[];
  };
  /** What each of the page's figures is a figure of, in order. */
  readonly facts: readonly string[];
  /** What the code shows when it is run. */
  readonly code: string;
}

export interface CodexPage {
  readonly id: CodexId;
  readonly picture: CodexPicture;
  /** Measured on a real machine. */
  readonly facts: readonly FactKey[];
  /** What the game charges, shown with what was measured and how much it is magnified. */
  readonly costs: readonly (keyof Costs)[];
  readonly code: CodexCode;
  readonly related: readonly CodexId[];
  /** Ids of glossary entries. */
  readonly terms: readonly string[];
  readonly texts: Localised<CodexTexts>;
}
