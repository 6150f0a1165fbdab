/**
 * What a run has earned so far (S-3). The score of a run that ended now falls whenever a task begins, because work that
 * is not finished counts for nothing yet: true, and no help to whoever plays.
 */
import { boundsOf, type LiveFigures, liveFigures } from './figures.ts';
import { cpuTime, remainingWork, taskTimes } from './queries.ts';
import { cappedMillionths, earliestEnd, isOpen, scoreOf, slowdownFactor, thriftFactor } from './score.ts';
import type { Machine, Tick } from './types.ts';
import { MILLION } from './units.ts';
import { userWork } from './work.ts';

/**
 * Like `liveFigures`, with begun work counted as far as it is done, and what is still open taken to go on without any
 * further loss. Grows from 0; from the end of the run on it is S-1.
 */
export function figuresSoFar(m: Machine): LiveFigures {
  if (m.outcome !== 'running') return liveFigures(m);
  const bounds = boundsOf(m);
  const { user, sys } = cpuTime(m);
  const isSlowdown = m.objective === 'slowdown';
  let useful = 0;
  /** Work that ended undone: a slowdown pays for it by itself. */
  let lost = 0;
  for (const task of m.tasks) {
    if (isOpen(task) || task.state === 'terminated') useful += taskTimes(m, task).user;
    else if (isSlowdown) lost += userWork(task);
  }
  const thrift = thriftFactor(useful, user + sys, bounds);
  const best = isSlowdown
    ? slowdownFactor(m, 'unhindered')
    : cappedMillionths(bounds.lowerBound, earliestEndOfAll(m, bounds.lowerBound));
  const share = cappedMillionths(useful + lost, bounds.allUseful);
  const value = useful === 0 ? 0 : Math.floor((best * share) / MILLION);
  return { useful, cpuTime: user + sys, value, thrift, score: scoreOf(value, thrift) };
}

/** No schedule can end the run before this tick. */
function earliestEndOfAll(m: Machine, lowerBound: Tick): Tick {
  let end = lowerBound;
  let work = 0;
  for (const task of m.tasks) {
    if (!isOpen(task)) continue;
    work += remainingWork(m, task);
    end = Math.max(end, earliestEnd(m, task));
  }
  return Math.max(end, m.tick + Math.ceil(work / m.cores.length));
}
