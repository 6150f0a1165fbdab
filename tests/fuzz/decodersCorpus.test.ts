/** Every malformed file ends in one line that says where it is wrong, with exit code 2. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runImportTrace } from '../../server/src/cli/runImportTrace.ts';
import { runSim } from '../../server/src/cli/runSim.ts';
import { runVerify } from '../../server/src/cli/runVerify.ts';
import { oneLine, UsageError } from '../../server/src/cli/usageError.ts';
import { type BadFile, badFiles, type FileKind } from './decoders/corpus.ts';
import { games } from './decoders/goodInputs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const scenario = written('good.json', JSON.stringify(games[0]?.scenario));

/** Which command reads a file of a kind, and how it is told to. */
const COMMANDS: Record<FileKind, { script: string; args: (file: string) => string[] }> = {
  scenario: { script: 'sim', args: (file) => ['--scenario', file, '--policy', 'fcfs'] },
  log: { script: 'sim', args: (file) => ['--scenario', scenario, '--log', file] },
  trace: { script: 'importTrace', args: (file) => [file] },
  replay: { script: 'verify', args: (file) => [file, '--scenario', scenario] },
};

function run(kind: FileKind, file: string): unknown {
  const args = COMMANDS[kind].args(file);
  if (kind === 'trace') return runImportTrace(args, () => {});
  return kind === 'replay' ? runVerify(args) : runSim(args);
}

/** The line that the command prints about a file, without the file's name; throws if there is none. */
function complaint(kind: FileKind, file: string): string {
  try {
    run(kind, file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const line = oneLine(error.message);
    if (!line.startsWith(`${file}: `)) throw new Error(`does not name the file: ${line}`);
    return line.slice(file.length + 2);
  }
  throw new Error('was let pass');
}

/** `processes[0].tasks[1].bursts: …`, or the name of a part of a replay. */
const NAMES_A_PATH = /^[\w-]*(\.[\w-]+|\[\d+\]|\["[^"]+"\])*: ./;

const bad = badFiles();

it('there are at least 200 malformed files, the same in every run', () => {
  expect(bad.length).toBeGreaterThanOrEqual(200);
  const contents = (files: readonly BadFile[]) =>
    files.slice(0, 40).map(({ content }) => Buffer.from(content).toString());
  expect(contents(badFiles())).toEqual(contents(bad));
});

it.each(['scenario', 'log', 'trace', 'replay'] as const)('every malformed %s is refused, with the path', (kind) => {
  const file = path.join(folder, `bad.${kind}`);
  const problems: string[] = [];
  for (const each of bad.filter((one) => one.kind === kind)) {
    writeFileSync(file, each.content);
    try {
      const line = complaint(kind, file);
      if (line.length > 500) problems.push(`${each.name}: a line of ${line.length} characters`);
      if (each.hasPath && (!NAMES_A_PATH.test(line) || line.startsWith('not ')))
        problems.push(`${each.name}: no path: ${line}`);
    } catch (error) {
      problems.push(`${each.name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  expect(problems).toEqual([]);
});

/** Files that were thought of, and what has to be said about each. */
const NASTY: Record<string, string> = {
  'a-scenario.trace': 'format: unknown field',
  'a-tick-below-the-largest-integer.scenario': 'limit: must be an integer',
  'burst-longer-than-the-run.trace': 'tasks[0].bursts: last',
  'comment.scenario': 'not JSON',
  'count-of-256-bits.replay': 'commands: no integer',
  'crash-first.scenario': 'processes[0].tasks[0].bursts[0].crash: only the last',
  'device-called-constructor.scenario': 'devices.constructor: the name',
  'device-called-proto.scenario': 'devices.__proto__: the name',
  'duplicate-key-with-an-escape.scenario': 'cores: stands in its object twice',
  'empty.scenario': 'not JSON',
  'escape-sequence-in-a-field-name.scenario': '["\\u001b[2J\\u009b31m\\n"]: unknown field',
  'goroutine-in-a-process-of-threads.trace': 'tasks[1].kind: is goroutine',
  'hex-number.log': 'not JSON',
  'inherited-device.scenario': 'processes[0].tasks[0].bursts[0].device: must be',
  'job-of-a-billion-items.scenario': 'jobs[0].items: must be an integer',
  'json.replay': 'magic: ',
  'latin-1.scenario': 'not UTF-8',
  'minus-zero.scenario': 'processes[0].tasks[0].bursts[0].cpu: must be an integer',
  'object-with-a-length.log': 'must be a list',
  'only-white-space.scenario': 'not JSON',
  'promises-much.replay': 'commands[0][0]: the replay ends',
  'thread-with-two-bodies.trace': 'tasks[1].tid: must be unique',
  'ticks-going-back.log': '[1][0]: must not be smaller',
  'type-inherited.log': '[0][1].type: is missing',
  'unqueue-with-a-core.replay': 'commands[0][1].core: unqueue has none',
  'utf-16.scenario': 'not UTF-8',
  'zero-byte-in-a-name.scenario': 'processes[0].name: must be a text',
};

describe('the hand-picked file', () => {
  const corpus = fileURLToPath(new URL('./corpus/', import.meta.url));
  const names = readdirSync(corpus).sort();

  it('is known, each of them', () => {
    expect(names).toEqual(Object.keys(NASTY).sort());
  });

  it.each(names)('%s is refused', (name) => {
    const kind = path.extname(name).slice(1) as FileKind;
    expect(complaint(kind, path.join(corpus, name))).toContain(NASTY[name]);
  });

  it('with a byte order mark in front is none: some editors write one', () => {
    const marked = written('marked.json', `\ufeff${JSON.stringify(games[0]?.scenario)}`);
    expect(run('scenario', marked)).toMatchObject({ outcome: expect.any(String) });
  });
});

/** In a process with little memory, so that what is too large is refused and not loaded. */
function spawned(kind: FileKind, file: string) {
  const { script, args } = COMMANDS[kind];
  const program = fileURLToPath(new URL(`../../server/src/cli/${script}.ts`, import.meta.url));
  const node = ['--max-old-space-size=256', program, ...args(file)];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const chosen = (kind: FileKind, flaw: string): string => {
  const found = bad.find((each) => each.kind === kind && each.name.startsWith(flaw));
  if (found === undefined) throw new Error(`no ${kind} with ${flaw}`);
  return written(`${flaw.replaceAll(' ', '-')}.${kind}`, found.content);
};

describe('the command itself ends with one line and exit code 2', () => {
  it.each<[FileKind, string, () => string]>([
    ['scenario', 'a deep nest', () => chosen('scenario', 'a deep nest')],
    ['log', 'a million zeros', () => chosen('log', 'a million zeros')],
    ['trace', 'a deep nest', () => chosen('trace', 'a deep nest')],
    ['trace', 'a folder', () => folder],
    ['replay', 'damage', () => chosen('replay', 'damage 0')],
    ['replay', 'a folder', () => folder],
    ['scenario', '65 MB of blanks', () => written('blanks.json', new Uint8Array(65 * 1024 * 1024).fill(32))],
  ])('for a %s that is %s', (kind, _, make) => {
    const { status, stdout, stderr } = spawned(kind, make());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[a-z-]+: .+\n$/);
  });

  /** A file that is there, and that nobody, not even root, can read from its start. */
  const unreadable = '/proc/self/mem';
  it.skipIf(!existsSync(unreadable))('for a file whose reading fails (needs a Linux /proc)', () => {
    for (const kind of ['scenario', 'trace', 'replay'] as const) {
      expect(() => run(kind, unreadable)).toThrow(UsageError);
    }
  });
});
