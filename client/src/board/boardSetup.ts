/** What a board takes from its surroundings: the size of its host, the screen, the words. */
import type { Level } from '@timeslice/shared/content';
import type { BoardOptions } from './index.ts';
import { type BoardLayout, boardLayout, type DockNeeds } from './layout/boardLayout.ts';
import { needsOf } from './levelNeeds.ts';
import { type BoardTexts, boardTexts } from './texts.ts';

/** Below this a board cannot be laid out; it is then cut off rather than broken. */
const LEAST_WIDTH = 320;
const LEAST_HEIGHT = 240;

export const sizeOf = (host: HTMLElement): { readonly width: number; readonly height: number } => ({
  width: Math.max(LEAST_WIDTH, host.clientWidth),
  height: Math.max(LEAST_HEIGHT, host.clientHeight),
});

export function measure(host: HTMLElement, level: Level, dock: DockNeeds): BoardLayout {
  const { width, height } = sizeOf(host);
  return boardLayout(needsOf(level, width, height, dock));
}

/** More than three device pixels per CSS pixel cannot be told apart, and cost memory. */
export const screenDpr = (): number => Math.min(3, Math.max(1, globalThis.devicePixelRatio || 1));

/** The hint in the tray names some of the keys that are on cards and lanes. */
export function wordsFor({ t, seconds, keys, desk }: BoardOptions): BoardTexts {
  const cores = desk.cores.slice(0, 4).map((cap) => cap.label);
  const texts = boardTexts(t, seconds, keys ? { tasks: '1–9', cores: cores.join(' ') } : null);
  // Where nothing can be dragged, nothing is said of it.
  return desk.session.can.command ? texts : { ...texts, readyHint: '' };
}
