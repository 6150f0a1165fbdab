/** What the Play screen does besides drawing its page: the board, the frame loop, the keys. */
import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatSeconds } from '../app/format.ts';
import { t } from '../app/i18n/index.ts';
import { locale, reducedMotion, theme } from '../app/settings.ts';
import { playCue } from '../audio/playCue.ts';
import { type BoardHandle, type BoardOptions, mountBoard } from '../board/index.ts';
import type { DockNeeds } from '../board/layout/boardLayout.ts';
import type { ActionContext } from '../input/actions.ts';
import type { Desk } from '../input/desk.ts';
import { type Direction, nextInDirection } from '../input/focusMove.ts';
import { pressKey } from '../input/keymap.ts';
import type { Session } from '../session/types.ts';

export type BoardState = 'loading' | 'ready' | 'failed';

export interface BoardHost {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly board: RefObject<BoardHandle | null>;
  readonly state: Signal<BoardState>;
  readonly desk: Desk;
  readonly keys: Signal<boolean>;
  readonly dock: DockNeeds;
  readonly onDock: BoardOptions['onDock'];
  readonly onRefused: NonNullable<BoardOptions['onRefused']>;
}

/** Mounts the board once, and hands it later what changes: session, theme, language, motion. */
export function useBoard({ host, board, state, desk, keys, dock, onDock, onRefused }: BoardHost): void {
  useEffect(() => {
    if (!host.current) return;
    const options = { reducedMotion: reducedMotion.peek(), theme: theme.peek(), keys: keys.peek() };
    const mounted = mountBoard(host.current, {
      desk,
      t,
      seconds: formatSeconds,
      ...options,
      dock,
      onDock,
      onRefused,
      onMoment: playCue,
    });
    board.current = mounted;
    mounted.ready.then(
      () => {
        state.value = 'ready';
      },
      (error: unknown) => {
        console.error('The board could not be started:', error);
        state.value = 'failed';
      },
    );
    return () => {
      board.current = null;
      mounted.destroy();
    };
    // The rest of the options follow below; mounting again for each would flicker.
  }, []);
  useEffect(() => {
    board.current?.set({ desk, t, theme: theme.value, reducedMotion: reducedMotion.value, keys: keys.value });
  }, [desk, theme.value, reducedMotion.value, locale.value, keys.value]);
  useEffect(() => board.current?.set({ dock }), [dock.list, dock.code]);
}

/** Calls `frame` in every frame of the screen; leaving the page pauses the run where it may be paused. */
export function useFrames(session: Session, frame: (nowMs: number) => void): void {
  useEffect(() => {
    let request = requestAnimationFrame(function loop(nowMs) {
      request = requestAnimationFrame(loop);
      frame(nowMs);
    });
    const onHidden = () => {
      if (document.hidden) session.setPaused(true);
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      cancelAnimationFrame(request);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [session]);
}

/** All keys of the screen. Fields, and buttons outside the board, keep the keys that are theirs. */
export function usePlayKeys(
  context: ActionContext,
  host: RefObject<HTMLDivElement | null>,
  helpIsOpen: Signal<boolean>,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select')) return;
      // An open dialog closes by its own Escape.
      if (helpIsOpen.value && event.key !== '?') return;
      const isElsewhere = target?.closest('button, a') && !host.current?.contains(target);
      if (isElsewhere && (event.code === 'Space' || event.code === 'Enter')) return;
      if (pressKey(event, context)) event.preventDefault();
    };
    // A button of the head bar that keeps the focus after a click would take the next Space: the clock's key.
    const onMouseDown = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('.hud button')) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('mousedown', onMouseDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('mousedown', onMouseDown);
    };
  }, [context, host, helpIsOpen]);
}

/** Moves the focus between the buttons that lie over the board. */
export function moveFocus(host: HTMLElement | null, direction: Direction): void {
  const buttons = [...(host?.querySelectorAll<HTMLElement>('.board-mirror button') ?? [])];
  const now = buttons.find((button) => button === document.activeElement);
  if (!now) {
    buttons[0]?.focus();
    return;
  }
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  buttons[nextInDirection(now.getBoundingClientRect(), boxes, direction)]?.focus();
}

/** Whether keys are worth showing: where there is a mouse there is a keyboard. */
export const hasKeyboard = (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches;
