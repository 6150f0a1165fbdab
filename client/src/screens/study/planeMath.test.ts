import { expect, test } from 'vitest';
import { paretoFront, placeLabels, placeOn, scaleOf } from './planeMath.ts';

test('the front holds every run that no other beats in one and matches in the other', () => {
  const dots = [
    { x: 10, y: 5 },
    { x: 10, y: 6 },
    { x: 12, y: 6 },
    { x: 14, y: 9 },
    { x: 14, y: 9 },
  ];
  expect(paretoFront(dots)).toEqual([false, true, false, true, true]);
});

test('an axis holds all values with room, has round marks, and does not go below what there can be', () => {
  const { from, to, marks } = scaleOf([12_000, 47_000], 5);
  expect([from < 12_000, to > 47_000]).toEqual([true, true]);
  expect(marks).toEqual([10_000, 20_000, 30_000, 40_000, 50_000]);
  expect(scaleOf([0.1, 40], 5).from).toBe(0);
});

test('a single value makes an axis too', () => {
  const scale = scaleOf([5000], 4);
  expect(scale.to).toBeGreaterThan(scale.from);
  expect(scale.marks.length).toBeGreaterThan(0);
  expect(placeOn(scale, 5000, 100)).toBeCloseTo(50);
});

test('names avoid dots, each other and the edge, and give way where there is no room', () => {
  const dots = [
    { x: 20, y: 50 },
    { x: 95, y: 50 },
    { x: 20, y: 52 },
  ];
  const area = { x: 0, y: 0, width: 120, height: 100 };
  const named = dots.map((dot, index) => ({ ...dot, index, text: 'name', overLines: false, width: 50, height: 14 }));
  const labels = placeLabels(named, { dots, lines: [], radius: 4 }, area);
  expect(labels.find(({ index }) => index === 0)).toMatchObject({ x: 27, y: 43 });
  expect(labels.find(({ index }) => index === 1)?.y).not.toBe(43);
  for (const a of labels)
    for (const b of labels)
      if (a !== b)
        expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
});

test('where a long name does not fit, a shorter one of the same dot does', () => {
  const dot = { x: 50, y: 50, index: 0, height: 14, overLines: false };
  const names = [
    { ...dot, text: 'long', width: 200 },
    { ...dot, text: 'short', width: 30 },
    { ...dot, text: 'shorter', width: 10 },
  ];
  const area = { x: 0, y: 0, width: 100, height: 100 };
  expect(placeLabels(names, { dots: [dot], lines: [], radius: 8 }, area).map(({ text }) => text)).toEqual(['short']);
});

test('a name that must be there may lie over a line where nothing else is left, but not over a dot', () => {
  const dot = { x: 50, y: 50, index: 0, height: 14, width: 40, text: 'this run' };
  const area = { x: 0, y: 0, width: 100, height: 100 };
  const lines = [area];
  const place = (overLines: boolean) => placeLabels([{ ...dot, overLines }], { dots: [dot], lines, radius: 8 }, area);
  expect(place(false)).toEqual([]);
  expect(place(true)).toHaveLength(1);
});
