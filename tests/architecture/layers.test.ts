import { describe, expect, test } from 'vitest';
import { checkLayers, type Violation } from './checkLayers.ts';
import { plant } from './plant.ts';
import { repository } from './sourceFiles.ts';

describe('the repository', () => {
  const { violations, filesRead } = checkLayers(repository);

  test('every import respects the layers', () => {
    expect(violations.map(asLine)).toEqual([]);
  });

  test.each(Object.entries(filesRead))('the checker has read files in %s', (_, count) => {
    expect(count).toBeGreaterThan(0);
  });
});

/** One line of code in one file, and the rule that must object; null for code that is fine. */
const planted: [rule: string | null, file: string, code: string][] = [
  ['layer order', 'shared/src/engine/a.ts', `import { x } from '../content/index.ts';`],
  ['layer order', 'shared/src/engine/a.ts', `import type { X } from '@timeslice/shared/run';`],
  ['layer order', 'shared/src/content/a.ts', `export * from '../run/index.ts';`],
  ['layer order', 'shared/src/run/a.ts', `export { x } from '../protocol/index.ts';`],
  ['layer order', 'shared/src/run/a.test.ts', `import { x } from '../protocol/index.ts';`],
  ['layer order', 'shared/src/engine/a.ts', `const x = await import('../run/index.ts');`],
  ['layer order', 'shared/src/engine/a.ts', `type X = import('../run/index.ts').X;`],
  [null, 'shared/src/run/a.ts', `import { x } from '../content/index.ts'; import { y } from '../engine/index.ts';`],
  [null, 'shared/src/protocol/a.ts', `import type { X } from '@timeslice/shared/engine';`],

  ['layer front door', 'shared/src/run/a.ts', `import { x } from '../engine/step.ts';`],
  ['layer front door', 'client/src/board/a.ts', `import { x } from '@timeslice/shared/engine/step';`],
  ['layer front door', 'server/src/http/a.ts', `import { x } from '@timeslice/shared';`],
  ['layer front door', 'server/src/http/a.test.ts', `import { x } from '@timeslice/shared/engine/tinyWorld';`],
  [null, 'shared/src/run/a.test.ts', `import { x } from '../engine/tinyWorld.ts';`],
  [null, 'client/src/board/a.ts', `import { x } from '@timeslice/shared/engine'; import './b.ts';`],

  ['workspace border', 'server/src/a.ts', `import { x } from '../../shared/src/engine/index.ts';`],
  ['workspace border', 'client/vite.config.ts', `import x from '../vitest.config.ts';`],
  ['workspace border', 'server/src/a.ts', `new Worker(new URL('../../tests/worker.ts', import.meta.url));`],
  ['workspace border', 'client/src/app/a.ts', `/// <reference path="../../../server/src/a.ts" />`],
  [null, 'server/src/a.ts', `const page = new URL('../../client/dist', import.meta.url);`],

  ['shared has no host', 'shared/src/engine/a.ts', `import { readFileSync } from 'node:fs';`],
  ['shared has no host', 'shared/src/run/a.test.ts', `import { readFileSync } from 'fs';`],
  ['shared has no host', 'shared/src/protocol/a.ts', `const fs = require('fs/promises');`],
  ['shared has no host', 'shared/src/protocol/a.ts', `import { x } from '@timeslice/client';`],
  ['shared has no host', 'shared/src/protocol/a.ts', `import { x } from '../../../server/src/main.ts';`],

  ['shared packages', 'shared/src/engine/a.ts', `import { z } from 'zod';`],
  ['shared packages', 'shared/src/run/a.ts', `import fc from 'fast-check';`],
  ['shared packages', 'shared/src/run/a.ts', `/// <reference lib="dom" />`],
  [null, 'shared/src/content/a.ts', `import { z } from 'zod';`],
  [null, 'shared/src/engine/a.test.ts', `import fc from 'fast-check'; import { test } from 'vitest';`],

  ['no place outside the layers', 'shared/src/a.ts', `export const x = 1;`],
  ['no place outside the layers', 'shared/src/util/a.ts', `export const x = 1;`],
  ['no place outside the layers', 'shared/cli/a.ts', `export const x = 1;`],

  ['client and server', 'client/src/app/a.ts', `import type { X } from '@timeslice/server';`],
  ['client and server', 'server/src/http/a.ts', `import { x } from '../../../client/src/app/x.ts';`],
  ['client and server', 'client/src/app/a.ts', `const all = import.meta.glob(['../../../server/src/*.ts']);`],

  ['tests are no library', 'server/src/a.ts', `import { x } from '@timeslice/tests/support';`],

  ['Phaser stays in the board', 'client/src/screens/A.tsx', `import Phaser from 'phaser';`],
  ['Phaser stays in the board', 'client/src/screens/A.tsx', `const lazy = () => import('phaser');`],
  ['Phaser stays in the board', 'client/src/boardless/a.ts', `import type { Scene } from 'phaser/src/phaser';`],
  [null, 'client/src/board/views/a.ts', `import Phaser from 'phaser';`],

  ['the SDK stays in net', 'client/src/session/a.ts', `import { Client } from 'colyseus.js';`],
  ['the SDK stays in net', 'client/src/session/a.ts', `import type { Room } from '@colyseus/sdk';`],
  [null, 'client/src/net/a.ts', `import { Client } from 'colyseus.js';`],

  ['Room stays in rooms', 'server/src/http/a.ts', `import { Room } from '@colyseus/core';`],
  ['Room stays in rooms', 'server/src/main.ts', `import type { Server, Room as R } from '@colyseus/core';`],
  ['Room stays in rooms', 'server/src/main.ts', `import * as core from '@colyseus/core';`],
  ['Room stays in rooms', 'server/src/main.ts', `import { Room } from '@colyseus/core/build/Room.js';`],
  ['Room stays in rooms', 'server/src/main.ts', `type R = import('@colyseus/core').Room<{}>;`],
  ['Room stays in rooms', 'server/src/main.ts', `export { Room } from '@colyseus/core';`],
  [null, 'server/src/main.ts', `import { Server } from '@colyseus/core';`],
  [null, 'server/src/rooms/a.ts', `import { Room } from '@colyseus/core';`],

  ['declared packages', 'client/src/app/a.ts', `import { x } from '@/board/secret';`],
  ['declared packages', 'server/src/a.ts', `import lodash from 'lodash';`],
  [null, 'server/src/a.ts', `import { readFileSync } from 'node:fs';`],

  ['readable imports', 'client/src/app/a.ts', 'const x = await import(name);'],
  ['readable imports', 'server/src/a.ts', `const x = require(name);`],

  [null, 'client/src/app/A.tsx', `// import 'phaser'\nconst a = "import 'phaser'"; const b = <p>import 'phaser'</p>;`],
  [null, 'tests/e2e/a.ts', `import Phaser from 'phaser'; import '../../server/src/main.ts';`],
];

describe('the checker', () => {
  test.each(planted)('%s: %s: %s', (rule, file, code) => {
    const root = plantRepository({ [file]: code });
    const { violations } = checkLayers(root);
    if (rule === null) expect(violations.map(asLine)).toEqual([]);
    else expect(violations.map((violation) => violation.rule)).toContain(rule);
  });

  test('names the file and the line', () => {
    const root = plantRepository({ 'client/src/app/a.ts': `const x = 1;\n\nimport 'phaser';` });
    expect(checkLayers(root).violations).toEqual([
      {
        rule: 'Phaser stays in the board',
        file: 'client/src/app/a.ts',
        line: 3,
        message: `'phaser': only client/src/board imports phaser`,
      },
    ]);
  });

  test('refuses to succeed on nothing', () => {
    const root = plantRepository({});
    expect(() => checkLayers(root)).toThrow('no source file found');
  });

  test('refuses a file that it cannot read', () => {
    const root = plantRepository({ 'client/src/app/a.ts': 'import {' });
    expect(() => checkLayers(root)).toThrow('client/src/app/a.ts cannot be parsed');
  });
});

function asLine({ rule, file, line, message }: Violation): string {
  return `${file}:${line} [${rule}] ${message}`;
}

/** A repository that holds only the given files and the manifests. */
function plantRepository(files: Record<string, string>): string {
  const manifests = {
    'package.json': { devDependencies: { vitest: '1' } },
    'shared/package.json': { dependencies: { zod: '1' }, devDependencies: { 'fast-check': '1' } },
    'server/package.json': { dependencies: { '@colyseus/core': '1' } },
    'client/package.json': { dependencies: { phaser: '1', 'colyseus.js': '1' } },
    'tests/package.json': {},
  };
  const texts = Object.entries(manifests).map(([file, manifest]) => [file, JSON.stringify(manifest)]);
  return plant({ ...Object.fromEntries(texts), ...files });
}
