import { expect, test } from 'vitest';
import { ServerClock } from './serverClock.ts';

function clockAt(start: number) {
  let local = start;
  return { clock: new ServerClock(() => local), at: (ms: number) => (local = ms) };
}

test('the server’s time lies in the middle of the way', () => {
  const { clock, at } = clockAt(1000);
  const sent = clock.stamp();
  at(1100);
  clock.answer(sent, 50_000);
  expect(clock.now()).toBe(50_050);
  at(1600);
  expect(clock.now()).toBe(50_550);
});

test('the quickest answer counts, not the latest', () => {
  const { clock, at } = clockAt(0);
  at(20);
  clock.answer(0, 5010);
  at(1000);
  clock.answer(100, 5900);
  expect(clock.now()).toBe(6000);
});

test('a hint serves until there is an answer, and not after', () => {
  const { clock, at } = clockAt(0);
  expect(clock.known).toBe(false);
  expect(() => clock.now()).toThrow('expected an answer');
  clock.hint(7000);
  expect(clock.now()).toBe(7000);
  at(10);
  clock.answer(0, 8000);
  clock.hint(1);
  expect(clock.now()).toBe(8005);
});

test('after a reconnection the old estimate goes on until the new server speaks', () => {
  const { clock, at } = clockAt(0);
  clock.answer(0, 1000);
  clock.outdate();
  at(50);
  expect(clock.now()).toBe(1050);
  clock.hint(90_000);
  expect(clock.now()).toBe(90_000);
});
