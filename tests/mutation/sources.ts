import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Instrumented, instrument, type Mutant } from './instrument.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const engine = 'shared/src/engine';
/** Nothing in these can be broken: types, names, sentences; or they belong to the tests. */
const LEFT_OUT = /(?:\.test|\/tinyWorld|\/types|\/index|\/refusals|\/command)\.ts$/;

const filesOf = (pattern: RegExp): string[] =>
  readdirSync(root + engine, { recursive: true, encoding: 'utf8' })
    .map((name) => `${engine}/${name.replaceAll('\\', '/')}`)
    .filter((file) => pattern.test(file))
    .sort();

export const unitTests = (): URL[] => filesOf(/\.test\.ts$/).map((file) => pathToFileURL(root + file));

/** Every source file of the engine with all its mutants; numbers go on from file to file. */
export function instrumentEngine(): Map<string, Instrumented> {
  const files = new Map<string, Instrumented>();
  let next = 0;
  for (const file of filesOf(/\.ts$/)) {
    if (LEFT_OUT.test(file)) continue;
    const made = instrument(file, readFileSync(root + file, 'utf8'), next);
    next += made.mutants.length;
    files.set(file, made);
  }
  return files;
}

export const allMutants = (files: ReadonlyMap<string, Instrumented>): Mutant[] =>
  [...files.values()].flatMap(({ mutants }) => mutants);
