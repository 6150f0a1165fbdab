import { levelById, sandboxLevelById } from '@timeslice/shared/content';
import type { Scenario } from '@timeslice/shared/engine';
import { type Replay, VERIFY_FAILURES, type Verified, verify } from '@timeslice/shared/run';
import { readOptions } from './options.ts';
import { readScenario } from './readScenario.ts';
import { readReplay } from './replayFile.ts';
import { UsageError } from './usageError.ts';

/** A replay that can be read and run, and does not verify: which, and why. */
export class NotVerifiedError extends Error {}

/** Verifies the replay that the arguments name. Returns its figures, as an object to be printed. */
export function runVerify([file = '--', ...rest]: readonly string[]): object {
  if (file.startsWith('--')) throw new UsageError('the file of a replay must come first');
  const [scenarioFile] = readOptions(rest, { once: ['scenario'] }).get('scenario') ?? [];
  const replay = readReplay(file);
  const scenario = scenarioFile === undefined ? builtIn(file, replay) : readScenario(scenarioFile);
  const verified = verify(scenario, replay);
  if (verified.ok) return resultOf(replay, verified);
  throw new NotVerifiedError(`${file}: ${verified.failure}: ${VERIFY_FAILURES[verified.failure]}`);
}

function builtIn(file: string, { scenarioId }: Replay): Scenario {
  const level = levelById(scenarioId) ?? sandboxLevelById(scenarioId);
  if (level !== undefined) return level.scenario;
  throw new UsageError(`${file}: scenarioId: no level is called ${JSON.stringify(scenarioId)}; give its --scenario`);
}

/** The figures of F-3 that say how good a run is; `refused` counts commands that the machine did not take. */
function resultOf(replay: Replay, { figures, refused, steps, hash }: Extract<Verified, { ok: true }>): object {
  const { end, outcome, useful, cpuTime, lowerBound, minCpu, throughput, slowdown, thrift, score } = figures;
  const factors = { throughput, slowdown, thrift, score };
  const from = { scenario: replay.scenarioId, engine: replay.engineVersion, commands: replay.log.length };
  return { ok: true, ...from, end, outcome, useful, cpuTime, lowerBound, minCpu, ...factors, refused, steps, hash };
}
