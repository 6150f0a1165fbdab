import { describe, expect, test } from 'vitest';
import { type BoardLayout, type BoardNeeds, boardLayout, type DockNeeds, NO_DOCK } from './boardLayout.ts';
import { wordRoom } from './laneLayout.ts';
import { centre, contains, overlaps, type Rect, within } from './rect.ts';

/** Boards below the head bar, from the smallest phone to a 4K projector. */
const SIZES: readonly (readonly [number, number])[] = [
  [360, 520],
  [390, 730],
  [768, 900],
  [844, 330],
  [1024, 660],
  [1366, 688],
  [1920, 970],
  [3840, 1950],
];

const DOCKS: readonly DockNeeds[] = [NO_DOCK, { list: true, code: 0 }, { list: false, code: 5 }];

function* boards(): Generator<{ readonly name: string; readonly layout: BoardLayout; readonly needs: BoardNeeds }> {
  for (const [width, height] of SIZES)
    for (const cores of [1, 2, 4, 8, 16])
      for (const devices of [[], [0], [0, 2]])
        for (const forecast of [0, 8000])
          for (const quantum of [false, true])
            for (const dock of DOCKS) {
              const common = { width, height, cores, devices, forecast, quantum, dock };
              const needs = { ...common, memory: quantum, queueDepth: 1 + (cores % 4) };
              yield { name: JSON.stringify(needs), layout: boardLayout(needs), needs };
            }
}

const partsOf = ({ tray, lanes, history, devices, forecast, dock }: BoardLayout): Rect[] =>
  [tray, ...lanes.map((lane) => lane.panel), history, devices, forecast, dock.list, dock.code].filter(
    (r) => r !== null,
  );

describe('the layout of the board', () => {
  test('all parts lie on the board and none over another, at every size', () => {
    for (const { name, layout, needs } of boards()) {
      const whole = { x: 0, y: 0, w: needs.width, h: needs.height };
      const parts = partsOf(layout);
      parts.forEach((part, index) => {
        expect(within(part, whole), name).toBe(true);
        expect(part.w > 0 && part.h > 0, name).toBe(true);
        for (const other of parts.slice(index + 1)) expect(overlaps(part, other), name).toBe(false);
      });
    }
  });

  test('a word to the player stands in the heading of the first lane, and covers neither its name nor its stepper', () => {
    for (const { name, layout } of boards()) {
      const [lane] = layout.lanes;
      if (!lane) continue;
      const room = wordRoom(lane, layout.u);
      expect(room.x, name).toBeGreaterThan(lane.head.x);
      expect(room.w, name).toBeGreaterThan(60);
      expect(room.x + room.w, name).toBeLessThanOrEqual(lane.quantum?.minus.x ?? lane.panel.x + lane.panel.w);
    }
  });

  test('what belongs to a lane lies within it, in the order Gantt, slot, queue', () => {
    for (const { name, layout } of boards()) {
      for (const lane of layout.lanes) {
        for (const part of [lane.gantt, lane.slot, ...lane.queue, lane.preemptZone, lane.enqueueZone])
          expect(within(part, lane.panel), name).toBe(true);
        expect(lane.gantt.x + lane.gantt.w).toBeLessThan(lane.slot.x);
        expect(lane.queue.length, name).toBeGreaterThan(0);
        const [first] = lane.queue;
        expect(first && lane.slot.x + lane.slot.w <= first.x, name).toBe(true);
        const { x, y } = centre(lane.slot);
        expect(contains(lane.preemptZone, x, y), name).toBe(false);
      }
    }
  });

  test('a finger finds both halves of a drop, and the history is wide enough to be read', () => {
    for (const { name, layout } of boards()) {
      for (const lane of layout.lanes) {
        expect(lane.preemptZone.w, name).toBeGreaterThanOrEqual(40);
        expect(lane.enqueueZone.w, name).toBeGreaterThanOrEqual(70);
        expect(lane.gantt.w, name).toBeGreaterThan(110);
      }
    }
  });

  test('on a phone the lanes are on top and the tray is under the thumb', () => {
    const layout = boardLayout({
      width: 390,
      height: 730,
      cores: 4,
      devices: [0],
      forecast: 8000,
      quantum: false,
      queueDepth: 1,
      memory: false,
      dock: NO_DOCK,
    });
    expect(layout.wide).toBe(false);
    expect(layout.tray.y).toBeGreaterThan(layout.lanes.at(-1)?.panel.y ?? 0);
    expect(layout.tray.h).toBeGreaterThan(200);
  });

  test('devices that nothing uses take no row', () => {
    const layout = boardLayout({
      width: 1366,
      height: 688,
      cores: 1,
      devices: [2],
      forecast: 0,
      quantum: false,
      queueDepth: 1,
      memory: false,
      dock: NO_DOCK,
    });
    expect(Object.keys(layout.deviceRows)).toEqual(['2']);
  });
});
