import { expect, test } from 'vitest';
import { nextInDirection } from './focusMove.ts';

const box = (left: number, top: number) => ({ left, top, width: 20, height: 20 });
//  0 1
//  2     3
const BOXES = [box(0, 0), box(40, 0), box(0, 40), box(200, 44)];
const from = (index: number, direction: 'left' | 'right' | 'up' | 'down') =>
  nextInDirection(BOXES[index] as (typeof BOXES)[number], BOXES, direction);

test('arrows go to the nearest thing that lies that way, along its row first', () => {
  expect(from(0, 'right')).toBe(1);
  expect(from(0, 'down')).toBe(2);
  expect(from(2, 'right')).toBe(3);
  expect(from(3, 'left')).toBe(2);
  expect(from(2, 'up')).toBe(0);
});

test('at the edge there is nowhere to go', () => {
  expect(from(0, 'up')).toBe(-1);
  expect(from(3, 'right')).toBe(-1);
});
