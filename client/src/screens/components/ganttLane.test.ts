import { expect, test } from 'vitest';
import { type CoreSegment, layoutLane, segmentAt } from './ganttLane.ts';

const segment = (from: number, to: number, phase: CoreSegment['phase'], taskId: number | null = 1): CoreSegment => ({
  from,
  to,
  phase,
  taskId: phase === 'idle' ? null : taskId,
  pid: phase === 'idle' ? null : 100,
  sys: false,
});

const lane = [
  segment(0, 80, 'switching'),
  segment(80, 5000, 'running'),
  segment(5000, 6000, 'idle'),
  segment(6000, 6080, 'switching', 2),
  segment(6080, 8000, 'waitingForGil', 2),
  segment(8000, 8100, 'handoff', 2),
  segment(8100, 10_000, 'running', 2),
];
const view = { from: 0, to: 10_000 };

test('a switch is never narrower than four pixels, and says when it is drawn too wide', () => {
  const slivers = layoutLane(lane, view, 100).filter((bar) => bar.fill === 'overhead');
  expect(slivers.map(({ x, width, enlarged }) => ({ x, width, enlarged }))).toEqual([
    { x: 0, width: 4, enlarged: true },
    { x: 60, width: 4, enlarged: true },
    { x: 80, width: 4, enlarged: true },
  ]);
  const wide = layoutLane(lane, { from: 0, to: 100 }, 100).filter((bar) => bar.fill === 'overhead');
  expect(wide).toEqual([{ x: 0, width: 80, fill: 'overhead', taskId: 1, enlarged: false }]);
});

test('idle time is left empty, GIL wait has its own fill, and slivers lie on top', () => {
  const fills = layoutLane(lane, view, 1000).map((bar) => bar.fill);
  expect(fills).toEqual(['work', 'gil', 'work', 'overhead', 'overhead', 'overhead']);
});

test('only what is in sight is laid out, cut at the edges', () => {
  expect(layoutLane(lane, { from: 1000, to: 3000 }, 200)).toEqual([
    { x: 0, width: 200, fill: 'work', taskId: 1, enlarged: false },
  ]);
});

test('a moment belongs to the segment that begins at it', () => {
  expect(segmentAt(lane, 80)).toBe(lane[1]);
  expect(segmentAt(lane, 79)).toBe(lane[0]);
  expect(segmentAt(lane, 10_000)).toBeNull();
});
