import { textMode } from '../app/settings.ts';

/** Fetches the board, Phaser included, while nobody waits for it: the countdown of a race is shorter than a slow network. */
export function preloadPlay(): void {
  if (textMode.peek()) return;
  const parts = [import('./Play.tsx'), import('../board/Board.ts'), import('../board/scenes/stage.ts')];
  // A failure shows where the board is really needed, with words.
  Promise.allSettled(parts).catch(() => {});
}
