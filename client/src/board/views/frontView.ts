/** What lies above everything: the dragged task, the zones of a drop on a busy core, effects, the hand that shows. */
import { drawBox } from '../art/drawBox.ts';
import type { Coach } from '../coach.ts';
import type { Effects } from '../effects.ts';
import { type BoardFrame, type Drag, indexOf } from '../frame.ts';
import type { Rect } from '../layout/rect.ts';
import type { Painter } from '../painter.ts';
import { labelFrame } from './tokensView.ts';

export function drawFront(p: Painter, frame: BoardFrame, effects: Effects, coach: Coach): void {
  const { drag, nowMs } = frame;
  p.begin();
  drawFlashes(p, frame, effects);
  if (drag) {
    drawZones(p, frame, drag);
    drawDragged(p, frame, drag);
  }
  effects.draw(p, nowMs);
  coach.draw(p, frame);
  p.end();
}

/** The slot lights up in the frame in which a command is taken. */
function drawFlashes(p: Painter, frame: BoardFrame, effects: Effects): void {
  const { art, layout, nowMs } = frame;
  const { palette, dpr, u } = art.skin;
  layout.lanes.forEach((lane, core) => {
    const strength = effects.flashOf(core, nowMs);
    if (strength <= 0) return;
    const grown = 6 * u * (1 - strength);
    const { x, y, w, h } = lane.slot;
    const ring = art.plate({ stroke: palette.text, radius: 13, line: 3 }, Math.round(w * dpr), Math.round(h * dpr));
    p.float(ring, x + w / 2, y + h / 2, 1 + (2 * grown) / w, strength);
  });
}

function drawZones(p: Painter, frame: BoardFrame, drag: Drag): void {
  const { over } = drag;
  if (!over || !('core' in over)) return;
  const core = frame.machine.cores[over.core];
  const lane = frame.layout.lanes[over.core];
  if (!core || !lane || core.current === null || core.current === drag.task) return;
  const { palette } = frame.art.skin;
  const { texts } = frame;
  const isRed = over.type === 'preempt';
  drawZone(p, frame, lane.enqueueZone, palette.useful, texts.putNext, !isRed, 'right');
  drawZone(p, frame, lane.preemptZone, palette.danger, texts.preempt, isRed, 'middle');
  if (isRed) drawWord(p, frame, lane.preemptZone, texts.preempt, palette.danger);
}

/** The dragged task covers the zone that it is over: its word is said beside it. */
function drawWord(p: Painter, frame: BoardFrame, zone: Rect, word: string, colour: string): void {
  const { art } = frame;
  const chip = art.chip(word, { face: 'sans', size: 12.5, weight: 700, colour });
  p.put(chip, zone.x - art.width(chip) / 2 - 8 * art.skin.u, zone.y + zone.h / 2);
}

function drawZone(
  p: Painter,
  frame: BoardFrame,
  r: Rect,
  colour: string,
  label: string,
  chosen: boolean,
  side: 'middle' | 'right',
): void {
  const { art } = frame;
  const { palette, u } = art.skin;
  const radius = Math.min(9, r.h / u / 5);
  drawBox(p, art, { fill: palette.panel, stroke: colour, radius, line: chosen ? 3 : 2 }, r, side === 'right' ? 0.9 : 1);
  if (chosen) drawBox(p, art, { fill: colour, radius }, r, 0.3);
  const text = art.textWithin(label, { size: 11.5, weight: 700, colour: chosen ? palette.text : colour }, r.w - 8 * u);
  const x = side === 'middle' ? r.x + (r.w - art.width(text)) / 2 : r.x + r.w - art.width(text) - 8 * u;
  p.put(text, x, side === 'middle' ? r.y + r.h / 2 : r.y + Math.min(r.h / 2, 16 * u));
}

function drawDragged(p: Painter, frame: BoardFrame, drag: Drag): void {
  const { art } = frame;
  const { task, x, touch } = drag;
  const index = indexOf(frame, task.process);
  // A finger covers what it holds, so the task is carried above it.
  const y = drag.y - (touch ? 34 * art.skin.u : 0);
  p.put(art.halo(task.kind, 'large', art.skin.palette.text), x, y);
  p.put(art.token(task.kind, index, 'large', 'plain'), x, y);
  const label = labelFrame(art, task, 'large', false);
  if (label) p.put(label, x - art.width(label) / 2 + label.ox / art.skin.dpr, y);
  const others = frame.desk.isSelected(task.id) ? frame.desk.hands.length - 1 : 0;
  if (others > 0) {
    const chip = art.chip(frame.texts.more(others), {
      face: 'mono',
      size: 12,
      weight: 700,
      colour: art.skin.palette.text,
    });
    p.put(chip, x + 20 * art.skin.u, y - 18 * art.skin.u);
  }
}
