import type { Machine, Tick } from '../../engine/index.ts';
import type { Timeline } from '../timeline.ts';
import type { Span } from './spans.ts';

export const INSIGHTS = {
  switching: 'A large part of the CPU time went into context switches.',
  'thrown-switch': 'Switches were interrupted before they completed: paid, and nothing gained.',
  'idle-while-ready': 'A core stood idle while a ready task waited.',
  'gil-wait': 'Threads stood on cores and waited for the GIL.',
  'no-overlap': 'Nothing ran while I/O was under way.',
  migration: 'Tasks moved between cores and found cold caches.',
  convoy: 'Short tasks waited behind a long one.',
  'long-wait': 'A task took many times as long as it would have alone.',
  abandoned: 'Tasks gave up because nobody served them in time.',
  crashed: 'A crash took work along that had been paid for.',
  unfinished: 'Work was left undone at the end.',
  overlap: 'The cores were busy nearly all the time.',
  thrifty: 'Hardly any CPU time went into anything but useful work.',
} as const;
export type InsightId = keyof typeof INSIGHTS;

export interface Insight {
  readonly id: InsightId;
  /** Whether it says something good. */
  readonly good: boolean;
  /** How much it mattered: roughly the share of the result that it moved, 0 … 1000. Most important first. */
  readonly weight: number;
  /** Where to look: a stretch of ticks, and a core if it is one core's matter. */
  readonly from: Tick;
  readonly to: Tick;
  readonly core: number | null;
  /** Numbers and names for the text, by the name of their placeholder; times are ticks. */
  readonly values: Readonly<Record<string, number | string>>;
}

export interface Evidence {
  /** At the end of the run. */
  readonly machine: Machine;
  readonly timeline: Timeline;
  /** When at least one task was ready, in order, without overlap. */
  readonly ready: readonly Span[];
}

/** Looks for one thing in a run. */
export type Finder = (run: Evidence) => Insight | null;
