import { account, raiseDueFloor } from './cores.ts';
import { gilDeadline } from './gil.ts';
import { arrivals } from './phases/arrivals.ts';
import { autoDispatch } from './phases/autoDispatch.ts';
import { coreCompletions } from './phases/coreCompletions.ts';
import { gilInterval } from './phases/gilInterval.ts';
import { ioCompletions } from './phases/ioCompletions.ts';
import { nextPatience, patience } from './phases/patience.ts';
import { quantumExpiry } from './phases/quantumExpiry.ts';
import { type Machine, NEVER, type Tick } from './types.ts';

/**
 * T-3: brings the machine to `tick`, or to the end of the run if that comes first, jumping from one tick where something
 * happens to the next. It then stands between P5 and P6 of that tick. Where a longer advance is split does not matter:
 * P7 and P8 of a tick at which nothing happened change nothing.
 */
export function advance(m: Machine, tick: Tick): void {
  while (m.outcome === 'running' && m.tick < tick) advanceToNextEvent(m, tick);
}

/** Closes the present tick and goes on to the next one at which something happens, at most to `tick`. */
export function advanceToNextEvent(m: Machine, tick: Tick): void {
  if (m.outcome !== 'running' || m.tick >= tick) return;
  closeTick(m);
  m.tick = Math.min(nextEventTick(m), tick);
  openTick(m);
}

/** P1 to P5, then E-1. */
export function openTick(m: Machine): void {
  if (m.ioHeap.length > 0) ioCompletions(m);
  if (m.nextArrival < m.arrivals.length) arrivals(m);
  coreCompletions(m);
  if (m.gilWaiters > 0 && m.gilFloor <= m.tick) gilInterval(m);
  if (m.patienceHeap.length > 0) patience(m);
  if (isDone(m)) endRun(m, 'finished');
  else if (m.tick >= m.limit) endRun(m, 'timeout');
}

/** P7 and P8; P6 is the host's, by `applyCommand`. */
function closeTick(m: Machine): void {
  quantumExpiry(m);
  autoDispatch(m);
}

/** E-1: nothing is left to finish, and nothing is to come. */
const isDone = (m: Machine): boolean => m.unfinished === 0 && m.unspawnedJobs === 0;

function endRun(m: Machine, outcome: 'finished' | 'timeout'): void {
  for (const core of m.cores) account(m, core);
  m.outcome = outcome;
}

/**
 * The next tick after the present one at which something happens by itself, at most the limit.
 * The present tick must be closed, or nothing may be due in its P7 and P8.
 */
export function nextEventTick(m: Machine): Tick {
  // A job whose only work is to crash can end everything in P6; E-1 is asked at the next tick.
  if (isDone(m)) return m.tick + 1;
  let next = m.limit;
  const io = m.ioHeap[0];
  if (io !== undefined && io.at < next) next = io.at;
  const arrival = m.arrivals[m.nextArrival];
  if (arrival !== undefined && arrival.arrival < next) next = arrival.arrival;
  if (m.patienceHeap.length > 0) next = nextPatience(m, next);
  if (m.dueCores === 0) raiseDueFloor(m);
  if (m.dueFloor < next) next = m.dueFloor;
  if (m.gilWaiters > 0 && m.gilFloor < next) next = nextGilDeadline(m, next);
  // A runtime's own dispatch in P8 goes on with the slice of the OS, which may be used up already: P7 comes next tick.
  return Math.max(next, m.tick + 1);
}

/** The first tick before `tick` at which a holder must let go of its GIL, or `tick`. */
function nextGilDeadline(m: Machine, tick: Tick): Tick {
  let next = NEVER;
  for (const { gil } of m.gilProcesses) if (gil !== null) next = Math.min(next, gilDeadline(m, gil));
  // Whoever begins to wait or to hold from now on adds a deadline that is an interval away, at least.
  m.gilFloor = Math.min(next, m.tick + m.costs.gilInterval);
  return Math.min(next, tick);
}
