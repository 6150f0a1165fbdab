/** The slot at the now-line with what its task is doing, and the run queue beside it. Drawn in every moving frame. */

import { type Core, phaseEndsAt, progressOf, sliceUsed } from '@timeslice/shared/engine';
import { drawBox } from '../art/drawBox.ts';
import { drawNumber, numberWidth } from '../art/drawNumber.ts';
import { colourOf } from '../art/skin.ts';
import { type BoardFrame, indexOf } from '../frame.ts';
import type { LaneLayout } from '../layout/laneLayout.ts';
import type { Painter } from '../painter.ts';

export function drawSlots(p: Painter, frame: BoardFrame): void {
  for (const core of frame.machine.cores) {
    const lane = frame.layout.lanes[core.index];
    if (!lane) continue;
    drawSlot(p, frame, core, lane);
    drawQueue(p, frame, core, lane);
  }
}

function drawSlot(p: Painter, frame: BoardFrame, core: Core, lane: LaneLayout): void {
  const { art, machine, hover, drag } = frame;
  const { palette, u } = art.skin;
  const { x, y, w, h } = lane.slot;
  const radius = lane.style === 'slim' ? 7 : 12;
  const task = core.current;
  const index = task ? indexOf(frame, task.process) : -1;
  const isHovered = drag === null && hover?.type === 'running' && hover.core === core.index;
  const stroke = task ? strokeOf(frame, core, index) : palette.line;
  drawBox(p, art, { fill: palette.inset, stroke, radius, line: isHovered ? 3 : 2 }, lane.slot);
  if (!task) {
    if (frame.tray.ready > 0) drawInvitation(p, frame, lane, radius);
    drawEmpty(p, frame, lane);
    return;
  }
  const isFull = lane.style === 'full';
  const bar = Math.max(2, Math.round((isFull ? 4 : 3) * u));
  const barX = x + 8 * u;
  const barW = w - 16 * u;
  const barY = y + h - bar - (isFull ? 7 : 4) * u;
  const { done, colour } = progress(frame, core, index);
  p.fill(art.swatch(palette.line), barX, barY, barW, bar);
  if (done > 0) p.fill(art.swatch(colour), barX, barY, barW * Math.min(1, done), bar);
  // How much of the quantum is used, along the upper edge.
  if (core.quantum > 0) {
    const used = Math.min(1, sliceUsed(machine, core) / core.quantum);
    p.fill(art.swatch(palette.text), barX, y + (isFull ? 6 : 3) * u, barW * used, Math.max(2, 2 * u), 0.8);
  }
}

function strokeOf(frame: BoardFrame, core: Core, processIndex: number): string {
  const { palette } = frame.art.skin;
  if (core.phase === 'switching' || core.phase === 'handoff') return palette.overhead;
  if (core.phase === 'waitingForGil') return palette.gilHatch[1];
  return colourOf(frame.art.skin, processIndex);
}

function progress(
  frame: BoardFrame,
  core: Core,
  processIndex: number,
): { readonly done: number; readonly colour: string } {
  const { machine, art } = frame;
  const { palette } = art.skin;
  const task = core.current;
  const burst = task?.bursts[task.burst];
  if (!task || !burst) return { done: 0, colour: palette.line };
  if (core.phase === 'switching' || core.phase === 'handoff') {
    const left = phaseEndsAt(core) - machine.tick;
    const whole = phaseEndsAt(core) - startOfPhase(frame, core);
    return { done: whole > 0 ? 1 - left / whole : 1, colour: palette.overhead };
  }
  const colour = burst.sys ? palette.overhead : colourOf(art.skin, processIndex);
  return { done: burst.ticks > 0 ? progressOf(machine, task) / burst.ticks : 0, colour };
}

const startOfPhase = (frame: BoardFrame, core: Core): number =>
  frame.timeline.cores[core.index]?.segments.at(-1)?.from ?? frame.machine.tick;

/** An idle core while somebody is ready: its slot breathes. */
function drawInvitation(p: Painter, frame: BoardFrame, lane: LaneLayout, radius: number): void {
  const { art, nowMs, reducedMotion } = frame;
  const breath = reducedMotion ? 0.5 : 0.5 - 0.5 * Math.cos(nowMs / 320);
  drawBox(p, art, { stroke: art.skin.palette.useful, radius, line: 2 }, lane.slot, 0.25 + 0.6 * breath);
}

/** With a task in hand, an idle core says that it wants it. */
function drawEmpty(p: Painter, frame: BoardFrame, lane: LaneLayout): void {
  const { art, drag, desk } = frame;
  const { palette, u } = art.skin;
  if (!(drag?.task ?? desk.hand)) return;
  const { x, y, w, h } = lane.slot;
  const arm = Math.round(Math.min(w, h) * 0.16);
  const line = Math.max(2, Math.round(2.5 * u));
  p.fill(art.swatch(palette.useful), x + w / 2 - arm, y + h / 2 - line / 2, 2 * arm, line);
  p.fill(art.swatch(palette.useful), x + w / 2 - line / 2, y + h / 2 - arm, line, 2 * arm);
}

function drawQueue(p: Painter, frame: BoardFrame, core: Core, lane: LaneLayout): void {
  const { art, texts, hover, drag } = frame;
  const { palette, u } = art.skin;
  const over = drag === null && hover?.type === 'queued' && hover.core === core.index ? hover.task : null;
  lane.queue.forEach((place, index) => {
    const task = core.queue[index];
    if (!task) drawBox(p, art, { stroke: palette.line, radius: 9, line: 1.5 }, place, index === 0 ? 1 : 0.5);
    else if (task.id === over) drawBox(p, art, { stroke: palette.text, radius: 9, line: 2 }, place);
  });
  const first = lane.queue[0];
  const last = lane.queue.at(-1);
  if (!first || !last) return;
  const more = core.queue.length - lane.queue.length;
  const below = first.y + first.h + 11 * u;
  if (more > 0) {
    const text = texts.more(more);
    const look = { size: 11, weight: 700, colour: palette.text };
    const width = numberWidth(art, text, look);
    const slim = lane.style === 'slim';
    const x = last.x + last.w - width + (slim ? 4 * u : 0);
    drawNumber(p, art, text, look, x, slim ? last.y + 3 * u : first.y - 9 * u);
  }
  if (lane.style !== 'full') return;
  const room = lane.panel.x + lane.panel.w - first.x - 4 * u;
  p.put(art.textWithin(texts.nextUp, { size: 10.5, weight: 450, colour: palette.muted }, room), first.x, below);
}
