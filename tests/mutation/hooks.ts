import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { guardLoops, type Instrumented, type Mode } from './instrument.ts';
import { root } from './sources.ts';

/** Modules that exist once for every version of the engine: `?v=run` or `?v=cover-7` in an address makes a version. */
const VERSIONED = /^(?:shared\/src\/|tests\/fuzz\/|tests\/mutation\/games\.ts)/;
const shim = new URL('./vitestShim.ts', import.meta.url).href;
const control = new URL('./switch.ts', import.meta.url).href;

/** From now on, modules that are imported with `?v=MODE…` are instrumented, and so is whatever they import. */
export function installHooks(files: ReadonlyMap<string, Instrumented>): void {
  const codes = new Map<string, string>();
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest') return { url: shim, shortCircuit: true };
      if (specifier === 'mutation:switch') return { url: control, shortCircuit: true };
      const found = next(specifier, context);
      const version = context.parentURL === undefined ? null : versionOf(context.parentURL);
      if (version === null || !isVersioned(found.url)) return found;
      return { ...found, url: `${found.url}?v=${version}` };
    },
    load(url, context, next) {
      const version = versionOf(url);
      if (version === null || !url.startsWith('file:')) return next(url, context);
      const file = fileURLToPath(url).slice(root.length).replaceAll('\\', '/');
      const mode: Mode = version.startsWith('cover') ? 'cover' : 'run';
      const key = `${mode} ${file}`;
      let source = codes.get(key);
      if (source === undefined) {
        const code = files.get(file)?.code[mode] ?? guardLoops(file, readFileSync(root + file, 'utf8'));
        source = stripTypeScriptTypes(code);
        codes.set(key, source);
      }
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

const versionOf = (url: string): string | null => new URL(url).searchParams.get('v');

function isVersioned(url: string): boolean {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return false;
  return VERSIONED.test(fileURLToPath(url).slice(root.length).replaceAll('\\', '/'));
}
