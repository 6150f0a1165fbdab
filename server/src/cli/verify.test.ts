import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { levels } from '@timeslice/shared/content';
import { ENGINE_VERSION } from '@timeslice/shared/engine';
import { encodeReplay, MAX_REPLAY_BYTES, type Replay, replayOf } from '@timeslice/shared/run';
import { afterAll, describe, expect, it } from 'vitest';
import { runSim } from './runSim.ts';
import { NotVerifiedError, runVerify } from './runVerify.ts';
import { UsageError } from './usageError.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

const tasks = [24, 3, 3].map((cpu, i) => ({
  ...{ pid: 100 + i, name: 'P', runtime: 'native' as const },
  tasks: [{ id: i + 1, kind: 'process' as const, bursts: [{ cpu }] }],
}));
const scenario = { format: 1 as const, id: 'three', cores: 1, limit: 100, devices: {}, processes: tasks };
const three = file('three.json', JSON.stringify(scenario));
const replay = replayOf(scenario, [[0, { type: 'dispatch', task: 2, core: 0 }]]);
const saved = (name: string, change: Partial<Replay>): string => file(name, encodeReplay({ ...replay, ...change }));

function verify(...args: string[]) {
  const script = fileURLToPath(new URL('verify.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('verify', () => {
  it('runs the replay that sim has saved, and comes to the same figures and hash', () => {
    const target = path.join(folder, 'saved.tsr');
    const sim = runSim(['--scenario', three, '--policy', 'rr', '--save-replay', target]) as Record<string, unknown>;
    const { status, stdout, stderr } = verify(target, '--scenario', three);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { end, outcome, useful, cpuTime, score, hash } = sim;
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ ok: true, scenario: 'three', engine: ENGINE_VERSION, refused: 0 },
      ...{ end, outcome, useful, cpuTime, score, hash },
    });
  });

  it('leaves commands that were refused out of the replay: they changed nothing', () => {
    const log = file(
      'log.json',
      '[[0,{"type":"jump"}],[0,{"type":"dispatch","task":2,"core":0}],[1,{"type":"preempt","core":9}]]',
    );
    const target = path.join(folder, 'accepted.tsr');
    const sim = runSim(['--scenario', three, '--log', log, '--save-replay', target]) as { hash: string };
    expect(readFileSync(target)).toEqual(Buffer.from(encodeReplay(replay)));
    expect(runVerify([target, '--scenario', three])).toMatchObject({ refused: 0, hash: sim.hash });
  });

  it('knows the built-in levels by their ids', () => {
    const [level] = levels;
    if (level === undefined) throw new Error('there is no level');
    const best = file('best.tsr', encodeReplay(replayOf(level.scenario, level.best)));
    expect(runVerify([best])).toMatchObject({ ok: true, scenario: level.id, score: level.par });
  });

  it.each([
    ['under other rules', { engineVersion: ENGINE_VERSION + 1 }, 'engine-version: '],
    ['of another scenario', { scenarioId: 'four' }, 'other-scenario: '],
    ['of another version of the scenario', { scenarioHash: '0123456789abcdef' }, 'other-scenario: '],
  ])('ends with one line and exit code 1 for a replay %s', (name, change, message) => {
    const args = [saved(`${name}.tsr`, change), '--scenario', three];
    expect(() => runVerify(args)).toThrow(NotVerifiedError);
    const { status, stdout, stderr } = verify(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^verify: .+\n$/);
    expect(stderr).toContain(message);
  });

  const good = saved('good.tsr', {});
  it.each([
    ['no file', [], 'must come first'],
    ['an unknown option', [good, '--speed', '1'], '--speed'],
    ['a replay that is not there', [`${good}.no`], 'no such file'],
    ['a folder', [folder], 'not a file'],
    ['a text', [three], 'magic: '],
    ['nothing', [file('nothing', '')], 'magic: '],
    ['a damaged replay', [file('cut', encodeReplay(replay).slice(0, -1))], 'checksum: '],
    ['too large a file', [file('large', new Uint8Array(MAX_REPLAY_BYTES + 1))], 'larger than'],
    ['a level that there is not', [good], 'scenarioId: '],
    ['a scenario that is none', [good, '--scenario', good], 'not '],
  ])('refuses %s, and says what is wrong', (_, args, message) => {
    expect(() => runVerify(args)).toThrow(UsageError);
    expect(() => runVerify(args)).toThrow(message);
  });

  it('ends with one line and exit code 2 for bad input', () => {
    const { status, stdout, stderr } = verify(three, '--scenario', three);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^verify: .+: magic: .+\n$/);
  });
});
