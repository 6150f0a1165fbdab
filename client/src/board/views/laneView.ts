/** The heading of a lane: its number, its key, what it does in words, and the stepper of its quantum. */

import type { Core } from '@timeslice/shared/engine';
import { drawBox } from '../art/drawBox.ts';
import { colourOf } from '../art/skin.ts';
import { type BoardFrame, indexOf, nameOf } from '../frame.ts';
import type { LaneLayout } from '../layout/laneLayout.ts';
import type { Rect } from '../layout/rect.ts';
import { isReleased } from '../model/released.ts';
import { carrierElsewhere } from '../model/stuck.ts';
import type { Painter } from '../painter.ts';

export function drawLanes(p: Painter, frame: BoardFrame): void {
  p.begin();
  for (const core of frame.machine.cores) {
    const lane = frame.layout.lanes[core.index];
    if (!lane) continue;
    drawOutline(p, frame, core, lane);
    drawHeading(p, frame, core, lane);
    drawQuantum(p, frame, core, lane);
  }
  p.end();
}

/** The lane that a drop would go to, that is selected, or that the pointer is over with a task in hand. */
function drawOutline(p: Painter, frame: BoardFrame, core: Core, lane: LaneLayout): void {
  const { art, desk, hover, drag } = frame;
  const { palette } = art.skin;
  const r = lane.panel;
  const isTarget = drag !== null && drag.over !== null && 'core' in drag.over && drag.over.core === core.index;
  const isOffered = (drag?.task ?? desk.hand) !== null && !isTarget;
  const isHovered = hover !== null && 'core' in hover && hover.core === core.index;
  const isSelected = desk.selection?.type === 'core' && desk.selection.core === core.index;
  if (isTarget) {
    drawBox(p, art, { stroke: palette.useful, radius: 12, line: 3 }, r);
  } else if (isSelected) {
    drawBox(p, art, { stroke: palette.text, radius: 12, line: 2 }, r);
  } else if (isOffered) {
    const stroke = isHovered ? palette.useful : palette.muted;
    drawBox(p, art, { stroke, radius: 12, line: 2 }, r, isHovered ? 1 : 0.55);
  }
}

function drawHeading(p: Painter, frame: BoardFrame, core: Core, lane: LaneLayout): void {
  const { art, texts, keys, desk } = frame;
  const { palette, u } = art.skin;
  const { y } = lane.head;
  let { x } = lane.head;
  const cap = desk.cores[core.index];
  if (keys && cap) x += drawKeyCap(p, frame, cap.label, x, y) + 8 * u;
  const slim = lane.style === 'slim';
  const name = slim ? String(core.index) : texts.core(core.index);
  const text = art.text(name, { size: 12, weight: 700, colour: palette.muted });
  p.put(text, x, y);
  if (slim) return;
  x += art.width(text) + 14 * u;
  const status = statusOf(frame, core);
  p.put(art.textWithin(status.text, { size: 12, weight: 600, colour: status.colour }, roomFor(lane, x, u)), x, y);
}

const roomFor = (lane: LaneLayout, x: number, u: number): number =>
  Math.floor((lane.quantum ? lane.quantum.minus.x - 70 * u : lane.panel.x + lane.panel.w - 8 * u) - x);

function statusOf(frame: BoardFrame, core: Core): { readonly text: string; readonly colour: string } {
  const { art, texts } = frame;
  const { palette } = art.skin;
  const task = core.current;
  const elsewhere = carrierElsewhere(frame.machine, core);
  if (elsewhere) return { text: texts.carrierElsewhere(elsewhere.index), colour: palette.danger };
  if (!task)
    return { text: texts.idle, colour: frame.idleMatters && frame.tray.ready > 0 ? palette.danger : palette.muted };
  switch (core.phase) {
    case 'switching':
      return { text: texts.switching, colour: palette.overhead };
    case 'handoff':
      return { text: texts.handoff, colour: palette.overhead };
    case 'waitingForGil':
      return { text: texts.waitingForGil, colour: palette.gil };
    default: {
      const name = nameOf(frame, task.process);
      const text = isReleased(task, task.bursts[task.burst]) ? `${name} · ${texts.withoutGil}` : name;
      return { text, colour: colourOf(art.skin, indexOf(frame, task.process)) };
    }
  }
}

/** A key as a small cap, its left end at x. Returns its width. */
export function drawKeyCap(p: Painter, frame: BoardFrame, label: string, x: number, y: number, alpha = 1): number {
  const { art } = frame;
  const { palette, u } = art.skin;
  const size = 18 * u;
  const look = { fill: palette.raised, stroke: palette.line, radius: 4, line: 1 };
  drawBox(p, art, look, { x, y: y - size / 2, w: size, h: size }, alpha);
  const text = art.text(label, { face: 'mono', size: 11, weight: 700, colour: palette.text });
  p.put(text, x + size / 2 - art.width(text) / 2, y, alpha);
  return size;
}

function drawQuantum(p: Painter, frame: BoardFrame, core: Core, lane: LaneLayout): void {
  const { art, texts, hover } = frame;
  const { palette, u } = art.skin;
  if (!lane.quantum) return;
  const { minus, value, plus } = lane.quantum;
  const isOver = (direction: number): boolean =>
    hover?.type === 'quantum' && hover.core === core.index && hover.direction === direction;
  drawButton(p, frame, minus, '−', isOver(-1));
  drawButton(p, frame, plus, '+', isOver(1));
  const shown = core.quantum === 0 ? texts.noQuantum : texts.seconds(core.quantum);
  const text = art.text(shown, { face: 'mono', size: 12, weight: 700, colour: palette.text });
  p.put(text, value.x + value.w / 2 - art.width(text) / 2, value.y + value.h / 2);
  const label = art.text(texts.quantum, { size: 11, weight: 500, colour: palette.muted });
  p.put(label, minus.x - 8 * u - art.width(label), value.y + value.h / 2);
}

function drawButton(p: Painter, frame: BoardFrame, r: Rect, sign: string, over: boolean): void {
  const { art } = frame;
  const { palette } = art.skin;
  drawBox(p, art, { fill: over ? palette.line : palette.raised, radius: 6 }, r);
  const text = art.text(sign, { size: 14, weight: 600, colour: palette.text });
  p.put(text, r.x + r.w / 2 - art.width(text) / 2, r.y + r.h / 2);
}
