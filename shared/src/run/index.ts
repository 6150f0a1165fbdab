/** Runs: a scenario and an input log, played, made, recorded. */
export { type Played, playLog, type Refused } from './playLog.ts';
export { createRun, type Run } from './run.ts';
