/**
 * The board of the Play screen. Phaser comes with its own chunk, when the first board is mounted: menus load without it.
 */
import type { RefusalCode, Tick } from '@timeslice/shared/engine';
import type { Translate } from '../app/i18n/index.ts';
import type { ThemeName } from '../app/palette.ts';
import type { Desk } from '../input/desk.ts';
import { facesAreLoaded, loadFaces } from './art/skin.ts';
import type { Board } from './Board.ts';
import { screenDpr, sizeOf } from './boardSetup.ts';
import type { DockNeeds, DockRoom } from './layout/boardLayout.ts';

export interface BoardOptions {
  /** Holds the session and the selection; replace it to show another session. */
  readonly desk: Desk;
  readonly t: Translate;
  /** Ticks as seconds in the reader's language. */
  readonly seconds: (ticks: Tick, digits?: number) => string;
  readonly theme: ThemeName;
  readonly reducedMotion: boolean;
  /** Whether the keys that pick tasks and cores are shown. */
  readonly keys: boolean;
  /** What stands beside the board and needs room. */
  readonly dock: DockNeeds;
  /** The board has been laid out: where that room is, CSS pixels of the host. */
  readonly onDock: (dock: DockRoom) => void;
  /** A command was refused; the point is in CSS pixels of the host, where the player was looking. */
  readonly onRefused?: (code: RefusalCode, at: { readonly x: number; readonly y: number }) => void;
  /** Something happened on the board that may be heard too. */
  readonly onMoment?: (moment: Moment) => void;
}

/** `switch`: a switch or handoff was paid · `io`: a task is back · `key`: a GIL has a new holder · a task ended well, or not. */
export type Moment = 'switch' | 'io' | 'key' | 'done' | 'lost';

export interface BoardHandle {
  /** Draws what has changed. Once per animation frame, after `session.frame`; does nothing until the board has loaded. */
  frame(nowMs: number): void;
  /** Theme, language (`t` and `seconds`), motion, keys, or another desk. */
  set(options: Partial<BoardOptions>): void;
  /** Starts or stops the hand that shows the first drag. */
  coach(on: boolean): void;
  /** Lets a dragged task go back. False when nothing was dragged. */
  cancelDrag(): boolean;
  destroy(): void;
}

/** Fills `host` with a board. The rejection of `ready` says that the renderer could not be loaded or started. */
export function mountBoard(host: HTMLElement, options: BoardOptions): BoardHandle & { readonly ready: Promise<void> } {
  let current = options;
  let board: Board | null = null;
  let gone = false;
  let coached = false;
  const ready = load(host, () => current).then((made) => {
    if (gone) made.destroy();
    else board = made;
    board?.coach(coached);
  });
  return {
    ready,
    frame: (nowMs) => board?.frame(nowMs),
    set(changes) {
      current = { ...current, ...changes };
      board?.set(changes);
      // Another language may need faces that have not been loaded.
      if (board && !facesAreLoaded()) void loadFaces().then(() => board?.repaint());
    },
    coach(on) {
      coached = on;
      board?.coach(on);
    },
    cancelDrag: () => board?.cancelDrag() ?? false,
    destroy() {
      gone = true;
      board?.destroy();
      board = null;
    },
  };
}

/** After this the board starts with the fallback faces, and is painted anew when its own have come. */
const LONGEST_WAIT_FOR_FACES_MS = 700;

async function load(host: HTMLElement, options: () => BoardOptions): Promise<Board> {
  const [{ Board }, { createStage }] = await Promise.all([
    import('./Board.ts'),
    import('./scenes/stage.ts'),
    Promise.race([loadFaces(), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_FOR_FACES_MS))]),
  ]);
  const { width, height } = sizeOf(host);
  const stage = await createStage(host, width, height, screenDpr());
  const board = new Board(host, stage, options());
  if (!facesAreLoaded()) void loadFaces().then(() => board.repaint());
  return board;
}
