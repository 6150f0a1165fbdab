/** Whether a run can be played by a person: not too much at once, and little lost by hands that come late. */
import { figures, type LogEntry, type Scenario } from '../../engine/index.ts';
import { playSlowly } from './slowHands.ts';

/** One command less than levels promise, since queueing ahead moves commands together. */
const PACE = { commands: 14, ticks: 15_000 } as const;

/** How many commands too many there are in the fullest 15 seconds. */
export function rushOf(log: readonly LogEntry[], most: number = PACE.commands): number {
  let fullest = 0;
  let from = 0;
  for (let to = 0; to < log.length; to++) {
    const tick = (log[to] as LogEntry)[0];
    while ((log[from] as LogEntry)[0] <= tick - PACE.ticks) from++;
    fullest = Math.max(fullest, to - from + 1);
  }
  return Math.max(0, fullest - most);
}

/** Draws of lateness that are tried, and what each of them must keep of the score, in per cent. */
const LATE = { seeds: 21, keeps: 90 } as const;

/** Whether a run that is worth `score` has no more than a command a second, and keeps 90 % with every draw of lateness. */
export function isPlayable(scenario: Scenario, log: readonly LogEntry[], score: number): boolean {
  if (rushOf(log, PACE.commands + 1) > 0) return false;
  for (let seed = 1; seed <= LATE.seeds; seed++)
    if (figures(playSlowly(scenario, log, seed)).score * 100 < LATE.keeps * score) return false;
  return true;
}
