/** Where jobs stand in the tray: above the houses, those that wait as cards, those that run as a line each. Pure. */
import type { Rect } from './rect.ts';

export interface JobsLayout {
  readonly open: readonly Rect[];
  readonly started: readonly Rect[];
  /** What is left for the houses. */
  readonly rest: Rect;
}

/** Units. */
const CARD = 56;
const LOW_CARD = 44;
const LINE = 20;
const GAP = 6;
/** Two cards side by side need this much for their names. */
const TWO_COLUMNS = 320;
/** The houses keep at least this share of the tray. */
const HOUSES_SHARE = 0.45;

export function jobsLayout(content: Rect, u: number, open: number, started: number): JobsLayout {
  if (open + started === 0) return { open: [], started: [], rest: content };
  const most = content.h * (1 - HOUSES_SHARE);
  const columns = open > 1 && content.w >= TWO_COLUMNS * u ? 2 : 1;
  const rows = Math.ceil(open / columns);
  const lines = Math.min(started, 3) * LINE * u;
  const height = [CARD, LOW_CARD].find((h) => rows * (h + GAP) * u + lines <= most) ?? LOW_CARD;
  const w = (content.w - (columns - 1) * GAP * u) / columns;
  const cards = Array.from({ length: open }, (_, index): Rect => {
    return {
      x: Math.round(content.x + (index % columns) * (w + GAP * u)),
      y: Math.round(content.y + Math.floor(index / columns) * (height + GAP) * u),
      w: Math.round(w),
      h: Math.round(height * u),
    };
  });
  const top = content.y + rows * (height + GAP) * u;
  const rowsOfStarted = Array.from({ length: Math.min(started, 3) }, (_, index): Rect => {
    return { x: content.x, y: Math.round(top + index * LINE * u), w: content.w, h: Math.round(LINE * u) };
  });
  const y = Math.round(top + lines + (started > 0 ? GAP * u : 0));
  return { open: cards, started: rowsOfStarted, rest: { ...content, y, h: content.y + content.h - y } };
}
