/**
 * Everything that a player can do with a key, one object each. Adding an action means adding one here: the help lists
 * it and the keymap finds it.
 */
import { pauseOnIdle, speedUp } from '../app/settings.ts';
import { previousEvent } from '../session/previousEvent.ts';
import { type Session, SPEEDS } from '../session/types.ts';
import type { Desk } from './desk.ts';

export interface ActionContext {
  readonly session: Session;
  readonly desk: Desk;
  /** What the screen does itself. */
  readonly screen: {
    retry(): void;
    toggleHelp(): void;
    /** Goes on to the next decision, or says that there is none. */
    skip(): void;
    /** Opens and closes the process list, and the code of a task; absent where there is none. */
    toggleList?(): void;
    toggleCode?(): void;
    /** Lets go of whatever is held or open; false when there was nothing. */
    letGo(): boolean;
    /** Moves the focus between the things on the board. */
    moveFocus(direction: 'left' | 'right' | 'up' | 'down'): void;
  };
}

export interface Action {
  /** The key of its text, under `play.action`. */
  readonly id: ActionId;
  /** Physical keys (`KeyboardEvent.code`), with `Shift+` or `Control+` before them; the first one is shown. */
  readonly keys: readonly string[];
  /** Whether this session offers it. */
  offered(context: ActionContext): boolean;
  run(context: ActionContext): void;
  /** Whether holding the key repeats it. */
  readonly repeats?: boolean;
}

export type ActionId =
  | 'takeOff'
  | 'pause'
  | 'faster'
  | 'slower'
  | 'retry'
  | 'undo'
  | 'step'
  | 'stepBack'
  | 'skip'
  | 'pauseWhenNeeded'
  | 'hurry'
  | 'quantumUp'
  | 'quantumDown'
  | 'selectAll'
  | 'list'
  | 'code'
  | 'help'
  | 'letGo'
  | 'move';

/** A clock that waits is started by what would end a pause. */
export function pauseOrGoOn(session: Session): void {
  if (session.waiting && !session.paused) session.start();
  else session.setPaused(!session.paused);
}

const always = (): boolean => true;

export function changeSpeed(session: Session, by: 1 | -1): void {
  const next = SPEEDS[SPEEDS.indexOf(session.speed) + by];
  if (next !== undefined) session.setSpeed(next);
}

const offersQuantum = ({ session }: ActionContext): boolean => {
  const allowed = session.level.scenario.controls?.allowed;
  return session.can.command && (allowed === undefined || allowed.includes('setQuantum'));
};

/** Letters are few: the top row belongs to the cores, so retry and undo are where editors have them. */
export const ACTIONS: readonly Action[] = [
  {
    id: 'takeOff',
    keys: ['KeyX', 'Delete'],
    offered: ({ session }) => session.can.command,
    run: ({ desk }) => desk.takeOff(),
  },
  {
    id: 'pause',
    keys: ['Space'],
    offered: ({ session }) => session.can.pause,
    run: ({ session }) => pauseOrGoOn(session),
  },
  {
    id: 'skip',
    keys: ['KeyN'],
    offered: ({ session }) => session.can.skip,
    run: ({ screen }) => screen.skip(),
  },
  {
    id: 'faster',
    keys: ['Equal', 'NumpadAdd', 'Shift+Equal'],
    offered: ({ session }) => session.can.speed,
    run: ({ session }) => changeSpeed(session, 1),
  },
  {
    id: 'slower',
    keys: ['Minus', 'NumpadSubtract'],
    offered: ({ session }) => session.can.speed,
    run: ({ session }) => changeSpeed(session, -1),
  },
  {
    id: 'undo',
    keys: ['KeyZ', 'Control+KeyZ'],
    offered: ({ session }) => session.can.undo,
    run: ({ session }) => session.undo(),
  },
  {
    id: 'step',
    keys: ['Period'],
    offered: ({ session }) => session.can.step,
    run: ({ session }) => session.step(),
    repeats: true,
  },
  {
    id: 'stepBack',
    keys: ['Comma'],
    offered: ({ session }) => session.can.scrub,
    run: ({ session }) => session.scrubTo(previousEvent(session.timeline, session.run.tick)),
    repeats: true,
  },
  {
    id: 'pauseWhenNeeded',
    keys: ['KeyB'],
    offered: ({ session }) => session.can.skip,
    run: () => {
      pauseOnIdle.value = !pauseOnIdle.value;
    },
  },
  {
    id: 'hurry',
    keys: ['KeyM'],
    offered: ({ session }) => session.can.skip,
    run: () => {
      speedUp.value = !speedUp.value;
    },
  },
  {
    id: 'quantumDown',
    keys: ['BracketLeft'],
    offered: offersQuantum,
    run: ({ desk }) => desk.stepQuantum(-1),
    repeats: true,
  },
  {
    id: 'quantumUp',
    keys: ['BracketRight'],
    offered: offersQuantum,
    run: ({ desk }) => desk.stepQuantum(1),
    repeats: true,
  },
  {
    id: 'retry',
    keys: ['Backspace'],
    offered: ({ session }) => session.can.retry,
    run: ({ screen }) => screen.retry(),
  },
  {
    id: 'selectAll',
    keys: ['Control+KeyA'],
    offered: ({ session }) => session.can.command,
    run: ({ desk }) => desk.takeAll(),
  },
  {
    id: 'list',
    keys: ['Backquote'],
    offered: ({ screen }) => screen.toggleList !== undefined,
    run: ({ screen }) => screen.toggleList?.(),
  },
  {
    id: 'code',
    keys: ['KeyV'],
    offered: ({ screen }) => screen.toggleCode !== undefined,
    run: ({ screen }) => screen.toggleCode?.(),
  },
  { id: 'help', keys: ['Shift+Slash', 'F1'], offered: always, run: ({ screen }) => screen.toggleHelp() },
  {
    id: 'letGo',
    keys: ['Escape'],
    offered: always,
    run: ({ screen, desk }) => {
      if (!screen.letGo()) desk.select(null);
    },
  },
  ...(['left', 'right', 'up', 'down'] as const).map(
    (direction): Action => ({
      id: 'move',
      keys: [`Arrow${direction.charAt(0).toUpperCase()}${direction.slice(1)}`],
      offered: always,
      run: ({ screen }) => screen.moveFocus(direction),
      repeats: true,
    }),
  ),
];
