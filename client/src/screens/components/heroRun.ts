/** The run that the start page shows: a real one, so that the picture cannot promise what the game does not do. */
import { levels } from '@timeslice/shared/content';
import { createMachine, type Tick } from '@timeslice/shared/engine';
import { recordTimeline, type Timeline } from '@timeslice/shared/run';
import { policyLog } from './policyLog.ts';
import { type TaskNames, taskNames } from './taskNames.ts';

export interface HeroRun {
  readonly timeline: Timeline;
  readonly names: TaskNames;
}

const MOST_LANES = 4;

export function heroRun(): HeroRun {
  // The one with the most going on at once, of those whose lanes can be read in a picture.
  const level = levels
    .filter(({ scenario }) => scenario.cores <= MOST_LANES)
    .reduce((best, next) => (weight(next) > weight(best) ? next : best));
  const log = policyLog(level.scenario, level.reference);
  return { timeline: recordTimeline(level.scenario, log), names: taskNames(createMachine(level.scenario)) };
}

const weight = ({ scenario }: (typeof levels)[number]): number => scenario.cores * 10 + scenario.processes.length;

/** Ticks of pause between the end of the run and its next showing. */
const BREAK: Tick = 1500;

/** Where the run stands after so many ticks of showing: it goes round. */
export const loopTick = (timeline: Timeline, ticks: Tick): Tick => ticks % (timeline.end + BREAK);
