/** How the clock of one seat's run goes. Server and page compute the same tick from it. */
import type { Tick } from '../engine/index.ts';

export interface Pace {
  /** When tick 0 is, ms on the server's clock. */
  readonly startsAt: number;
  /** Ticks in 100 ms of real time: 100 as everybody has it, less for a seat that needs more time. */
  readonly rate: number;
  /** When the round was stopped, ms on the server's clock; null while it goes on. */
  readonly stoppedAt: number | null;
}

export const FULL_RATE = 100;

/** The tick that is due at `now`, ms on the server's clock. Below zero before the start. */
export function tickAt({ startsAt, rate, stoppedAt }: Pace, now: number): Tick {
  const elapsed = (stoppedAt === null ? now : Math.min(now, stoppedAt)) - startsAt;
  return Math.floor((elapsed * rate) / FULL_RATE);
}

/** The same clock after a stop that ends at `now`: no tick is lost, none is skipped. */
export function resumePace(pace: Pace, now: number): Pace {
  if (pace.stoppedAt === null) return pace;
  return { ...pace, startsAt: pace.startsAt + now - pace.stoppedAt, stoppedAt: null };
}

/** The same tick at `now`, and from there on at another rate. */
export function changeRate(pace: Pace, rate: number, now: number): Pace {
  const at = pace.stoppedAt === null ? now : Math.min(now, pace.stoppedAt);
  return { ...pace, rate, startsAt: at - Math.round((tickAt(pace, at) * FULL_RATE) / rate) };
}
