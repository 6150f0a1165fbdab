/** What changes with time around the places of tasks: slots, queues, patience, wires, the forecast. */
import type { Task } from '@timeslice/shared/engine';
import { colourOf } from '../art/skin.ts';
import { type BoardFrame, indexOf } from '../frame.ts';
import { patienceLeft } from '../model/patience.ts';
import { placeOf, wireOf } from '../model/places.ts';
import type { Painter } from '../painter.ts';
import { drawSlots } from './slotView.ts';

export function drawPlaces(p: Painter, frame: BoardFrame): void {
  p.begin();
  drawSlots(p, frame);
  if (frame.patience) drawPatience(p, frame);
  drawWires(p, frame);
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
    else p.spin(ring, cell.x + cell.w - 9 * u, cell.y + 8 * u, 0.7);
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
