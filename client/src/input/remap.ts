/**
 * Keys that the player has put in the place of the usual ones. A press is turned into the usual key before anything
 * else looks at it, so actions, tasks and cores know one set of keys only.
 */
import { type KeyChoices, keyChoices } from '../app/settings.ts';
import { ACTIONS } from './actions.ts';
import { coreCaps, taskCaps } from './taskKeys.ts';

/** The most cores and tasks whose keys can be changed: the ten that have a key on every machine. */
const ON_BOARD = 10;

export interface KeySlot {
  /** What `KeyChoices` files it under. */
  readonly id: string;
  /** The key that does it when the player has chosen none. */
  readonly usual: string;
}

/** Everything that has a key of its own, in the order of the settings page. Arrows move the focus, and stay. */
export const KEY_SLOTS: readonly KeySlot[] = [
  ...ACTIONS.filter(({ id }) => id !== 'move').map(({ id, keys }) => ({ id, usual: keys[0] ?? '' })),
  ...taskCaps(1)
    .slice(0, ON_BOARD)
    .map(({ code }, index) => ({ id: `task:${index}`, usual: code })),
  ...coreCaps(ON_BOARD).map(({ code }, index) => ({ id: `core:${index}`, usual: code })),
];

/** The key in force. */
export const keyOf = (slot: KeySlot, choices: KeyChoices = keyChoices.value): string => choices[slot.id] ?? slot.usual;

/** What else the key does, if anything: giving it to `slot` would take it from there. */
export const otherUseOf = (key: string, slot: KeySlot, choices: KeyChoices = keyChoices.value): KeySlot | undefined =>
  KEY_SLOTS.find((other) => other.id !== slot.id && keyOf(other, choices) === key);

/** The key to show where the usual one would be shown. */
export function chosenKey(usual: string): string {
  const slot = KEY_SLOTS.find((one) => one.usual === usual);
  return slot ? keyOf(slot) : usual;
}

/** The usual key behind a pressed one; null when the player has taken its meaning away. */
export function usualKey(pressed: string): string | null {
  const choices = keyChoices.value;
  if (Object.keys(choices).length === 0) return pressed;
  const slot = KEY_SLOTS.find((one) => keyOf(one, choices) === pressed);
  if (slot) return slot.usual;
  if (KEY_SLOTS.some((one) => one.usual === pressed)) return null;
  // With Shift a core takes at once: the same key, so it follows the core's own.
  if (pressed.startsWith('Shift+')) {
    const core = KEY_SLOTS.find((one) => one.id.startsWith('core:') && keyOf(one, choices) === pressed.slice(6));
    return core ? `Shift+${core.usual}` : pressed;
  }
  return pressed;
}

/** What `KeyboardEvent` fields make of a key: its code, with the modifier before it. */
export const pressedKey = (press: { readonly code: string; readonly shiftKey: boolean; readonly ctrlKey: boolean }) =>
  `${press.ctrlKey ? 'Control+' : press.shiftKey ? 'Shift+' : ''}${press.code}`;
