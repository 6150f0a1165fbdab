/**
 * A level is a scenario with what a player is told about it and what a run of it is measured against.
 * Adding one: a file here that exports a `LevelDefinition`, a line in definitions.ts, then the solve-levels command,
 * which computes its proof.
 */
import type { Costs, LogEntry, Scenario, Tick } from '../../engine/index.ts';
import type { Params } from '../policies/types.ts';
import type { Flaw } from './flaws.ts';
import type { LevelStudy } from './study.ts';

export type Locale = 'en' | 'ru';

/** A policy with the values of its parameters; those left out have their defaults. */
export interface PolicyChoice {
  readonly policy: string;
  readonly params: Params;
}

/**
 * The loss that a level is about. The screen gives it the accent colour: the empty part of a lane, the orange
 * slivers of switching, tasks away on a device, the lanes that wait for the key.
 */
export type Accent = 'idle' | 'switching' | 'blocked' | 'gil';

/** Costs that a level magnifies beyond the default table, so that what it is about can be seen. Said on screen. */
export interface Lens {
  readonly factor: number;
  readonly costs: readonly (keyof Costs)[];
}

/** How much of what is to come the board shows. */
export interface LevelView {
  /** `whole`: all bursts of a task; `burst`: only the one it is in. */
  readonly tape: 'whole' | 'burst';
  /** Arrivals are announced this many ticks ahead. */
  readonly forecast: Tick;
  /** `plain`: cards look alike, without name, tape and patience; only the process list tells them apart. */
  readonly cards?: 'plain';
  /** The process list stands open from the start. */
  readonly processList?: true;
}

/** What a level says, in one language. Plain text, no markup. */
export interface LevelTexts {
  readonly title: string;
  /** What to achieve, in one sentence; stays on screen. */
  readonly goal: string;
  /** The one thing that is new here, in one sentence. */
  readonly rule: string;
  /** What is magnified and how much; present where the level has a lens. */
  readonly lens?: string;
  /** From gentle to plain; the first is offered after a failed try, one more after each further one. */
  readonly hints: readonly [string, string, string];
  /** What many people believe before this level, as they would say it. */
  readonly misconception: string;
  /** What is true instead, and what the run has just shown. After the run, won or lost. */
  readonly why: string;
  /** After a run without two stars: what cost most in it, and what to do about it. */
  readonly lessons: Readonly<Partial<Record<Flaw, string>>>;
}

/** A level as its file writes it. */
export interface LevelDefinition {
  /** Lower-case words with hyphens; never changes once published, since results are stored under it. */
  readonly id: string;
  /** Place in the campaign, 1 … 26. */
  readonly number: number;
  readonly scenario: Scenario;
  readonly accents: readonly Accent[];
  readonly lens?: Lens;
  readonly view: LevelView;
  /** Off the main path: the next level opens without it. */
  readonly optional?: true;
  readonly study?: LevelStudy;
  /** What someone does who has not understood the level yet. */
  readonly naive: PolicyChoice;
  /** What the lecture would recommend. */
  readonly reference: PolicyChoice;
  readonly texts: Readonly<Record<Locale, LevelTexts>>;
}

/** What the solve-levels command found out about a level. Every figure is that of the real engine. */
export interface LevelProof {
  /**
   * Least scores for one star (the naive policy's), two ("won": the reference's when a person plays it, with hands that
   * come a little late) and three (95 % of par). Rising.
   */
  readonly stars: readonly [number, number, number];
  /** The best score known. */
  readonly par: number;
  /** A run that reaches par. */
  readonly best: readonly LogEntry[];
}

export interface Level extends LevelDefinition, LevelProof {}
