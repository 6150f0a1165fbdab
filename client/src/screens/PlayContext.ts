/** What the keys and buttons of the Play screen act on. */
import type { Signal } from '@preact/signals';
import type { BoardHandle } from '../board/index.ts';
import type { ActionContext } from '../input/actions.ts';
import type { Desk } from '../input/desk.ts';
import { linesOfCode } from '../session/codeLens.ts';
import type { Session } from '../session/types.ts';
import type { DockState } from './PlayDock.tsx';
import { moveFocus } from './PlayEffects.ts';

export interface ContextParts {
  readonly session: Session;
  readonly desk: Desk;
  readonly helpIsOpen: Signal<boolean>;
  readonly dock: DockState;
  host(): HTMLElement | null;
  board(): BoardHandle | null;
  /** There is no further decision to skip to. */
  nothingToSkipTo(): void;
}

export function contextOf({
  session,
  desk,
  helpIsOpen,
  dock,
  host,
  board,
  nothingToSkipTo,
}: ContextParts): ActionContext {
  let goesOnAfterHelp = false;
  return {
    session,
    desk,
    screen: {
      retry: () => session.retry(),
      toggleHelp() {
        helpIsOpen.value = !helpIsOpen.value;
        if (!helpIsOpen.value) {
          if (goesOnAfterHelp) session.setPaused(false);
          return;
        }
        goesOnAfterHelp = session.can.pause && !session.paused;
        session.setPaused(true);
      },
      skip() {
        if (!session.skip()) nothingToSkipTo();
      },
      toggleList: dock.toggleList,
      ...(linesOfCode(session.level) > 0 ? { toggleCode: dock.toggleCode } : {}),
      letGo() {
        if (board()?.cancelDrag()) return true;
        if (!desk.job) return false;
        desk.openJob(null);
        return true;
      },
      moveFocus: (direction) => moveFocus(host(), direction),
    },
  };
}
