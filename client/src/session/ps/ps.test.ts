import { createMachine, type Scenario } from '@timeslice/shared/engine';
import { describe, expect, test } from 'vitest';
import { createSoloSession } from '../soloSession.ts';
import { cpu, io, task, testLevel } from '../testLevel.ts';
import { partsOf, runPs, wantsThreads } from './psCommand.ts';
import { psColumns, psHeader, psLine } from './psFormat.ts';
import { freePid, psRows } from './psRows.ts';

const thread = (id: number) => task(id, [cpu(1000)], { kind: 'thread' });

const LEVEL = testLevel({
  cores: 2,
  processes: [
    { pid: 100, name: 'python3 app.py', runtime: 'python', tasks: [thread(1), thread(2)] },
    { pid: 200, name: 'nginx', runtime: 'native', tasks: [task(3, [io(900), cpu(100)], { patience: 5000 })] },
    { pid: 300, name: 'gateway', runtime: 'go', tasks: [4, 5, 6].map((id) => ({ ...thread(id), kind: 'goroutine' })) },
    { pid: 400, name: 'cron', runtime: 'native', tasks: [{ ...task(400, [cpu(10)]), arrival: 5000 }] },
  ],
});

const started = () => {
  const session = createSoloSession(LEVEL);
  session.command({ type: 'dispatch', task: 1, core: 0 });
  session.command({ type: 'dispatch', task: 2, core: 1 });
  session.run.advanceTo(500);
  return session.run.machine;
};

const commands = (command: string): string[] => {
  const machine = started();
  const output = runPs(command, psRows(machine, false), (row) => `${row.pid} ${row.command}`, freePid(machine));
  return output.lines.map(({ text }) => text);
};

describe('the process list', () => {
  test('has a row for each process, or for each thread that the OS knows', () => {
    const machine = started();
    expect(psRows(machine, false).map((row) => row.pid)).toEqual([100, 200, 300]);
    // The goroutines are not threads of the OS.
    expect(psRows(machine, true).map((row) => row.tid)).toEqual([1, 2, 3, 300]);
    expect(psRows(machine, true).at(-1)?.tasks).toEqual([4, 5, 6]);
  });

  test('tells what runs or could from what sleeps, and the disk from other waits', () => {
    const [holder, waiter, reader, gateway] = psRows(started(), true);
    expect([holder, waiter, reader, gateway].map((row) => row?.stat)).toEqual(['Rl', 'Sl', 'D', 'Rl']);
    expect([holder?.core, reader?.core]).toEqual([0, null]);
  });

  test('counts CPU time, and what is left of the patience of what is ready', () => {
    const machine = started();
    expect(psRows(machine, true)[0]).toMatchObject({ cpu: 500, elapsed: 500, left: null });
    const scenario: Scenario = { ...LEVEL.scenario, processes: [LEVEL.scenario.processes[1]].flatMap((p) => p ?? []) };
    const fresh = createMachine({
      ...scenario,
      processes: [{ ...scenario.processes[0], tasks: [task(3, [cpu(5)], { patience: 5000 })] } as never],
    });
    expect(psRows(fresh, false)[0]).toMatchObject({ left: 5000 });
  });
});

describe('the command line', () => {
  test('grep finds what was looked for, and itself', () => {
    expect(commands('ps aux | grep python')).toEqual(['100 python3 app.py', '402 grep python']);
  });

  test('grep -v grep, and the trick with the brackets, leave it out', () => {
    expect(commands('ps aux | grep python | grep -v grep')).toEqual(['100 python3 app.py']);
    expect(commands("ps aux | grep '[p]ython'")).toEqual(['100 python3 app.py']);
  });

  test('a word alone is looked for, and nothing lists everything, ps too', () => {
    expect(commands('nginx')).toEqual(['200 nginx', '402 grep nginx']);
    expect(commands('')).toEqual(['100 python3 app.py', '200 nginx', '300 gateway', '401 ps aux']);
    expect(partsOf('ps aux |')).toEqual(['ps aux']);
  });

  test('special characters are meant as written where grep takes them so', () => {
    expect(commands('ps aux | grep app.py')).toHaveLength(2);
    expect(commands('ps aux | grep "(a+)+"')).toEqual(['402 grep (a+)+']);
    expect(commands('ps aux | grep "nginx\\|gate"')).toHaveLength(3);
    expect(commands('ps aux | grep -ic PYTHON')).toEqual(['2']);
    expect(commands('ps aux | grep y | wc -l')).toEqual(['3']);
    expect(commands('ps aux | head -1')).toEqual(['100 python3 app.py']);
  });

  test('what the shell does not know it says so of', () => {
    const rows = psRows(started(), false);
    expect(runPs('ps aux | awk 1', rows, String, 400).error).toBe('bash: awk: command not found');
    expect(runPs('ps aux | grep [', rows, String, 400).error).toMatch(/^grep: Unmatched/);
    expect(runPs('ps aux | grep', rows, String, 400).error).toMatch(/^Usage: grep/);
  });

  test('threads are asked for as in a terminal', () => {
    expect(['ps aux', 'ps -ef', 'python'].map(wantsThreads)).toEqual([false, false, false]);
    expect(['ps aux -L', 'ps -eLf', 'ps auxH', 'ps -T'].map(wantsThreads)).toEqual([true, true, true, true]);
  });
});

test('columns stand one below the other, and only those that say something', () => {
  const machine = started();
  const columns = psColumns(machine, true, true);
  const lines = [psHeader(columns), ...psRows(machine, true).map((row) => psLine(columns, row))];
  const start = lines[0]?.indexOf('COMMAND');
  expect(lines.map((line) => line.search(/COMMAND|python|nginx|gateway/))).toEqual(lines.map(() => start));
  expect(lines[0]).not.toContain('RSS');
});
