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
  ['PORT', 'eighty', 'must be a whole number from 0 to 65535'],
  ['PORT', '65536', 'must be a whole number from 0 to 65535'],
  ['PUBLIC_URL', 'timeslice.example', 'must be an http or https URL'],
  ['DATABASE_URL', 'mysql://localhost/game', 'must begin with postgres://'],
  ['TRUST_PROXY', '-1', 'must be a whole number from 0 to 5'],
  ['LOG_LEVEL', 'loud', 'must be one of info, warn, error, silent'],
])('a wrong %s is named, with what it was and what it should be', (name, value, problem) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value}: ${problem}`);
});
