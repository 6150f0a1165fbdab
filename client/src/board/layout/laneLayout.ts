/** The inside of one lane: heading, Gantt, the slot at the now-line, the run queue, and the zones of a drop. */
import type { BoardNeeds } from './boardLayout.ts';
import type { Rect } from './rect.ts';
import type { TokenSize } from './tokenSize.ts';

/** `full`: a heading line above the band · `compact`: the same, low · `slim`: heading beside the band. */
export type LaneStyle = 'full' | 'compact' | 'slim';

export interface LaneLayout {
  readonly panel: Rect;
  readonly style: LaneStyle;
  /** Left end of the heading, and the middle of its line. */
  readonly head: { readonly x: number; readonly y: number };
  readonly headWidth: number;
  /** The band of the Gantt; its right edge is the now-line. */
  readonly gantt: Rect;
  readonly slot: Rect;
  readonly slotToken: TokenSize;
  /** Places of the run queue that are drawn, first one next to the slot; at least one. */
  readonly queue: readonly Rect[];
  readonly queueToken: TokenSize;
  /** The stepper of the quantum: minus, value, plus; null where the level sets none. */
  readonly quantum: { readonly minus: Rect; readonly value: Rect; readonly plus: Rect } | null;
  /** What shows while a task is dragged over this lane and its core is busy; the red one lies over the other. */
  readonly preemptZone: Rect;
  readonly enqueueZone: Rect;
}

interface Measures {
  readonly style: LaneStyle;
  readonly head: number;
  readonly side: number;
  readonly slotWidth: number;
  readonly queueWidth: number;
  readonly queuePitch: number;
  readonly slotToken: TokenSize;
  readonly queueToken: TokenSize;
}

function measures(height: number, u: number, narrow: boolean, depth: number): Measures {
  if (height >= 96 * u)
    return {
      style: 'full',
      head: 38,
      side: narrow ? 10 : 18,
      slotWidth: 74,
      queueWidth: narrow ? 50 : 36 + 34 * Math.min(3, depth),
      queuePitch: 34,
      slotToken: 'large',
      queueToken: 'small',
    };
  if (height >= 58 * u)
    return {
      style: 'compact',
      head: 24,
      side: 10,
      slotWidth: 64,
      queueWidth: narrow ? 40 : 8 + 34 * Math.min(2, depth),
      queuePitch: 34,
      slotToken: 'medium',
      queueToken: 'small',
    };
  return {
    style: 'slim',
    head: 0,
    side: 6,
    slotWidth: 48,
    queueWidth: narrow ? 36 : 70,
    queuePitch: 32,
    slotToken: 'small',
    queueToken: 'small',
  };
}

export function laneLayout(panel: Rect, needs: BoardNeeds, u: number): LaneLayout {
  const narrow = panel.w < 460 * u;
  const m = measures(panel.h, u, narrow, needs.queueDepth);
  const px = (units: number): number => Math.round(units * u);
  const side = px(m.side);
  const beside = m.style === 'slim' ? px(narrow ? 34 : 62) : 0;
  const foot = m.style === 'full' ? Math.max(px(22), Math.round(panel.h * 0.16)) : px(m.style === 'slim' ? 3 : 6);
  const top = panel.y + (m.style === 'slim' ? px(3) : px(m.head));
  const right = panel.x + panel.w - px(m.style === 'slim' ? 6 : 10);
  const queueX = right - px(m.queueWidth);
  const slotX = queueX - px(8) - px(m.slotWidth);
  const gantt: Rect = {
    x: panel.x + side + beside,
    y: top,
    w: slotX - px(8) - (panel.x + side + beside),
    h: panel.y + panel.h - foot - top,
  };
  const slotHeight = Math.min(gantt.h + px(m.style === 'full' ? 8 : 0), px(m.style === 'slim' ? 40 : 84));
  const slot: Rect = {
    x: slotX,
    y: Math.round(gantt.y + gantt.h / 2 - slotHeight / 2),
    w: px(m.slotWidth),
    h: Math.round(slotHeight),
  };
  const headY =
    m.style === 'slim' ? panel.y + panel.h / 2 : panel.y + px(m.head) / 2 + (m.style === 'full' ? px(1) : 0);
  return {
    panel,
    style: m.style,
    head: { x: panel.x + side, y: Math.round(headY) },
    headWidth: m.style === 'slim' ? beside : gantt.w,
    gantt,
    slot,
    // The token leaves room for the bar of progress below it.
    slotToken: m.style === 'compact' && slotHeight < px(44) ? 'small' : m.slotToken,
    queue: queuePlaces(
      { x: queueX, y: slot.y, w: right - queueX, h: slot.h },
      needs.queueDepth,
      px(m.queuePitch),
      Math.min(px(30), panel.h - 2),
    ),
    queueToken: m.queueToken,
    quantum: needs.quantum && m.style !== 'slim' ? quantumStepper(right, headY, px) : null,
    ...dropZones(panel, slot, px, m.style !== 'full'),
  };
}

/** What the name of a core and a short word on what it does take of the heading, units. */
const NAME = 200;

/** Room in the heading of a lane for a word to the player: right of the name, left of the stepper of the quantum. */
export function wordRoom({ panel, head, style, quantum }: LaneLayout, u: number): Rect {
  const x = panel.x + Math.min(NAME * u, panel.w * 0.28);
  // The stepper has its name before it; in a narrow lane only the stepper itself is kept free.
  const right = quantum ? quantum.minus.x - (panel.w > 560 * u ? 70 : 6) * u : panel.x + panel.w - 6 * u;
  const middle = style === 'slim' ? panel.y + 16 * u : head.y;
  return { x, y: middle, w: right - x, h: 0 };
}

/** As many places as the level's queue is deep and the width holds. */
function queuePlaces(area: Rect, depth: number, pitch: number, size: number): Rect[] {
  const count = Math.max(1, Math.min(depth, Math.floor((area.w + 4) / pitch)));
  const y = Math.round(area.y + area.h / 2 - size / 2);
  return Array.from({ length: count }, (_, place) => ({ x: area.x + place * pitch, y, w: size, h: size }));
}

function quantumStepper(right: number, middle: number, px: (units: number) => number) {
  const size = px(24);
  const y = Math.round(middle - size / 2);
  const plus = { x: right - size, y, w: size, h: size };
  const value = { x: plus.x - px(62), y, w: px(62), h: size };
  return { minus: { x: value.x - size, y, w: size, h: size }, value, plus };
}

/**
 * While a task is dragged over a busy core: "next" around slot and queue, and the red half, the lower one of the slot.
 * The middle of the slot is next, so that a drop without a thought costs nobody the core. Low lanes cannot be halved;
 * there the red part lies beside the slot.
 */
function dropZones(panel: Rect, slot: Rect, px: (units: number) => number, beside: boolean) {
  const inset = px(4);
  const y = panel.y + inset;
  const h = panel.h - 2 * inset;
  const left = slot.x - px(8);
  const right = panel.x + panel.w - inset;
  if (beside) {
    const w = Math.max(44, px(54));
    const red = { x: left - w - 2, y, w, h };
    return { preemptZone: red, enqueueZone: { x: left, y, w: right - left, h } };
  }
  const top = Math.round(Math.max(y + h * 0.54, slot.y + slot.h / 2 + 2));
  const w = Math.max(slot.w + px(14), px(78));
  return { preemptZone: { x: left, y: top, w, h: y + h - top }, enqueueZone: { x: left, y, w: right - left, h } };
}
