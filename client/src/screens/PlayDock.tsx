/** What stands beside the board: process list and code, where the board has left room for them. */
import { type Signal, useSignal } from '@preact/signals';
import type { Level } from '@timeslice/shared/content';
import type { ComponentChildren, Ref } from 'preact';
import type { BoardLayout } from '../board/layout/boardLayout.ts';
import type { Rect } from '../board/layout/rect.ts';
import type { Desk } from '../input/desk.ts';
import { linesOfCode } from '../session/codeLens.ts';
import { PlayCode } from './PlayCode.tsx';
import { type ListHandle, PlayList } from './PlayList.tsx';
import './PlayDock.css';

/** Below this a code panel of its own accord would take too much from the lanes, CSS pixels. */
const CODE_FROM = 1200;

/** What of it is open. A choice holds for as long as the page does. */
const codeChoice: { wanted: boolean | null } = { wanted: null };

export interface DockState {
  readonly list: Signal<boolean>;
  readonly code: Signal<boolean>;
  toggleList(): void;
  toggleCode(): void;
}

export function useDock(level: Level): DockState {
  const list = useSignal(level.view.processList === true);
  const code = useSignal(linesOfCode(level) > 0 && (codeChoice.wanted ?? innerWidth >= CODE_FROM));
  return {
    list,
    code,
    toggleList() {
      list.value = !list.value;
    },
    toggleCode() {
      code.value = !code.value && linesOfCode(level) > 0;
      codeChoice.wanted = code.value;
    },
  };
}

interface PlayDockProps {
  readonly level: Level;
  readonly desk: Desk;
  readonly room: BoardLayout['dock'];
  readonly shownCode: Signal<string>;
  readonly list: Ref<ListHandle>;
}

export function PlayDock({ level, desk, room, shownCode, list }: PlayDockProps) {
  return (
    <>
      {room.list && (
        <Place rect={room.list}>
          <PlayList desk={desk} handle={list} />
        </Place>
      )}
      {room.code && (
        <Place rect={room.code}>
          <PlayCode level={level} desk={desk} shown={shownCode} />
        </Place>
      )}
    </>
  );
}

function Place({ rect, children }: { readonly rect: Rect; readonly children: ComponentChildren }) {
  const { x, y, w, h } = rect;
  // The board's own unit, so that a projector shows it as large as the rest.
  const style = { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` };
  return (
    <div class="play-dock" style={style}>
      {children}
    </div>
  );
}
