/** What changes with time around the places of tasks: slots, queues, patience, wires, the forecast. */
import { type Task, upcomingArrivals } from '@timeslice/shared/engine';
import { drawNumber, numberWidth } from '../art/drawNumber.ts';
import { colourOf } from '../art/skin.ts';
import { type BoardFrame, indexOf, nameOf } from '../frame.ts';
import { tokenBox } from '../layout/tokenSize.ts';
import { patienceLeft } from '../model/patience.ts';
import { isLow, placeOf, wireOf } from '../model/places.ts';
import type { Painter } from '../painter.ts';
import { drawComingJobs } from './comingJobsView.ts';
import { drawSlots } from './slotView.ts';

export function drawPlaces(p: Painter, frame: BoardFrame): void {
  p.begin();
  drawSlots(p, frame);
  if (frame.patience && !frame.plain) drawPatience(p, frame);
  drawWires(p, frame);
  drawCaptions(p, frame);
  drawComingCrashes(p, frame);
  drawComingJobs(p, frame);
  p.end();
}

function drawPatience(p: Painter, frame: BoardFrame): void {
  const { art, cells, machine, trayLayout } = frame;
  const { u } = art.skin;
  for (const [id, cell] of cells.cards) {
    const task = machine.taskById.get(id);
    if (!task || task.patience === 0) continue;
    const left = patienceLeft(machine, task);
    const ring = art.ring(left, patienceColour(frame, left));
    if (trayLayout.style.tape) p.put(ring, cell.x + cell.w - 18 * u, cell.y + cell.h / 2);
    else p.float(ring, cell.x + cell.w - 9 * u, cell.y + 8 * u, 0.7);
  }
}

function patienceColour(frame: BoardFrame, left: number): string {
  const { palette } = frame.art.skin;
  if (left > 0.5) return palette.useful;
  return left > 0.25 ? palette.gil : palette.danger;
}

/** The part of a wire that a request has behind it, in its colour. */
function drawWires(p: Painter, frame: BoardFrame): void {
  const { machine, layout, art } = frame;
  if (layout.deviceRows.length === 0) return;
  const { u } = art.skin;
  const line = Math.max(2, Math.round(3 * u));
  const inService = machine.tasks.filter((task: Task) => task.ioSince >= 0);
  // The one that is furthest is drawn first, so that each stretch shows the request that comes next on it.
  const byProgress = inService
    .map((task) => ({ task, place: placeOf(frame, task) }))
    .sort((a, b) => (b.place?.x ?? 0) - (a.place?.x ?? 0));
  for (const { task, place } of byProgress) {
    const row = layout.deviceRows[task.bursts[task.burst]?.device ?? -1];
    if (!row || !place) continue;
    const { x0, y } = wireOf(layout, row);
    const colour = colourOf(art.skin, indexOf(frame, task.process));
    p.fill(art.swatch(colour), x0, y - line / 2, place.x - x0, line);
  }
}

/** Who is coming and how much work they bring, beside each of them as far as there is room. */
function drawCaptions(p: Painter, frame: BoardFrame): void {
  const { machine, layout, art, texts, wholeTape } = frame;
  if (!layout.forecast || isLow(layout.forecast, layout.u)) return;
  const { u, palette } = art.skin;
  const look = { size: 11, weight: 500, colour: palette.muted };
  const coming = upcomingArrivals(machine, machine.tick + layout.needs.forecast);
  coming.forEach((task, index) => {
    const place = placeOf(frame, task);
    if (!place || !layout.forecast) return;
    const next = coming[index + 1];
    const end = (next && placeOf(frame, next)?.x) ?? layout.forecast.x + layout.forecast.w;
    const half = (tokenBox(task.kind, place.size).w / 2) * u;
    const x = place.x + half + 5 * u;
    const name = art.text(nameOf(frame, task.process), { size: 11, weight: 600, colour: palette.text });
    const work = wholeTape && !frame.plain ? texts.seconds(workOf(task)) : '';
    const width = Math.max(art.width(name), numberWidth(art, work, look));
    if (x + width + half > end) return;
    p.put(name, x, place.y - 7 * u);
    drawNumber(p, art, work, look, x, place.y + 8 * u);
  });
}

/** Who will take its process down, as its tape in the tray will tell. Where tapes are hidden, so is this. */
function drawComingCrashes(p: Painter, frame: BoardFrame): void {
  const { machine, layout, art, wholeTape } = frame;
  if (!layout.forecast || !wholeTape || frame.plain) return;
  const { u, palette } = art.skin;
  for (const task of upcomingArrivals(machine, machine.tick + layout.needs.forecast)) {
    const place = task.bursts.at(-1)?.kind === 'crash' ? placeOf(frame, task) : null;
    if (!place) continue;
    const cross = art.text('✕', { size: 12, weight: 700, colour: palette.danger });
    p.put(cross, place.x - art.width(cross) / 2, place.y - (tokenBox(task.kind, place.size).h / 2 + 6) * u);
  }
}

const workOf = (task: Task): number =>
  task.bursts.reduce((sum, burst) => (burst.kind === 'cpu' ? sum + burst.ticks : sum), 0);
