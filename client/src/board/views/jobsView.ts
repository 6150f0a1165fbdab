/** Jobs in the tray: what waits to be started as a card with the bursts of one item, what runs as a line with its price. */
import { type Job, taskTimes } from '@timeslice/shared/engine';
import { drawBox } from '../art/drawBox.ts';
import { drawNumber, numberWidth } from '../art/drawNumber.ts';
import type { BoardFrame } from '../frame.ts';
import type { Rect } from '../layout/rect.ts';
import { LANGUAGE_NAMES } from '../model/languages.ts';
import type { Painter } from '../painter.ts';
import { drawKeyCap } from './laneView.ts';
import { drawStrip } from './tapeView.ts';

export function drawJobs(p: Painter, frame: BoardFrame): void {
  const { tray, jobsLayout } = frame;
  tray.jobs.forEach((job, index) => {
    const cell = jobsLayout.open[index];
    if (cell) drawOpen(p, frame, job, cell);
  });
  tray.started.forEach((job, index) => {
    const line = jobsLayout.started[index];
    if (line) drawStarted(p, frame, job, line);
  });
}

function drawOpen(p: Painter, frame: BoardFrame, job: Job, cell: Rect): void {
  const { art, desk, hover, drag, keys } = frame;
  const { palette, u } = art.skin;
  const isOpen = desk.job?.id === job.id;
  const isHovered = drag === null && hover?.type === 'job' && hover.job === job.id;
  const fill = isHovered || isOpen ? palette.raised : palette.inset;
  const stroke = isOpen ? palette.text : palette.accent;
  drawBox(p, art, { fill, stroke, radius: 12, line: 2 }, cell);
  const cap = keys ? desk.keys.ofJob(job.id) : null;
  const left = cell.x + (cap ? 36 : 14) * u;
  if (cap) drawKeyCap(p, frame, cap.label, cell.x + 9 * u, cell.y + cell.h / 2);
  const right = cell.x + cell.w - 12 * u;
  const upper = cell.y + cell.h * 0.32;
  const language = art.text(LANGUAGE_NAMES[job.spec.language], { size: 11, weight: 600, colour: palette.accent });
  p.put(language, right - art.width(language), upper);
  const look = { face: 'mono', size: 12.5, weight: 700, colour: palette.text } as const;
  p.put(art.textWithin(job.spec.name, look, Math.max(20, right - art.width(language) - 10 * u - left)), left, upper);
  drawItems(p, frame, job, left, right, cell.y + cell.h * 0.7);
}

/** "10 ×" and the bursts of one item, as wide as there is room for. */
function drawItems(p: Painter, frame: BoardFrame, job: Job, left: number, right: number, y: number): void {
  const { art } = frame;
  const { palette, u } = art.skin;
  const count = `${job.spec.items} ×`;
  const look = { size: 12, weight: 600, colour: palette.text };
  drawNumber(p, art, count, look, left, y);
  const x0 = left + numberWidth(art, count, look) + 8 * u;
  const whole = job.bursts.reduce((sum, burst) => sum + burst.ticks, 0);
  const x1 = Math.min(right, x0 + Math.max(60 * u, Math.min(150 * u, (whole / 4000) * 150 * u)));
  drawStrip(p, frame, job.bursts, palette.accent, { x0, x1, y }, whole);
}

/** How the job was started, and what it has cost beside its work so far. */
function drawStarted(p: Painter, frame: BoardFrame, job: Job, line: Rect): void {
  const { art, texts } = frame;
  const { palette, u } = art.skin;
  if (!job.spawned) return;
  const price = `+${texts.seconds(overheadOf(frame, job))}`;
  const look = { size: 11, weight: 700, colour: palette.overhead };
  const right = line.x + line.w - 6 * u;
  const width = numberWidth(art, price, look);
  const y = line.y + line.h / 2;
  drawNumber(p, art, price, look, right - width, y);
  const said = `${job.spec.name}: ${texts.workers(job.spawned.model, job.spawned.workers)}`;
  const text = art.textWithin(said, { size: 11, weight: 500, colour: palette.muted }, line.w - width - 18 * u);
  p.put(text, line.x + 6 * u, y);
}

/** CPU ticks of the job's tasks that were not its work: creating, copying, switching. */
function overheadOf({ machine }: BoardFrame, job: Job): number {
  let sys = 0;
  for (const process of machine.processes)
    if (process.job === job) for (const task of process.tasks) sys += taskTimes(machine, task).sys;
  return sys;
}
