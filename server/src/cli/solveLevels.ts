/**
 * Computes the proof of every level (or of those named by id) and writes it beside the level:
 * solve-levels [--seed N] [--runs N] [ID…]. Prints one line per level. A stored run stays if nothing better is found.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type LevelProof, levelDefinitions, levels } from '@timeslice/shared/content';
import { proveLevel } from '@timeslice/shared/run';
import { proofIndexText, proofName, proofText } from './proofText.ts';
import { runCommand, UsageError } from './usageError.ts';
import { writeOutput } from './writeOutput.ts';

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/src/content/levels/proofs/${name}.ts`, import.meta.url));

/** Asked of the disk: another run of this command may have written one in the meantime. */
const isProven = (id: string): boolean => existsSync(fileOf(proofName(id)));

runCommand('solve-levels', () => {
  const { ids, options } = readArguments();
  const proven = new Map<string, LevelProof>(levels.map((level) => [level.id, level]));
  for (const definition of levelDefinitions) {
    const { id } = definition;
    if (ids.length > 0 && !ids.includes(id)) continue;
    const proof = proveLevel(definition, options, proven.get(id)?.best ?? null);
    proven.set(id, proof);
    writeOutput(fileOf(proofName(id)), proofText(id, proof));
    console.log(`${id}: stars ${proof.stars.join(' ')}, par ${proof.par}, ${proof.best.length} commands`);
  }
  writeOutput(fileOf('index'), proofIndexText(levelDefinitions.map(({ id }) => id).filter(isProven)));
});

function readArguments(): { ids: string[]; options: { seed: number; runs: number } } {
  const { values, positionals } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '20000' } },
    allowPositionals: true,
  });
  const options = { seed: Number(values.seed), runs: Number(values.runs) };
  if (!Number.isInteger(options.seed) || !Number.isInteger(options.runs) || options.runs < 100)
    throw new UsageError('--seed and --runs must be integers, --runs at least 100');
  const unknown = positionals.find((id) => !levelDefinitions.some((level) => level.id === id));
  if (unknown !== undefined) throw new UsageError(`there is no level ${unknown}`);
  return { ids: positionals, options };
}
