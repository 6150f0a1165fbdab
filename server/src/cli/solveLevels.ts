/**
 * Computes the proof of every level (or of those named by id) and writes it beside the level:
 * solve-levels [--seed N] [--runs N] [ID…]. Prints one line per level.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type LevelDefinition, type LevelProof, levelDefinitions, levels } from '@timeslice/shared/content';
import { proveLevel } from '@timeslice/shared/run';

const FOLDER = new URL('../../../shared/src/content/levels/proofs/', import.meta.url);
const HEAD = '/** Computed by the solve-levels command; not to be edited. */\n';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '60000' } },
  allowPositionals: true,
});
const unknown = positionals.find((id) => !levelDefinitions.some((level) => level.id === id));
const options = { seed: Number(values.seed), runs: Number(values.runs) };
if (unknown !== undefined)
  fail(`unknown level: ${unknown}; there are ${levelDefinitions.map(({ id }) => id).join(', ')}`);
if (!Number.isInteger(options.seed) || !Number.isInteger(options.runs) || options.runs < 100)
  fail('--seed and --runs must be integers, --runs at least 100');

const proven = new Map<string, LevelProof>(levels.map((level) => [level.id, level]));
for (const definition of levelDefinitions) {
  if (positionals.length > 0 && !positionals.includes(definition.id)) continue;
  const proof = proveLevel(definition, options, proven.get(definition.id)?.best ?? null);
  proven.set(definition.id, proof);
  writeFileSync(new URL(`${camelCase(definition.id)}.ts`, FOLDER), proofText(definition, proof));
  console.log(`${definition.id}: stars ${proof.stars.join(' ')}, par ${proof.par}, ${proof.best.length} commands`);
}
writeFileSync(new URL('index.ts', FOLDER), indexText(levelDefinitions.filter(({ id }) => proven.has(id))));

function proofText({ id }: LevelDefinition, { stars, par, best }: LevelProof): string {
  const entries = best.map(([tick, command]) => {
    const fields = Object.entries(command).map(
      ([name, value]) => `${name}: ${typeof value === 'string' ? `'${value}'` : value}`,
    );
    return `    [${tick}, { ${fields.join(', ')} }],\n`;
  });
  return `import type { LevelProof } from '../types.ts';

${HEAD}export const ${camelCase(id)}: LevelProof = {
  stars: [${stars.join(', ')}],
  par: ${par},
  best: [
${entries.join('')}  ],
};
`;
}

function indexText(definitions: readonly LevelDefinition[]): string {
  const names = definitions.map(({ id }) => camelCase(id));
  const imports = [...names].sort().map((name) => `import { ${name} } from './${name}.ts';\n`);
  const lines = definitions.map(({ id }) => `  ${/^\w+$/.test(id) ? id : `'${id}'`}: ${camelCase(id)},\n`);
  return `import type { LevelProof } from '../types.ts';
${imports.join('')}
${HEAD}export const proofs: Readonly<Record<string, LevelProof | undefined>> = {
${lines.join('')}};
`;
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
