import { describe, expect, test } from 'vitest';
import { boardLayout, NO_DOCK } from './boardLayout.ts';
import { overlaps, within } from './rect.ts';
import { type HouseNeeds, trayLayout } from './trayLayout.ts';

const contentAt = (width: number, height: number) => {
  const layout = boardLayout({
    width,
    height,
    cores: 4,
    devices: [],
    forecast: 8000,
    quantum: false,
    queueDepth: 1,
    memory: false,
    dock: NO_DOCK,
  });
  return { content: layout.trayContent, u: layout.u };
};

const house = (cards: number, more: Partial<HouseNeeds> = {}): HouseNeeds => ({
  cards,
  crowds: [],
  titleLength: 18,
  shortLength: 13,
  nameLength: 8,
  ...more,
});

const MIXES: readonly (readonly HouseNeeds[])[] = [
  [house(1)],
  [house(3), house(0), house(1)],
  Array.from({ length: 6 }, () => house(1)),
  Array.from({ length: 14 }, () => house(1)),
  [house(24), house(7), house(0, { crowds: ['goroutine', 'virtual'] })],
  Array.from({ length: 40 }, () => house(2)),
];

describe('the layout of the tray', () => {
  test('houses lie in the tray and cards in their houses, none over another, at every size', () => {
    for (const [width, height] of [
      [360, 520],
      [390, 730],
      [844, 330],
      [1366, 688],
      [3840, 1950],
    ] as const) {
      const { content, u } = contentAt(width, height);
      for (const houses of MIXES) {
        const { houses: placed } = trayLayout(content, u, houses);
        placed.forEach(({ box, cells }, index) => {
          const name = `${width}×${height} ${JSON.stringify(houses[index])}`;
          expect(within(box, content), name).toBe(true);
          cells.forEach((cell, at) => {
            expect(within(cell, { ...box, x: box.x - 1, w: box.w + 2, h: box.h + 1 }), name).toBe(true);
            for (const other of cells.slice(at + 1))
              expect(overlaps({ ...cell, w: cell.w - 1, h: cell.h - 1 }, other), name).toBe(false);
          });
          for (const other of placed.slice(index + 1)) expect(overlaps(box, other.box), name).toBe(false);
        });
      }
    }
  });

  test('cards are rich while there is room, and bare when there is not', () => {
    const { content, u } = contentAt(1366, 688);
    expect(trayLayout(content, u, [house(3)]).style).toMatchObject({ token: 'large', tape: true });
    expect(trayLayout(content, u, [house(24), house(24), house(24)]).style.tape).toBe(false);
  });

  test('what finds no room is counted, so that it can be said', () => {
    const { content, u } = contentAt(360, 520);
    const { houses, hidden } = trayLayout(
      content,
      u,
      Array.from({ length: 90 }, () => house(3)),
    );
    expect(houses.length + hidden).toBe(90);
    expect(hidden).toBeGreaterThan(0);
  });

  test('every card has a cell, and every crowd one more', () => {
    const { content, u } = contentAt(1366, 688);
    const { houses } = trayLayout(content, u, [house(5, { crowds: ['coroutine'] })]);
    expect(houses[0]?.cells).toHaveLength(6);
  });
});
