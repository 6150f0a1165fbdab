import { figures, stateHash } from '@timeslice/shared/engine';
import { type Played, playLog } from '@timeslice/shared/run';
import { readOptions } from './options.ts';
import { playedBy, readParams } from './playedBy.ts';
import { readLog, readScenario } from './readScenario.ts';
import { UsageError } from './usageError.ts';

/** The result of a run (F-3), as an object to be printed. A usage error says what is wrong with the arguments or the files. */
export function runSim(args: readonly string[]): object {
  const options = readOptions(args, { once: ['scenario', 'log', 'policy'], many: ['param'] });
  const [scenarioFile] = options.get('scenario') ?? [];
  const [logFile] = options.get('log') ?? [];
  const [policy] = options.get('policy') ?? [];
  const params = readParams(options.get('param') ?? []);
  if (scenarioFile === undefined) throw new UsageError('--scenario is missing');
  if (logFile !== undefined && policy !== undefined) throw new UsageError('--log and --policy exclude each other');
  if (policy === undefined && options.has('param')) throw new UsageError('--param is only of use with --policy');
  if (policy !== undefined) {
    const played = playedBy(readScenario(scenarioFile), policy, params);
    return { ...resultOf(played), log: played.log };
  }
  if (logFile === undefined) throw new UsageError('--log or --policy is missing');
  return resultOf(playLog(readScenario(scenarioFile), readLog(logFile)));
}

/** F-3 */
function resultOf({ machine, refused }: Played): object {
  const { useful, cpuTime, lowerBound, minCpu, throughput, slowdown, thrift, score, ...rest } = figures(machine);
  const { end, outcome, cores, tasks, counters } = rest;
  const factors = { throughput, slowdown, thrift, score };
  const totals = { end, outcome, useful, cpuTime, lowerBound, minCpu, ...factors };
  return { ...totals, cores, tasks, counters, refused, hash: stateHash(machine) };
}
