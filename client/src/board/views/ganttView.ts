/** The history of every core, running away to the left of the now-line. Drawn in every frame in which the run moves. */
import type { Core, Task } from '@timeslice/shared/engine';
import type { CoreSegment } from '@timeslice/shared/run';
import { colourOf } from '../art/skin.ts';
import type { Frame } from '../atlas.ts';
import { type BoardFrame, indexOf, pxPerTick } from '../frame.ts';
import type { LaneLayout } from '../layout/laneLayout.ts';
import { visitSegments } from '../model/gantt.ts';
import type { Painter } from '../painter.ts';
import { drawGhost } from './ghostView.ts';

/** A price is never drawn narrower than this, CSS pixels: the chart is not to scale there, and says so in the help. */
const NARROWEST_PRICE = 4;
const BAND_ALPHA = 0.88;

export function drawGantt(p: Painter, frame: BoardFrame): void {
  for (const core of frame.machine.cores) {
    const lane = frame.layout.lanes[core.index];
    if (!lane) continue;
    drawLane(p, frame, core, lane);
    if (frame.ghost) drawGhost(p, frame, core, lane);
  }
}

function drawLane(p: Painter, frame: BoardFrame, core: Core, lane: LaneLayout): void {
  const { machine, timeline } = frame;
  const segments = timeline.cores[core.index]?.segments;
  if (!segments) return;
  const scale = pxPerTick(frame.layout);
  const from = Math.max(0, machine.tick - Math.floor(lane.gantt.w / scale));
  drawSeconds(p, frame, lane, scale);
  visitSegments(segments, from, machine.tick, (segment, start, end) => {
    drawWork(p, frame, lane, segment, start, end, scale);
  });
  // Prices go on top of the work beside them, because they may be drawn wider than they were.
  visitSegments(segments, from, machine.tick, (segment, start, end) => {
    if (segment.phase === 'switching' || segment.phase === 'handoff') drawPrice(p, frame, lane, start, end, scale);
  });
  drawNow(p, frame, lane);
}

/** A faint mark per second: the band is seen to move even while nothing happens. */
function drawSeconds(p: Painter, frame: BoardFrame, lane: LaneLayout, scale: number): void {
  const { machine, art } = frame;
  const { x, y, w, h } = lane.gantt;
  const pxPerSecond = 1000 * scale;
  const marks = art.seconds(pxPerSecond, w, h - 2);
  const whole = marks.w / art.skin.dpr;
  // The last mark of the picture is the last full second, which lies this far left of now.
  const since = (machine.tick % 1000) * scale;
  p.reveal(marks, x, y, whole - w - pxPerSecond + since, w - since, h - 2);
}

function drawWork(
  p: Painter,
  frame: BoardFrame,
  lane: LaneLayout,
  segment: CoreSegment,
  start: number,
  end: number,
  scale: number,
): void {
  if (segment.phase === 'switching' || segment.phase === 'handoff') return;
  const { machine, art } = frame;
  const { palette, u } = art.skin;
  const { x, y, w, h } = lane.gantt;
  const right = x + w - (machine.tick - end) * scale;
  const left = x + w - (machine.tick - start) * scale;
  if (segment.phase === 'idle') {
    if (frame.idleMatters) drawIdle(p, frame, lane, left, right);
    return;
  }
  if (segment.phase === 'waitingForGil') {
    drawHatching(p, art.hatch(h), lane, (segment.from - start) * scale, left, right, art.skin.dpr);
    return;
  }
  const task = segment.taskId === null ? undefined : machine.taskById.get(segment.taskId);
  if (!task) return;
  const colour = segment.sys ? palette.overhead : colourOf(art.skin, indexOf(frame, task.process));
  // Neighbours are kept apart by a hair, so that two tasks of one process are still two.
  const gap = start > from0(segment, start) ? 0 : 1;
  p.fill(art.swatch(colour), left + gap, y, Math.max(1, right - left - gap), h, segment.sys ? 0.6 : BAND_ALPHA);
  drawName(p, frame, lane, task, left, right, u);
}

/** Where empty cores are what a level is about, the empty stretches are marked as a loss. */
function drawIdle(p: Painter, frame: BoardFrame, lane: LaneLayout, left: number, right: number): void {
  const { art } = frame;
  const { danger } = art.skin.palette;
  const { y, h } = lane.gantt;
  p.fill(art.swatch(danger), left, y, right - left, h, 0.1);
  p.fill(art.swatch(danger), left, y + h - 2, right - left, 2, 0.8);
}

/** The start of a segment that is cut off at the left edge is not a start that can be seen. */
const from0 = (segment: CoreSegment, start: number): number => (segment.from < start ? start - 1 : segment.from);

/** The name of the task in its own band, where there is room for it. */
function drawName(
  p: Painter,
  frame: BoardFrame,
  lane: LaneLayout,
  task: Task,
  left: number,
  right: number,
  u: number,
): void {
  if (lane.style === 'slim' || right - left < 34 * u) return;
  const { art } = frame;
  const room = right - Math.max(left, lane.gantt.x) - 14 * u;
  const long = art.bandName(task, true);
  const text = art.width(long) <= room ? long : art.bandName(task, false);
  const width = art.width(text);
  const x = Math.min(Math.max(left, lane.gantt.x) + 8 * u, right - width - 6 * u);
  if (x < Math.max(left, lane.gantt.x) + 3) return;
  p.put(text, x, lane.gantt.y + lane.gantt.h / 2, 0.85);
}

/** Hatching stays with the history that it marks: it is revealed from one long piece that starts with the segment. */
function drawHatching(
  p: Painter,
  hatch: Frame,
  lane: LaneLayout,
  startedBefore: number,
  left: number,
  right: number,
  dpr: number,
): void {
  const piece = hatch.w / dpr;
  let offset = -startedBefore % piece;
  let x = left;
  while (x < right) {
    const width = Math.min(piece - offset, right - x);
    p.reveal(hatch, x, lane.gantt.y, offset, width, lane.gantt.h);
    x += width;
    offset = 0;
  }
}

function drawPrice(p: Painter, frame: BoardFrame, lane: LaneLayout, start: number, end: number, scale: number): void {
  const { machine, art } = frame;
  const { x, y, w, h } = lane.gantt;
  const right = x + w - (machine.tick - end) * scale;
  const width = Math.max(NARROWEST_PRICE, (end - start) * scale);
  const left = Math.max(x, right - width);
  if (right > left) p.fill(art.swatch(art.skin.palette.overhead), left, y, right - left, h);
}

function drawNow(p: Painter, frame: BoardFrame, lane: LaneLayout): void {
  const { art } = frame;
  const { x, y, w, h } = lane.gantt;
  const over = lane.style === 'full' ? 8 * art.skin.u : 2;
  p.fill(art.swatch(art.skin.palette.text), x + w, y - over, Math.max(2, 2 * art.skin.u), h + 2 * over);
}
