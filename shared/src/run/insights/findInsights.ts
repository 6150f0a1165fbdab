/** What a run shows about scheduling: facts computed from its timeline, each with the moment where it can be seen. */
import type { LogEntry, Scenario } from '../../engine/index.ts';
import { playLog } from '../playLog.ts';
import { recordTimeline } from '../timeline.ts';
import { readySpans } from './evidence.ts';
import { abandoned, crashed, unfinished } from './lossFinders.ts';
import { gilWait, migration, switching, thrownSwitch } from './overheadFinders.ts';
import { overlapWell, thrifty } from './praiseFinders.ts';
import type { Evidence, Finder, Insight } from './types.ts';
import { convoy, idleWhileReady, longWait, noOverlap } from './waitingFinders.ts';

/** The registry: a new insight is a finder, a line here, and its texts. */
const FINDERS: readonly Finder[] = [
  switching,
  thrownSwitch,
  idleWhileReady,
  gilWait,
  noOverlap,
  migration,
  convoy,
  longWait,
  abandoned,
  crashed,
  unfinished,
  overlapWell,
  thrifty,
];

/** All insights of a run on a valid scenario, the most important first. */
export function findInsights(scenario: Scenario, log: readonly LogEntry[]): Insight[] {
  const { machine } = playLog(scenario, log);
  const timeline = recordTimeline(scenario, log);
  const run: Evidence = { machine, timeline, ready: readySpans(timeline) };
  const found = FINDERS.flatMap((find) => find(run) ?? []);
  return found.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}
