import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runSim } from './runSim.ts';
import { UsageError } from './usageError.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sim-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const full = path.join(folder, name);
  writeFileSync(full, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return full;
}

/** The command as a person runs it, but for npm's own second of starting up. */
function sim(...args: string[]) {
  const script = fileURLToPath(new URL('sim.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const scenario = {
  format: 1,
  id: 'three',
  cores: 1,
  limit: 100,
  devices: {},
  costs: { processSwitch: 0 },
  processes: [24, 3, 3].map((cpu, i) => ({
    pid: 100 + i,
    name: 'P',
    runtime: 'native',
    tasks: [{ id: i + 1, kind: 'process', bursts: [{ cpu }] }],
  })),
};
const three = file('three.json', scenario);
const dispatch = (tick: number, task: number, core = 0) => [tick, { type: 'dispatch', task, core }];

describe('F-3 sim', () => {
  it('runs a log and prints one JSON object, refusals included', () => {
    const log = [dispatch(0, 2), dispatch(0, 9), dispatch(3, 3), [6, { type: 'jump' }], dispatch(6, 1)];
    const { status, stdout, stderr } = sim('--scenario', three, '--log', file('log.json', log));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const task = (firstRun: number, end: number, user: number) => ({
      state: 'terminated',
      firstRun,
      end,
      user,
      sys: 0,
      io: 0,
    });
    expect(JSON.parse(stdout)).toEqual({
      end: 30,
      outcome: 'finished',
      useful: 30,
      cpuTime: 30,
      lowerBound: 30,
      minCpu: 30,
      throughput: 1_000_000,
      slowdown: expect.any(Number),
      thrift: 1_000_000,
      score: 1000,
      cores: [{ user: 30, sys: 0, gilWait: 0, idle: 0 }],
      tasks: { 1: task(6, 30, 24), 2: task(0, 3, 3), 3: task(3, 6, 3) },
      counters: {
        processSwitch: 3,
        threadSwitch: 0,
        greenSwitch: 0,
        coroutineSwitch: 0,
        resume: 0,
        migrations: 0,
        gilHandoffs: 0,
        abandoned: 0,
        crashed: 0,
      },
      refused: [
        [1, 'unknown-task'],
        [3, 'unknown-command'],
      ],
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('lets a policy play, and its log played again gives the same object', () => {
    const played = JSON.parse(sim('--scenario', three, '--policy', 'rr', '--param', 'quantum=4').stdout);
    const { log, ...result } = played;
    expect(log.length).toBeGreaterThan(3);
    expect(JSON.parse(sim('--scenario', three, '--log', file('played.json', log)).stdout)).toEqual(result);
  });

  const valid = ['--scenario', three, '--policy', 'fcfs'];
  const log = file('empty.json', []);
  const broken = (path: string, value: unknown) => file(`${path}.json`, { ...scenario, [path]: value });
  it.each([
    ['no arguments', [], '--scenario is missing'],
    ['neither log nor policy', ['--scenario', three], '--log or --policy is missing'],
    ['both log and policy', [...valid, '--log', log], '--log and --policy exclude each other'],
    ['a flag given twice', [...valid, '--policy', 'sjf'], '--policy is given twice'],
    ['an unknown flag', [...valid, '--speed', '2'], '--speed'],
    ['a short flag', [...valid, '-p'], '-p'],
    ['a stray argument', [...valid, 'more'], 'more'],
    ['a flag without a value', ['--scenario', three, '--policy'], '--policy needs a value'],
    ['an unknown policy', ['--scenario', three, '--policy', 'constructor'], 'constructor'],
    ['an unknown parameter', [...valid, '--param', 'quantum=1'], 'quantum'],
    ['a parameter without a value', [...valid, '--param', 'quantum'], 'quantum'],
    ['a parameter out of range', ['--scenario', three, '--policy', 'rr', '--param', 'quantum=0'], 'quantum'],
    ['a parameter that is no number', ['--scenario', three, '--policy', 'rr', '--param', 'quantum=fast'], 'quantum'],
    ['a parameter given twice', [...valid, '--param', 'workers=1', '--param', 'workers=1'], 'workers'],
    ['a parameter with a log', ['--scenario', three, '--log', log, '--param', 'workers=1'], '--param'],
    ['a file that is not there', ['--scenario', `${three}.no`, '--policy', 'fcfs'], 'no such file'],
    ['a folder', ['--scenario', folder, '--policy', 'fcfs'], 'not a file'],
    ['broken JSON', ['--scenario', file('cut.json', '{"format": 1,\n"id'), '--policy', 'fcfs'], 'not JSON'],
    ['bytes that are no text', ['--scenario', file('bytes', new Uint8Array([255, 254])), '--policy', 'fcfs'], 'UTF-8'],
    ['a field out of range', ['--scenario', broken('cores', 99), '--policy', 'fcfs'], ': cores: must be'],
    ['an unknown field', ['--scenario', broken('colour', 1), '--policy', 'fcfs'], ': colour: '],
    [
      'a log that goes back',
      ['--scenario', three, '--log', file('back.json', [dispatch(5, 1), dispatch(4, 2)])],
      ': [1][0]: ',
    ],
    [
      'a log without a field',
      ['--scenario', three, '--log', file('half.json', [[0, { type: 'preempt' }]])],
      ': [0][1].core: ',
    ],
  ])('refuses %s, and says what is wrong', (_, args, message) => {
    expect(() => runSim(args)).toThrow(UsageError);
    expect(() => runSim(args)).toThrow(message);
  });

  it.each([
    [['--scenario', broken('limit', 0), '--policy', 'fcfs'], ': limit: must be an integer from 1 to 1000000000, not 0'],
    [['--scenario', file('lines.json', '{"format": 1,\n"id'), '--policy', 'fcfs'], 'not JSON'],
    [['--scenario', three, '--policy', 'rr', '--policy', 'rr'], '--policy is given twice'],
  ])('ends with one line on stderr and exit code 2: %j', (args, message) => {
    const { status, stdout, stderr } = sim(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^sim: .+\n$/);
    expect(stderr).toContain(message);
  });

  it('gives up on a policy that would fill a log without end', () => {
    const tasks = [1, 2].map((id) => ({ id, kind: 'thread', bursts: [{ cpu: 1_000_000 }] }));
    const long = { ...scenario, limit: 1e9, processes: [{ pid: 1, name: 'P', runtime: 'native', tasks }] };
    const { status, stderr } = sim('--scenario', file('long.json', long), '--policy', 'rr', '--param', 'quantum=1');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^sim: more than 200000 commands .+\n$/),
    });
  });
});
