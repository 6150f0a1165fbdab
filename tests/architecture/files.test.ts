import { describe, expect, test } from 'vitest';
import { barrels, forbiddenText, longFiles } from './checkFiles.ts';
import { plant } from './plant.ts';
import { readSources, repository, trackedTexts } from './sourceFiles.ts';

const FOLDERS = ['shared', 'server', 'client', 'tests', 'scripts'];

describe('the repository', () => {
  const sources = readSources(repository, FOLDERS);

  test('a layer has one public face and no other barrel', () => {
    expect(barrels(sources)).toEqual([]);
  });

  test('no source file is over 400 lines', () => {
    expect(longFiles(sources, 400)).toEqual([]);
    for (const file of longFiles(sources, 300)) console.warn(`${file}: which second concept moved in?`);
  });

  test('no file holds a path of one machine or the host of a registry', ({ skip }) => {
    const texts = trackedTexts(repository);
    if (texts === undefined) return skip('needs a git checkout, which knows what belongs to the project');
    expect(texts.length).toBeGreaterThan(0);
    expect(forbiddenText(texts)).toEqual([]);
  });
});

const sourcesOf = (files: Record<string, string>) => readSources(plant(files), FOLDERS);

describe('the checkers', () => {
  test.each([
    ['server/src/http/deep/index.ts', `export { a } from './a.ts';`],
    ['client/src/board/all.ts', `export * from './a.ts';\nexport type { B } from './b.ts';`],
    ['shared/src/run/exports.ts', `import { a } from './a.ts';\nexport { a };`],
  ])('find the barrel %s', (file, code) => {
    expect(barrels(sourcesOf({ [file]: code }))).toEqual([file]);
  });

  test.each([
    ['shared/src/run/index.ts', `export { a } from './a.ts';`],
    ['client/src/app/i18n/index.ts', `import en from './en.ts';\nexport const texts = en;`],
    ['server/src/main.ts', `import './a.ts';`],
  ])('take no offence at %s', (file, code) => {
    expect(barrels(sourcesOf({ [file]: code }))).toEqual([]);
  });

  test('find a long file', () => {
    const files = { 'server/src/long.ts': '\n'.repeat(401), 'server/src/short.ts': '\n'.repeat(400) };
    expect(longFiles(sourcesOf(files), 400)).toEqual(['server/src/long.ts has 401 lines']);
  });

  test.each([
    ['/work', '/main/x.ts'],
    ['/home/', 'somebody/x.ts'],
    ['/Users/', 'somebody/x.ts'],
    ['C:\\', 'Users\\somebody'],
    ['https://registry.', 'npmjs.org/x'],
    ['npm.pkg.', 'github.com'],
    ['deb.', 'debian.org'],
  ])('find %s%s', (start, rest) => {
    expect(forbiddenText([{ path: 'a.md', text: `one\n"${start}${rest}"` }])).toEqual([`a.md:2 ${start}${rest}`]);
  });

  test('let pass addresses and paths of everyone', () => {
    const text = 'https://nodejs.org shared/src/work/main.ts http://localhost:2567/home';
    expect(forbiddenText([{ path: 'a.md', text }])).toEqual([]);
  });
});
