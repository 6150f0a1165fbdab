/** What the machine is given to do: the file formats, the levels, and the policies that play them. */

export { CODEX_IDS, type CodexId } from './codex/ids.ts';
export { COST_SOURCES, FACTS, type Fact, type FactKey, MEASURED_ON, type Spread } from './codex/measured.ts';
export { codexPage, codexPages } from './codex/pages.ts';
export { codexThemes } from './codex/themes.ts';
export type { CodexCode, CodexPage, CodexRun, CodexTexts } from './codex/types.ts';
export { glossary } from './glossary.ts';
export type { GlossaryEntry, GlossaryText } from './glossaryEntry.ts';
export { levelDefinitions } from './levels/definitions.ts';
export { type ExitTicket, exitCount, exitTicket } from './levels/exitTicket.ts';
export { FLAWS, type Flaw, mainFlaw } from './levels/flaws.ts';
export { nightDefinition } from './levels/night/nightDefinition.ts';
export { levelById, levels } from './levels/registry.ts';
export { sandboxDefinitions } from './levels/sandbox/definitions.ts';
export { sandboxLevelById, sandboxLevels } from './levels/sandbox/registry.ts';
export type { Recording, SandboxData, SandboxDefinition, SandboxLevel } from './levels/sandbox/types.ts';
export { starsFor } from './levels/stars.ts';
export {
  type ChoiceQuestion,
  type CodeLanguage,
  type CodeLens,
  type Experiment,
  type LevelStudy,
  type Localised,
  MEASURES,
  type Measure,
  type Prediction,
  type PredictionTexts,
  type Program,
  type Question,
  type RatioQuestion,
  type Transfer,
  type TransferTexts,
} from './levels/study.ts';
export type {
  Accent,
  Lens,
  Level,
  LevelDefinition,
  LevelProof,
  LevelTexts,
  LevelView,
  Locale,
  PolicyChoice,
} from './levels/types.ts';
export { type ResolvedParams, resolveParams } from './policies/params.ts';
export { policies, policyByName } from './policies/registry.ts';
export type {
  ChoiceParam,
  Decision,
  IntegerParam,
  ParamSpec,
  ParamSpecs,
  Params,
  Policy,
  PolicySeat,
} from './policies/types.ts';
export { createRandom, type Random } from './random.ts';
export {
  type Malformed,
  malformedText,
  type ParsedScenario,
  parseScenario,
  scenarioJsonSchema,
} from './scenario.ts';
export { LOG_LIMITS, SCENARIO_LIMITS } from './scenarioLimits.ts';
export { type ParsedLog, parseLog } from './scenarioLog.ts';
export { type Imported, type ImportOptions, importTrace } from './traces/importTrace.ts';
export type { KernelRun, KernelTask } from './traces/kernelRun.ts';
