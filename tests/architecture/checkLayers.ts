import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { type Import, readImports } from './readImports.ts';
import { readSources } from './sourceFiles.ts';

/** In `shared` a layer may import itself and those to the left of it. */
const LAYERS = ['engine', 'content', 'run', 'protocol'];
const WORKSPACES = ['shared', 'server', 'client', 'tests'];

export interface Violation {
  rule: string;
  file: string;
  line: number;
  message: string;
}

interface Place {
  path: string;
  workspace: string;
  /** The folder in `src`; a layer of `shared`. */
  layer: string;
  isTest: boolean;
}

interface Context {
  from: Place;
  specifier: string;
  names: readonly string[];
  /** Where a relative import or one of our own packages leads; undefined for packages from outside. */
  to: Place | undefined;
  /** Asked for by file and not by package name. */
  relative: boolean;
  /** The name of the package from outside, `node:…` for built-in modules. */
  packageName: string | undefined;
  manifest: Manifest;
}

interface Manifest {
  dependencies: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

/** Each rule answers what is wrong with one import, or nothing. */
const RULES: Record<string, (context: Context) => string | false | undefined> = {
  'layer order': ({ from, to }) =>
    from.workspace === 'shared' &&
    to?.workspace === 'shared' &&
    LAYERS.indexOf(to.layer) > LAYERS.indexOf(from.layer) &&
    `${from.layer} may not import ${to.layer}; the arrows are ${LAYERS.join(' ← ')}`,

  'layer front door': ({ from, to, relative }) => {
    // A unit test may borrow the tiny worlds that another layer's tests are built from; the arrows hold for it too.
    if (from.isTest && from.workspace === 'shared' && relative) return false;
    if (to?.workspace !== 'shared' || (from.workspace === 'shared' && from.layer === to.layer)) return false;
    const front = `shared/src/${to.layer}/index.ts`;
    const isFront = relative ? to.path === front : LAYERS.includes(to.layer) && to.path === `shared/${to.layer}`;
    return !isFront && `only the index.ts of ${LAYERS.join(', ')} is public`;
  },

  'workspace border': ({ from, to, relative }) =>
    relative && to?.workspace !== from.workspace && 'a relative path leads out of the workspace; use the package name',

  'shared has no host': ({ from, to, packageName }) => {
    if (from.workspace !== 'shared') return false;
    if (to && to.workspace !== 'shared') return `shared may not import ${to.workspace}`;
    return packageName?.startsWith('node:') && 'shared runs in browsers too: no Node modules';
  },

  'shared packages': ({ from, packageName, manifest }) => {
    if (from.workspace !== 'shared' || packageName === undefined || packageName.startsWith('node:')) return false;
    if (from.isTest) return false;
    if (from.layer === 'engine') return 'the engine imports nothing but itself';
    return !manifest.dependencies.has(packageName) && 'not among the dependencies of shared';
  },

  'client and server': ({ from, to }) =>
    to !== undefined &&
    [from.workspace, to.workspace].sort().join() === 'client,server' &&
    `${from.workspace} may not import ${to.workspace}; what both need lives in shared`,

  'tests are no library': ({ to }) => to?.workspace === 'tests' && 'only tests import tests',

  'Phaser stays in the board': ({ from, packageName }) =>
    packageName === 'phaser' && !isIn(from, 'client', 'board') && 'only client/src/board imports phaser',

  'the SDK stays in net': ({ from, packageName }) =>
    (packageName === 'colyseus.js' || packageName === '@colyseus/sdk') &&
    !isIn(from, 'client', 'net') &&
    `only client/src/net imports ${packageName}`,

  'Room stays in rooms': ({ from, specifier, packageName, names }) => {
    if ((packageName !== '@colyseus/core' && packageName !== 'colyseus') || isIn(from, 'server', 'rooms')) return false;
    // A namespace, a default export and a file inside of the package all carry Room along.
    const mayHoldRoom = specifier !== packageName || names.some((name) => ['Room', '*', 'default'].includes(name));
    return mayHoldRoom && `only server/src/rooms imports Room; import other things from ${packageName} by name`;
  },

  'declared packages': ({ packageName, manifest }) =>
    packageName !== undefined &&
    !packageName.startsWith('node:') &&
    !packageName.startsWith('lib:') &&
    !manifest.all.has(packageName) &&
    'not declared in the package.json of the workspace (an alias would hide where it leads)',
};

/**
 * Checks every import of a repository against the layers. `filesRead` tells how much each workspace was looked at:
 * no violation means something only when it is above zero.
 */
export function checkLayers(root: string): { violations: Violation[]; filesRead: Record<string, number> } {
  const manifests = new Map(WORKSPACES.map((workspace) => [workspace, readManifest(root, workspace)]));
  const filesRead = Object.fromEntries(WORKSPACES.map((workspace) => [workspace, 0]));
  const violations: Violation[] = [];
  for (const file of readSources(root, WORKSPACES)) {
    const from = placeOf(file.path);
    filesRead[from.workspace] = (filesRead[from.workspace] ?? 0) + 1;
    // Tests may import everything.
    if (from.workspace === 'tests') continue;
    if (file.path.startsWith('shared/') && !LAYERS.includes(from.layer)) {
      violations.push({
        rule: 'no place outside the layers',
        file: file.path,
        line: 1,
        message: 'belongs to no layer',
      });
    }
    const manifest = manifests.get(from.workspace) as Manifest;
    for (const found of readImports(file)) violations.push(...violationsOf(from, found, manifest));
  }
  return { violations, filesRead };
}

function violationsOf(from: Place, { specifier, names, line }: Import, manifest: Manifest): Violation[] {
  const at = { file: from.path, line };
  if (specifier === undefined) {
    return [{ ...at, rule: 'readable imports', message: 'the target is computed, so nobody can check it' }];
  }
  const context: Context = { from, specifier, names, manifest, ...resolve(from, specifier) };
  return Object.entries(RULES).flatMap(([rule, check]) => {
    const message = check(context);
    return message ? [{ ...at, rule, message: `'${specifier}': ${message}` }] : [];
  });
}

function resolve(from: Place, specifier: string): Pick<Context, 'to' | 'relative' | 'packageName'> {
  if (specifier.startsWith('.') || specifier.startsWith('/')) {
    const target = path.posix.join(specifier.startsWith('/') ? '' : path.posix.dirname(from.path), specifier);
    return { to: placeOf(target), relative: true, packageName: undefined };
  }
  const [, workspace, layer = ''] = /^@timeslice\/([^/]+)\/?(.*)$/.exec(specifier) ?? [];
  if (workspace !== undefined) {
    const to = { path: `${workspace}/${layer}`, workspace, layer: layer.split('/')[0] ?? '', isTest: false };
    return { to, relative: false, packageName: undefined };
  }
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return { to: undefined, relative: false, packageName: isBuiltin(name) ? `node:${name.replace('node:', '')}` : name };
}

function placeOf(file: string): Place {
  const [workspace = '', folder, layer = ''] = file.split('/');
  return {
    path: file,
    workspace,
    layer: folder === 'src' && !layer.includes('.') ? layer : '',
    isTest: /\.test\.tsx?$/.test(file),
  };
}

function isIn(place: Place, workspace: string, folder: string): boolean {
  return place.workspace === workspace && place.layer === folder;
}

/** The packages that a workspace declares, with the root's tools (Vitest), which every workspace may use. */
function readManifest(root: string, workspace: string): Manifest {
  const own = readJson(path.join(root, workspace, 'package.json'));
  const tools = readJson(path.join(root, 'package.json'));
  const dependencies = new Set(Object.keys(own.dependencies ?? {}));
  return {
    dependencies,
    all: new Set([...dependencies, ...Object.keys({ ...own.devDependencies, ...tools.devDependencies })]),
  };
}

function readJson(file: string): { dependencies?: object; devDependencies?: object } {
  if (!existsSync(file)) throw new Error(`${file} is missing: the declared packages cannot be checked without it`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
