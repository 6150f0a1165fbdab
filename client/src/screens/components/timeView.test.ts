import { expect, test } from 'vitest';
import { around, axisMarks, pan, reveal, tickAt, xOf, zoom } from './timeView.ts';

const END = 40_000;
const all = { from: 0, to: END };

test('pixels and ticks are each other’s inverse', () => {
  const view = { from: 10_000, to: 20_000 };
  for (const tick of [10_000, 12_345, 20_000]) expect(tickAt(xOf(tick, view, 500), view, 500)).toBeCloseTo(tick, -1);
});

test('zooming keeps the point under the pointer where it is', () => {
  const view = zoom(all, 4, 30_000, END);
  expect(view.to - view.from).toBe(10_000);
  expect(xOf(30_000, view, 100)).toBeCloseTo(75);
});

test('nothing beyond the run is ever shown', () => {
  expect(zoom({ from: 35_000, to: 40_000 }, 0.01, 40_000, END)).toEqual(all);
  expect(pan({ from: 0, to: 10_000 }, -5000, END)).toEqual({ from: 0, to: 10_000 });
  expect(pan({ from: 30_000, to: 40_000 }, 5000, END)).toEqual({ from: 30_000, to: 40_000 });
  expect(around({ from: 39_900, to: 40_000 }, END)).toEqual({ from: 38_000, to: 40_000 });
});

test('the closest look is half a second, or the whole of a shorter run', () => {
  const closest = zoom(all, 1e6, 20_000, END);
  expect(closest.to - closest.from).toBe(500);
  expect(zoom({ from: 0, to: 100 }, 1e6, 50, 100)).toEqual({ from: 0, to: 100 });
});

test('revealing moves the view as little as needed', () => {
  const view = { from: 10_000, to: 20_000 };
  expect(reveal(view, 15_000, END)).toBe(view);
  expect(reveal(view, 9000, END)).toEqual({ from: 9000, to: 19_000 });
  expect(reveal(view, 21_000, END)).toEqual({ from: 11_000, to: 21_000 });
});

test('axis marks are round numbers that do not touch each other', () => {
  expect(axisMarks(all, 600)).toEqual([0, 5000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000, 40_000]);
  expect(axisMarks({ from: 1234, to: 1734 }, 360)).toEqual([1300, 1400, 1500, 1600, 1700]);
});
