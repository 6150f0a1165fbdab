import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without settings: port 2567 on all interfaces, a file in data/', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 2567, host: undefined, databaseUrl: undefined, publicUrl: undefined });
  expect(path.isAbsolute(config.databaseFile)).toBe(true);
  expect(config.databaseFile.endsWith(path.join('data', 'timeslice.sqlite'))).toBe(true);
});

test('an empty variable is none', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 2567, publicUrl: undefined });
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['PUBLIC_URL', 'timeslice.example'],
  ['DATABASE_URL', 'mysql://localhost/game'],
  ['TRUST_PROXY', '-1'],
  ['LOG_LEVEL', 'loud'],
])('a wrong %s is named, with what it was', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value}: `);
});
