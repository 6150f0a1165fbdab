/** Which stretch of the time axis a chart shows: plain arithmetic, in ticks and pixels. */
import type { Tick } from '@timeslice/shared/engine';

export interface TimeView {
  readonly from: Tick;
  readonly to: Tick;
}

/** Half a second: below it there is nothing more to see. */
const SHORTEST: Tick = 500;
const STEPS: readonly Tick[] = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000];

export const xOf = (tick: Tick, view: TimeView, width: number): number =>
  ((tick - view.from) / (view.to - view.from)) * width;

export const tickAt = (x: number, view: TimeView, width: number): Tick =>
  Math.round(view.from + (x / width) * (view.to - view.from));

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** `factor` above 1 comes closer; `around` keeps its place on the screen. Never shows more than [0, end]. */
export function zoom(view: TimeView, factor: number, around: Tick, end: Tick): TimeView {
  const length = clamp((view.to - view.from) / factor, Math.min(SHORTEST, end), end);
  const share = (clamp(around, view.from, view.to) - view.from) / (view.to - view.from);
  const from = clamp(around - share * length, 0, end - length);
  return { from, to: from + length };
}

export function pan(view: TimeView, by: Tick, end: Tick): TimeView {
  const length = view.to - view.from;
  const from = clamp(view.from + by, 0, end - length);
  return { from, to: from + length };
}

/** Moves as little as needed so that `tick` is in sight. */
export function reveal(view: TimeView, tick: Tick, end: Tick): TimeView {
  if (tick < view.from) return pan(view, tick - view.from, end);
  if (tick > view.to) return pan(view, tick - view.to, end);
  return view;
}

/** Marks for an axis of `width` pixels, at least `apart` pixels from each other. */
export function axisMarks(view: TimeView, width: number, apart = 72): Tick[] {
  const least = ((view.to - view.from) * apart) / Math.max(width, 1);
  const step = STEPS.find((candidate) => candidate >= least) ?? Math.ceil(least / 60_000) * 60_000;
  const marks: Tick[] = [];
  for (let tick = Math.ceil(view.from / step) * step; tick <= view.to; tick += step) marks.push(tick);
  return marks;
}

/** A view that has the stretch in its middle, with its surroundings. */
export function around(stretch: TimeView, end: Tick): TimeView {
  const length = clamp((stretch.to - stretch.from) * 2, Math.min(SHORTEST * 4, end), end);
  const from = clamp((stretch.from + stretch.to - length) / 2, 0, end - length);
  return { from, to: from + length };
}
