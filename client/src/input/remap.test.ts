import { afterEach, expect, test } from 'vitest';
import { keyChoices } from '../app/settings.ts';
import { createSoloSession } from '../session/soloSession.ts';
import { cpu, programs, task, testLevel } from '../session/testLevel.ts';
import { Desk } from './desk.ts';
import { capOf, shownKey } from './keymap.ts';
import { KEY_SLOTS, otherUseOf, usualKey } from './remap.ts';

afterEach(() => {
  keyChoices.value = {};
});

const slot = (id: string) => {
  const found = KEY_SLOTS.find((one) => one.id === id);
  if (!found) throw new Error(`expected the slot ${id}`);
  return found;
};

test('a chosen key does what the usual one did, and the usual one does it no more', () => {
  keyChoices.value = { pause: 'KeyP' };
  expect([usualKey('KeyP'), usualKey('Space'), usualKey('KeyQ')]).toEqual(['Space', null, 'KeyQ']);
  expect(shownKey('pause')).toBe('P');
});

test('two keys can change places', () => {
  keyChoices.value = { 'core:0': 'KeyW', 'core:1': 'KeyQ' };
  expect([usualKey('KeyW'), usualKey('KeyQ')]).toEqual(['KeyQ', 'KeyW']);
});

test('with Shift a core takes at once by its chosen key too', () => {
  keyChoices.value = { 'core:0': 'KeyF' };
  expect(usualKey('Shift+KeyF')).toBe('Shift+KeyQ');
});

test('a key that does something else already says what', () => {
  expect(otherUseOf('KeyZ', slot('pause'))).toEqual(slot('undo'));
  expect(otherUseOf('KeyJ', slot('pause'))).toBeUndefined();
  keyChoices.value = { undo: 'KeyU' };
  expect(otherUseOf('KeyZ', slot('pause'))).toBeUndefined();
});

test('the desk shows the chosen keys', () => {
  keyChoices.value = { 'core:0': 'KeyF', 'task:0': 'KeyM' };
  const level = testLevel({ cores: 2, processes: programs(task(1, [cpu(1000)])) });
  const desk = new Desk(createSoloSession(level));
  desk.refresh();
  expect(desk.cores.map((cap) => cap.label)).toEqual(['F', 'W']);
  expect(desk.keys.of(1)?.label).toBe('M');
});

test('no two things have the same usual key', () => {
  const keys = KEY_SLOTS.map((one) => one.usual);
  expect(new Set(keys).size).toBe(keys.length);
  expect(capOf('Control+KeyZ')).toBe('Ctrl+Z');
});
