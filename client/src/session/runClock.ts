/** Turns the time of animation frames into ticks of a run. */
import type { Tick } from '@timeslice/shared/engine';

const TICKS_PER_MS = 1;

/** A frame never moves the run further than this: on a slow page the run slows down, it does not jump over decisions. */
const LONGEST_STEP_MS = 250;
/**
 * After this long without a frame the page was away (sleep, a debugger), and the player with it: the run is paused.
 * An overloaded computer was seen to take 1.3 s for a frame; hidden tabs are told of by the browser.
 */
const AWAY_MS = 5000;

export interface RunClock {
  /** Ticks that have passed since the last call at this speed, or 'gap' when the page was away. */
  passed(nowMs: number, speed: number): Tick | 'gap';
  /** The next call only takes the time: after a pause, a retry, an undo. */
  restart(): void;
}

export function createRunClock(): RunClock {
  let lastMs: number | null = null;
  // What is left over when a frame is not a whole number of ticks, so that 0.5x and odd frame rates stay exact.
  let rest = 0;
  return {
    passed(nowMs, speed) {
      const elapsed = lastMs === null ? 0 : nowMs - lastMs;
      lastMs = nowMs;
      if (elapsed > AWAY_MS) return 'gap';
      const exact = rest + Math.max(0, Math.min(elapsed, LONGEST_STEP_MS)) * speed * TICKS_PER_MS;
      const ticks = Math.floor(exact);
      rest = exact - ticks;
      return ticks;
    },
    restart() {
      lastMs = null;
      rest = 0;
    },
  };
}
