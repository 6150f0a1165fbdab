/**
 * Imports the recording of every sandbox level (or of those named by id), computes its proof and writes both beside the
 * level: solve-sandbox [--seed N] [--runs N] [ID…]. Prints one line per level.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  importTrace,
  malformedText,
  policies,
  type SandboxData,
  type SandboxDefinition,
  sandboxDefinitions,
} from '@timeslice/shared/content';
import { figures, type LogEntry, type Scenario } from '@timeslice/shared/engine';
import { playLog, playPolicy, proveLevel } from '@timeslice/shared/run';
import { readJson } from './readJson.ts';
import { runCommand, UsageError } from './usageError.ts';
import { writeOutput } from './writeOutput.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const dataFile = (id: string): string => fileOf(`shared/src/content/levels/sandbox/data/${id}.json`);

function solve(definition: SandboxDefinition, options: { seed: number; runs: number }): SandboxData {
  const { id, recording } = definition;
  const imported = importTrace(readJson(fileOf(`tests/conformance/traces/data/${recording.trace}.json`)), {
    ...recording.options,
    id,
  });
  if (!imported.ok) throw new UsageError(`${recording.trace}: ${malformedText(imported)}`);
  const { scenario, kernel } = imported;
  if (kernel === null) throw new UsageError(`${recording.trace}: does not tell what the kernel did`);
  const stored = existsSync(dataFile(id)) ? [(readJson(dataFile(id)) as SandboxData).proof.best] : [];
  const proof = proveLevel(
    { ...definition, scenario },
    options,
    bestOf(scenario, [...stored, ...policyLogs(scenario)]),
  );
  const [one, , three] = proof.stars;
  return { scenario, kernel, proof: { ...proof, stars: [one, Math.floor(kernel.slowdown / 1000) + 1, three] } };
}

/** What the policies do: the search does not find a run in which two tasks share a core by preemption. */
function policyLogs(scenario: Scenario): LogEntry[][] {
  return policies.map((policy) => {
    const { log, refused } = playPolicy(scenario, policy);
    const bad = new Set(refused.map(([index]) => index));
    return log.filter((_, index) => !bad.has(index));
  });
}

function bestOf(scenario: Scenario, logs: readonly (readonly LogEntry[])[]): readonly LogEntry[] {
  const score = (log: readonly LogEntry[]) => figures(playLog(scenario, log).machine).score;
  return logs.reduce((best, log) => (score(log) > score(best) ? log : best));
}

runCommand('solve-sandbox', () => {
  const { values, positionals } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '6000' } },
    allowPositionals: true,
  });
  const options = { seed: Number(values.seed), runs: Number(values.runs) };
  if (!Number.isInteger(options.seed) || !Number.isInteger(options.runs) || options.runs < 100)
    throw new UsageError('--seed and --runs must be integers, --runs at least 100');
  const unknown = positionals.find((id) => !sandboxDefinitions.some((level) => level.id === id));
  if (unknown !== undefined) throw new UsageError(`there is no sandbox level ${unknown}`);
  for (const definition of sandboxDefinitions) {
    if (positionals.length > 0 && !positionals.includes(definition.id)) continue;
    const data = solve(definition, options);
    writeOutput(dataFile(definition.id), `${JSON.stringify(data)}\n`);
    const { stars, par, best } = data.proof;
    console.log(`${definition.id}: stars ${stars.join(' ')}, par ${par}, ${best.length} commands`);
  }
});
