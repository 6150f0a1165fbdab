import { expect, test } from 'vitest';
import { ShelfPacker } from './atlas.ts';
import { overlaps, type Rect, within } from './layout/rect.ts';

test('rectangles are packed onto the page without touching each other', () => {
  const packer = new ShelfPacker(256);
  const placed: Rect[] = [];
  for (let index = 0; index < 60; index++) {
    const w = 10 + ((index * 7) % 30);
    const h = 8 + ((index * 5) % 20);
    const at = packer.place(w, h);
    if (at) placed.push({ ...at, w, h });
  }
  expect(placed.length).toBeGreaterThan(40);
  placed.forEach((one, index) => {
    expect(within(one, { x: 0, y: 0, w: 256, h: 256 })).toBe(true);
    for (const other of placed.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
  });
});

test('a full page says so', () => {
  const packer = new ShelfPacker(64);
  expect(packer.place(64, 60)).toEqual({ x: 0, y: 0 });
  expect(packer.place(10, 10)).toBeNull();
});
