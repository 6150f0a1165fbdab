/** The public face of the engine: a pure function of a scenario and an input log. No clock, no randomness, integers only. */
export { applyCommand, COMMAND_TYPES, checkCommand } from './commands/apply.ts';
export { lowestCore } from './cores.ts';
export { type Costs, DEFAULT_COSTS } from './costs.ts';
export { createMachine } from './createMachine.ts';
export { dispatchCost, migrates, type SwitchCase, switchCase } from './dispatch.ts';
export {
  boundsOf,
  type CoreFigures,
  type Figures,
  figures,
  type LiveFigures,
  liveFigures,
  type ScoreFigures,
  scoreFigures,
  type TaskFigures,
  usefulWork,
} from './figures.ts';
export { gilDeadline } from './gil.ts';
export { firstDispatchable, isCooperativeConflict, lacksCarrier } from './green.ts';
export { stateHash } from './hash.ts';
export { checkInvariants } from './invariants.ts';
export { creationCost, handBackCost, LANGUAGE_MODELS, modelRow } from './jobModels.ts';
export { planJob, planMemory } from './jobs.ts';
export { lowerBound, minCpu } from './lowerBound.ts';
export * from './queries.ts';
export { REFUSALS, type RefusalCode } from './refusals.ts';
export { isGreenKind, RUNTIMES, type RuntimeRow } from './runtimes.ts';
export { type Bounds, scoreOf } from './score.ts';
export { snapshot } from './snapshot.ts';
export { figuresSoFar } from './soFar.ts';
export { advance, advanceToNextEvent, nextEventTick } from './step.ts';
export * from './types.ts';
export * from './units.ts';
