import type { Tick } from '../../engine/index.ts';

/** A stretch of ticks, half open. */
export interface Span {
  readonly from: Tick;
  readonly to: Tick;
}

export const length = (span: Span): Tick => span.to - span.from;

export const total = (spans: readonly Span[]): Tick => spans.reduce((sum, span) => sum + length(span), 0);

export function longest<S extends Span>(spans: readonly S[]): S | null {
  return spans.reduce<S | null>((best, span) => (best === null || length(span) > length(best) ? span : best), null);
}

export function overlap(a: Span, b: Span): Span[] {
  const span = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return span.from < span.to ? [span] : [];
}

/** Spans merged where they touch or overlap, in order. */
export function union(spans: readonly Span[]): Span[] {
  const merged: { from: Tick; to: Tick }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ from: span.from, to: span.to });
  }
  return merged;
}

/** The window of this width that holds the most segment starts. */
export function densestWindow(spans: readonly Span[], width: Tick): Span | null {
  const starts = spans.map((span) => span.from).sort((a, b) => a - b);
  let best: Span | null = null;
  let most = 0;
  let first = 0;
  starts.forEach((start, i) => {
    while (start - (starts[first] ?? 0) > width) first++;
    if (i - first + 1 <= most) return;
    most = i - first + 1;
    best = { from: starts[first] ?? 0, to: (starts[first] ?? 0) + width };
  });
  return best;
}
