import { advance, applyCommand, createMachine } from '@timeslice/shared/engine';
import { liveTimeline } from '@timeslice/shared/run';
import { expect, test } from 'vitest';
import { cpu, programs, task, testLevel } from '../session/testLevel.ts';
import { PriceWatch } from './prices.ts';

test('a price is noticed once, when it has been paid', () => {
  const machine = createMachine(testLevel({ processes: programs(task(1, [cpu(500)]), task(2, [cpu(500)])) }).scenario);
  const timeline = liveTimeline(machine);
  const watch = new PriceWatch();
  watch.look(timeline);
  applyCommand(machine, { type: 'dispatch', task: 1, core: 0 });
  advance(machine, 40);
  expect(watch.look(timeline)).toEqual([]);
  advance(machine, 90);
  expect(watch.look(timeline)).toEqual([{ core: 0, ticks: 80 }]);
  expect(watch.look(timeline)).toEqual([]);
  applyCommand(machine, { type: 'dispatch', task: 2, core: 0 });
  advance(machine, 200);
  expect(watch.look(timeline)).toEqual([{ core: 0, ticks: 80 }]);
});

test('another Gantt is not paid for again', () => {
  const machine = createMachine(testLevel({ processes: programs(task(1, [cpu(500)])) }).scenario);
  const timeline = liveTimeline(machine);
  applyCommand(machine, { type: 'dispatch', task: 1, core: 0 });
  advance(machine, 300);
  const watch = new PriceWatch();
  expect(watch.look(timeline)).toEqual([]);
  advance(machine, 310);
  expect(watch.look(timeline)).toEqual([]);
});
