/** From a pressed key to what it does: actions, tasks and cores. */
import { ACTIONS, type Action, type ActionContext } from './actions.ts';
import { chosenKey, pressedKey, usualKey } from './remap.ts';
import type { Cap } from './taskKeys.ts';

/** The part of a keyboard event that a keymap reads. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

const bindings = new Map<string, Action>(ACTIONS.flatMap((action) => action.keys.map((key) => [key, action] as const)));

/** Does what the key stands for. False: the key means nothing here, and the browser may have it. */
export function pressKey(pressed: KeyPress, context: ActionContext): boolean {
  if (pressed.altKey || pressed.metaKey) return false;
  const press = usualPress(pressed);
  if (!press) return false;
  const action = actionFor(press);
  if (action?.offered(context)) {
    if (!press.repeat || action.repeats) action.run(context);
    return true;
  }
  if (press.ctrlKey || press.repeat || !context.session.can.command) return false;
  return pressOnBoard(press, context);
}

/** The press as it would be without the player's own choice of keys. */
function usualPress(press: KeyPress): KeyPress | null {
  const usual = usualKey(pressedKey(press));
  if (usual === null) return null;
  const [code = '', modifier] = usual.split('+').reverse();
  // A question mark stands for what is printed on the key, wherever that is.
  return { ...press, code, shiftKey: modifier === 'Shift', ctrlKey: modifier === 'Control' };
}

function actionFor(press: KeyPress): Action | undefined {
  // A question mark is help wherever the layout has it.
  if (press.key === '?') return bindings.get('Shift+Slash');
  const modifier = press.ctrlKey ? 'Control+' : press.shiftKey ? 'Shift+' : '';
  return bindings.get(modifier + press.code);
}

/** Tasks first pick, cores then take; with Shift a task comes besides those in hand, and a core takes at once. */
function pressOnBoard(press: KeyPress, { desk }: ActionContext): boolean {
  const core = desk.cores.findIndex((cap) => cap.code === press.code);
  if (core >= 0) {
    desk.pointAtCore(core, press.shiftKey);
    return true;
  }
  const job = desk.keys.jobFor(press.code);
  if (job !== null && !press.shiftKey) {
    desk.openJob(job);
    return true;
  }
  const task = desk.keys.taskFor(press.code);
  if (task === null) return false;
  if (press.shiftKey) desk.toggle(task);
  else desk.pick(task);
  return true;
}

const CAPS: Readonly<Record<string, string>> = {
  Space: '␣',
  Equal: '+',
  Minus: '−',
  Period: '.',
  Comma: ',',
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
  Backspace: '⌫',
  'Shift+Slash': '?',
  Escape: 'Esc',
  Delete: 'Del',
};

/** What is printed on a key, for showing it. */
export const capOf = (key: string): string =>
  CAPS[key] ?? key.replace(/Key(?=.$)|Digit/, '').replace('Control+', 'Ctrl+');

/** A task's or core's key with what is shown for it, which the player may have changed. */
export const shownCap = ({ code }: Cap): Cap => ({ code, label: capOf(chosenKey(code)) });

/** The key that is shown for an action. */
export function shownKey(id: Action['id']): string {
  const action = ACTIONS.find((candidate) => candidate.id === id);
  return action?.keys[0] ? capOf(chosenKey(action.keys[0])) : '';
}
