/** The proofs of levels as source files, in the form that the formatter would give them. */
import type { LevelProof } from '@timeslice/shared/content';

const HEAD = '/** Computed by the solve-levels command; not to be edited. */\n';

/** Ids that are no names: modules may not call anything so. */
const RESERVED = new Set(['await']);

/** A level's id as a name: hello-pid → helloPid, await → awaitLevel. */
export const proofName = (id: string): string =>
  RESERVED.has(id) ? `${id}Level` : id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export function proofText(id: string, { stars, par, best }: LevelProof): string {
  const entries = best.map(([tick, command]) => {
    const fields = Object.entries(command).map(([name, value]) => `${name}: ${literal(value)}`);
    return `    [${tick}, { ${fields.join(', ')} }],\n`;
  });
  return `import type { LevelProof } from '../types.ts';

${HEAD}export const ${proofName(id)}: LevelProof = {
  stars: [${stars.join(', ')}],
  par: ${par},
  best: [
${entries.join('')}  ],
};
`;
}

export function proofIndexText(ids: readonly string[]): string {
  const imports = [...ids]
    .map(proofName)
    .sort()
    .map((name) => `import { ${name} } from './${name}.ts';\n`);
  const lines = ids.map((id) => `  ${/^\w+$/.test(id) ? id : literal(id)}: ${proofName(id)},\n`);
  return `import type { LevelProof } from '../types.ts';
${imports.join('')}
${HEAD}export const proofs: Readonly<Record<string, LevelProof | undefined>> = {
${lines.join('')}};
`;
}

const literal = (value: string | number): string => (typeof value === 'string' ? `'${value}'` : `${value}`);
