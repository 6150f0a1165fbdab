/**
 * What each task has been doing, below the lanes and on their time axis: ready as a thin line, running as a band, I/O
 * as a wire. So a wait is seen as one, and not only as the absence of something.
 */
import type { Task } from '@timeslice/shared/engine';
import type { TaskSegment } from '@timeslice/shared/run';
import { colourOf } from '../art/skin.ts';
import { type BoardFrame, indexOf, nameOf, pxPerTick } from '../frame.ts';
import type { Rect } from '../layout/rect.ts';
import { labelOf } from '../model/taskLabel.ts';
import type { Painter } from '../painter.ts';

const HEAD = 40;
const PITCH = 26;
const LEAST_PITCH = 15;

export function drawHistory(p: Painter, frame: BoardFrame): void {
  const { layout, timeline, machine } = frame;
  const panel = layout.history;
  const gantt = layout.lanes[0]?.gantt;
  if (!panel || !gantt) return;
  const { u } = frame.art.skin;
  const from = machine.tick - gantt.w / pxPerTick(layout);
  // A task is shown until its end has run off to the left; where room is short, those that have ended go first.
  const rows = timeline.tasks.filter(({ segments }) => reaches(segments, from));
  const room = panel.h - (HEAD + 10) * u;
  const most = Math.floor(room / (LEAST_PITCH * u));
  for (let at = 0; at < rows.length && rows.length > most; ) {
    if (hasEnded(rows[at]?.segments)) rows.splice(at, 1);
    else at += 1;
  }
  const pitch = Math.max(LEAST_PITCH * u, Math.min(PITCH * u, room / Math.max(1, rows.length)));
  rows.slice(0, most).forEach(({ id, segments }, index) => {
    const task = machine.taskById.get(id);
    const y = panel.y + HEAD * u + (index + 0.5) * pitch;
    if (task) drawRow(p, frame, task, segments, { x: gantt.x, y: y - pitch / 2, w: gantt.w, h: pitch });
  });
}

const isEnd = (state: TaskSegment['state']): boolean =>
  state === 'terminated' || state === 'abandoned' || state === 'crashed';

const hasEnded = (segments: readonly TaskSegment[] | undefined): boolean => {
  const last = segments?.at(-1);
  return last !== undefined && isEnd(last.state);
};

const reaches = (segments: readonly TaskSegment[], from: number): boolean =>
  !hasEnded(segments) || (segments.at(-1)?.from ?? 0) > from;

function drawRow(p: Painter, frame: BoardFrame, task: Task, segments: readonly TaskSegment[], row: Rect): void {
  const { art, machine } = frame;
  const { palette, u } = art.skin;
  const scale = pxPerTick(frame.layout);
  const middle = row.y + row.h / 2;
  const index = indexOf(frame, task.process);
  const colour = colourOf(art.skin, index);
  const right = row.x + row.w;
  for (let at = segments.length - 1; at >= 0; at--) {
    const segment = segments[at] as TaskSegment;
    const end = segment.to < 0 ? machine.tick : segment.to;
    const x1 = right - (machine.tick - end) * scale;
    if (x1 <= row.x) break;
    const x0 = Math.max(row.x, right - (machine.tick - segment.from) * scale);
    drawSegment(p, frame, segment, colour, x0, x1, middle, row.h);
  }
  const label = art.text(`${labelOf(task)} ${nameOf(frame, task.process)}`, {
    face: 'mono',
    size: 11,
    weight: 600,
    colour: isEnd(task.state) ? palette.muted : palette.text,
  });
  const x = right + 18 * u;
  const dot = art.token(task.kind, index, 'dot', isEnd(task.state) ? 'away' : 'plain');
  p.float(dot, x, middle, Math.min(1, (row.h - 3 * u) / (16 * u)));
  p.put(label, x + 16 * u, middle);
}

function drawSegment(
  p: Painter,
  frame: BoardFrame,
  segment: TaskSegment,
  colour: string,
  x0: number,
  x1: number,
  middle: number,
  height: number,
): void {
  const { art } = frame;
  const { palette, u } = art.skin;
  const w = Math.max(1, x1 - x0);
  if (segment.state === 'running') {
    const h = Math.min(12 * u, height - 4);
    p.fill(art.swatch(colour), x0, middle - h / 2, w, h);
  } else if (segment.state === 'ready') p.fill(art.swatch(colour), x0, middle - 1, w, 2, 0.55);
  else if (segment.state === 'blocked') {
    const wire = art.wire(palette.muted, 8, 900);
    p.reveal(wire, x0, middle, 0, w, 8 * u);
  } else if (segment.state !== 'new') drawEnd(p, frame, segment, x0, middle);
}

function drawEnd(p: Painter, frame: BoardFrame, segment: TaskSegment, x: number, middle: number): void {
  const { art } = frame;
  const { palette } = art.skin;
  const good = segment.state === 'terminated';
  p.put(
    art.text(good ? '✓' : '✕', { size: 12, weight: 800, colour: good ? palette.useful : palette.danger }),
    x + 3,
    middle,
  );
}
