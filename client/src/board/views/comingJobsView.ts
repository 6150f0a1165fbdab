/** Jobs that are to arrive, on the axis of the forecast: how many pieces of work, and of what. */
import type { Job } from '@timeslice/shared/engine';
import { drawBox } from '../art/drawBox.ts';
import type { BoardFrame } from '../frame.ts';
import { forecastAxis, isLow } from '../model/places.ts';
import type { Painter } from '../painter.ts';

export function drawComingJobs(p: Painter, frame: BoardFrame): void {
  const { machine, layout } = frame;
  if (!layout.forecast || machine.jobs.length === 0) return;
  const horizon = layout.needs.forecast;
  for (const job of machine.jobs) {
    const ahead = job.arrival - machine.tick;
    if (ahead > 0 && ahead <= horizon) drawJob(p, frame, job, ahead / horizon);
  }
}

function drawJob(p: Painter, frame: BoardFrame, job: Job, share: number): void {
  const { art, layout } = frame;
  const { palette, u } = art.skin;
  if (!layout.forecast) return;
  const low = isLow(layout.forecast, u);
  const axis = forecastAxis(layout, layout.forecast);
  const x = axis.x0 + (axis.x1 - axis.x0) * share;
  const count = art.text(`${job.spec.items}×`, { face: 'mono', size: 11, weight: 700, colour: palette.text });
  const w = Math.max(30 * u, art.width(count) + 10 * u);
  const h = (low ? 18 : 24) * u;
  const look = { fill: palette.inset, stroke: palette.accent, radius: 5, line: 2 };
  drawBox(p, art, look, { x: x - w / 2, y: axis.y - h / 2, w, h });
  p.put(count, x - art.width(count) / 2, axis.y);
  if (low) return;
  const name = art.text(job.spec.name, { size: 11, weight: 600, colour: palette.accent });
  if (x + w / 2 + 6 * u + art.width(name) < layout.forecast.x + layout.forecast.w)
    p.put(name, x + w / 2 + 6 * u, axis.y - 7 * u);
}
