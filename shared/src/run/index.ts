/** Runs: a scenario and an input log, played, made, recorded, kept, judged and explained. */
export { findInsights } from './insights/findInsights.ts';
export { INSIGHTS, type Insight, type InsightId } from './insights/types.ts';
export { nightLevel } from './night/nightLevel.ts';
export { type Played, playLog, type Refused } from './playLog.ts';
export { type PolicyRun, playPolicy, startSeat, TooManyCommandsError, takeTurn } from './policySeat.ts';
export {
  type Decoded,
  decodeReplay,
  encodeReplay,
  MAX_REPLAY_BYTES,
  MAX_REPLAY_COMMANDS,
  type Replay,
  replayOf,
} from './replay.ts';
export { createRun, type Run } from './run.ts';
export { scenarioHash } from './scenarioHash.ts';
export { type SearchOptions, type SearchResult, searchBest } from './search/anneal.ts';
export { playDrops } from './search/drops.ts';
export { pacedScore, policyScore, proveLevel } from './search/proveLevel.ts';
export { LATENESS, playSlowly, slowLog } from './search/slowHands.ts';
export { TooManyStepsError } from './steps.ts';
export { type Answer, answerQuestion, answerTransfer, isRightGuess, playExperiment } from './study/answer.ts';
export { measureOf } from './study/measure.ts';
export {
  type CoreSegment,
  closeTimeline,
  liveTimeline,
  recordTimeline,
  type TaskSegment,
  type Timeline,
} from './timeline.ts';
export { DEFAULT_STEP_BUDGET, VERIFY_FAILURES, type Verified, type VerifyFailure, verify } from './verify.ts';
