import { expect, test } from 'vitest';
import { checkDeterminism } from './checkDeterminism.ts';
import { plant } from './plant.ts';
import { repository } from './sourceFiles.ts';

const PURE_LAYERS = ['engine', 'content', 'run'].map((layer) => `shared/src/${layer}`);

test('engine, content and run compute the same on every machine', () => {
  expect(checkDeterminism(repository, PURE_LAYERS)).toEqual([]);
});

test.each([
  ['Math.random', 'const x = Math.random();'],
  ['Math.sin', 'const x = Math.sin(1);'],
  ['Math.cos', 'const x = Math.cos(1);'],
  ['Math.pow', 'const x = Math.pow(2, 3);'],
  ['Math.exp', 'const x = Math.exp(1);'],
  ['Math.log', 'const x = [1].map(Math.log);'],
  ['Math.sqrt', 'const x = Math.sqrt(2);'],
  ['Math', `const x = Math['random']();`],
  ['Math', 'const { random } = Math;'],
  ['operator ** (Math.pow)', 'const x = 2 ** 0.5;'],
  ['Date', 'const x = Date.now();'],
  ['Date', 'const x = new Date();'],
  ['performance', 'const x = performance.now();'],
  ['globalThis', 'const x = globalThis.Date;'],
  ['setTimeout', 'setTimeout(() => {}, 1);'],
  ['Promise', 'const x = Promise.resolve();'],
  ['async function', 'async function f() {}'],
  ['async function', 'const f = async () => {};'],
  ['async function', 'const o = { async f() {} };'],
  ['await', 'const x = await y;'],
  ['.localeCompare', `const x = 'a'.localeCompare('b');`],
  ['.toLocaleString', 'const x = (1).toLocaleString();'],
])('finds %s in: %s', (what, code) => {
  const root = plant({ 'engine/a.ts': code });
  expect(checkDeterminism(root, ['engine'])).toEqual([`engine/a.ts:1 ${what}`]);
});

test.each([
  'const x = Math.floor(7 / 2) + Math.max(1, 2) + 2 ** 32;',
  'const x = BigInt(y) ** 2n;',
  'const x = { performance: 1, Date: 2 }; const y = x.performance;',
  'interface Stats { performance: number }',
  '// Math.random, Date and async are only mentioned here\nconst x = "await Date";',
])('lets pass: %s', (code) => {
  const root = plant({ 'engine/a.ts': code });
  expect(checkDeterminism(root, ['engine'])).toEqual([]);
});

test('tests of the pure layers may use a clock', () => {
  const root = plant({ 'engine/a.ts': '', 'engine/a.test.ts': 'const x = Date.now();' });
  expect(checkDeterminism(root, ['engine'])).toEqual([]);
});

test('refuses to succeed on nothing', () => {
  expect(() => checkDeterminism(plant({}), ['engine'])).toThrow('no source file found');
  expect(() => checkDeterminism(plant({ 'engine/a.test.ts': '' }), ['engine'])).toThrow('nothing but tests');
});
