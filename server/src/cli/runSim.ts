import { figures, stateHash } from '@timeslice/shared/engine';
import type { Played } from '@timeslice/shared/run';
import { readOptions } from './options.ts';
import { playedBy, playedFrom, readParams } from './playedBy.ts';
import { readLog, readScenario } from './readScenario.ts';
import { writeReplay } from './replayFile.ts';
import { UsageError } from './usageError.ts';

/** The result of a run (F-3), as an object to be printed. A usage error says what is wrong with the arguments or the files. */
export function runSim(args: readonly string[]): object {
  const options = readOptions(args, { once: ['scenario', 'log', 'policy', 'save-replay'], many: ['param'] });
  const [scenarioFile] = options.get('scenario') ?? [];
  const [logFile] = options.get('log') ?? [];
  const [policy] = options.get('policy') ?? [];
  const [replayFile] = options.get('save-replay') ?? [];
  const params = readParams(options.get('param') ?? []);
  if (scenarioFile === undefined) throw new UsageError('--scenario is missing');
  if (logFile !== undefined && policy !== undefined) throw new UsageError('--log and --policy exclude each other');
  if (policy === undefined && options.has('param')) throw new UsageError('--param is only of use with --policy');
  if (policy !== undefined) {
    const scenario = readScenario(scenarioFile);
    const played = playedBy(scenario, policy, params);
    if (replayFile !== undefined) writeReplay(replayFile, scenario, played.log, played);
    return { ...resultOf(played), log: played.log };
  }
  if (logFile === undefined) throw new UsageError('--log or --policy is missing');
  const scenario = readScenario(scenarioFile);
  const log = readLog(logFile);
  const played = playedFrom(scenario, log);
  if (replayFile !== undefined) writeReplay(replayFile, scenario, log, played);
  return resultOf(played);
}

/** F-3 */
function resultOf({ machine, refused }: Played): object {
  const { useful, cpuTime, lowerBound, minCpu, throughput, slowdown, thrift, score, ...rest } = figures(machine);
  const { end, outcome, cores, tasks, counters } = rest;
  const factors = { throughput, slowdown, thrift, score };
  const totals = { end, outcome, useful, cpuTime, lowerBound, minCpu, ...factors };
  return { ...totals, cores, tasks, counters, refused, hash: stateHash(machine) };
}
