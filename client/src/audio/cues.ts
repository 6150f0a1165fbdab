/** The sounds of the game, as parameters of the zzfx synthesiser. Every one has a visual twin on the screen. */

export const CUES = {
  /** A task is put on a core: a dry click, the hand's own sound. */
  dispatch: [0.5, 0, 420, 0, 0.01, 0.05, 1, 1.4, -3],
  /** A task stands in a queue. */
  enqueue: [0.35, 0, 320, 0, 0.01, 0.04, 1, 1.2],
  /** A command was refused: two low steps down. */
  refused: [0.6, 0, 150, 0.005, 0.06, 0.08, 2, 0.8, 0, 0, -40, 0.06],
  /** A context switch: a low thunk, heard as a weight. */
  switch: [0.7, 0, 70, 0.002, 0.02, 0.11, 0, 1.6, -1.2],
  /** I/O is back: a small chime. */
  io: [0.35, 0, 880, 0.005, 0.03, 0.22, 0, 1, 0, 0, 440, 0.04],
  /** The GIL goes to another thread: a key that turns. */
  key: [0.4, 0, 1250, 0.001, 0.01, 0.09, 1, 1.8, 0, 0, -420, 0.03],
  /** A task has ended. */
  done: [0.35, 0, 523, 0.005, 0.05, 0.12, 0, 1, 0, 0, 131, 0.05],
  /** A task has given up. */
  lost: [0.5, 0, 220, 0.01, 0.08, 0.2, 0, 1, -2],
  /** The run is over. */
  finish: [0.5, 0, 392, 0.01, 0.12, 0.3, 0, 1, 0, 0, 131, 0.12],
  /** The run is over, and won. */
  star: [0.5, 0, 523, 0.01, 0.16, 0.4, 0, 1, 0, 0, 262, 0.1, 0.1],
  /** A beat of the pulse: soft and low, below everything else. */
  pulse: [0.5, 0, 98, 0.012, 0.01, 0.09, 0, 1],
  /** A second of the countdown. */
  tick: [0.4, 0, 600, 0.001, 0.02, 0.06, 0, 1],
} as const satisfies Record<string, readonly number[]>;

export type CueName = keyof typeof CUES;
