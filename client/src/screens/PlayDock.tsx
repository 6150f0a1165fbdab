/** What stands beside the board: process list and code, where the board has left room for them. */
import { type Signal, useSignal } from '@preact/signals';
import type { Level } from '@timeslice/shared/content';
import type { ComponentChildren, Ref } from 'preact';
import type { DockRoom } from '../board/layout/boardLayout.ts';
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
  readonly room: DockRoom;
  readonly shownCode: Signal<string>;
  readonly list: Ref<ListHandle>;
}

export function PlayDock({ level, desk, room, shownCode, list }: PlayDockProps) {
  return (
    <>
      {room.list && (
        <Place rect={room.list} font={LETTERS * unitOf(room.list)}>
          <PlayList desk={desk} handle={list} />
        </Place>
      )}
      {room.code && (
        <Place rect={room.code} font={codeFont(level, room.code)}>
          <PlayCode level={level} desk={desk} shown={shownCode} />
        </Place>
      )}
    </>
  );
}

/** Size of the letters at the size of the design, and what can still be read, CSS pixels. */
const LETTERS = 12;
const SMALLEST = 10;
/** Width of the column of the design, and how much wider than high a strip at the bottom of a phone is at least. */
const COLUMN = 320;
const PHONE = 374;

/** A column follows the height of the screen as well, so its own width tells its unit; a strip is as wide as a phone. */
const unitOf = ({ w, h }: Rect): number => (w > 1.3 * h ? Math.min(w / PHONE, 1.5) : w / COLUMN);

/** As large as the longest line lets it be: code that has to be scrolled is not read. A character is 0.6 em wide. */
function codeFont(level: Level, rect: Rect): number {
  const longest = Math.max(...(level.study?.code ?? []).flatMap(({ lines }) => lines.map((line) => line.length)));
  const fits = (rect.w - 20) / (0.6 * (longest + 1));
  // Besides the lines: the heading, its margin, those of the panel, and its border.
  const lines = (rect.h - 3) / (1.45 * (linesOfCode(level) + 1) + 1.25);
  return Math.min(fits, lines);
}

interface PlaceProps {
  readonly rect: Rect;
  /** CSS pixels. */
  readonly font: number;
  readonly children: ComponentChildren;
}

function Place({ rect, font, children }: PlaceProps) {
  const { x, y, w, h } = rect;
  const size = `${Math.max(SMALLEST, font)}px`;
  const style = { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px`, fontSize: size };
  return (
    <div class="play-dock" style={style}>
      {children}
    </div>
  );
}
