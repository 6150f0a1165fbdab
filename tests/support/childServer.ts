import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ChildServer {
  pid: number;
  /** Everything it has printed so far, for the message of a failed test. */
  output(): string;
  /** Resolves with the exit code when it has ended; null when a signal ended it. */
  ended: Promise<number | null>;
  /** Sends the signal and waits for the end; kills what does not end within ten seconds. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

interface ChildServerOptions {
  file: string;
  args: readonly string[];
  /** The line that says it is ready; its first group is the answer. */
  ready: RegExp;
  readyTimeoutMs?: number;
  spawn?: SpawnOptions;
}

const STOP_TIMEOUT_MS = 10_000;

/** Starts a server and waits for the line that says it is ready; no polling, no sleeping. Throws with its output. */
export async function startChildServer(options: ChildServerOptions): Promise<{ server: ChildServer; ready: string }> {
  const child = spawn(options.file, options.args, { ...options.spawn, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', (error) => {
      lines.push(error.message);
      resolve(127);
    });
  });
  // Whoever ends the test run must not leave servers behind.
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  void ended.then(() => process.off('exit', killWithUs));

  const server: ChildServer = {
    pid: child.pid ?? -1,
    output: () => lines.join('\n'),
    ended,
    stop: (signal = 'SIGTERM') => stop(child, ended, signal),
  };
  try {
    return { server, ready: await readyLine(child, lines, ended, options) };
  } catch (error) {
    await server.stop('SIGKILL');
    throw error;
  }
}

function readyLine(
  child: ChildProcess,
  lines: string[],
  ended: Promise<number | null>,
  { file, ready, readyTimeoutMs = 30_000 }: ChildServerOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${file} ${why}; it printed:\n${lines.join('\n')}`));
    const timer = setTimeout(() => fail(`was not ready after ${readyTimeoutMs} ms`), readyTimeoutMs);
    void ended.then((code) => {
      clearTimeout(timer);
      fail(`ended with code ${code} before it was ready`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const found = ready.exec(line);
        if (!found) return;
        clearTimeout(timer);
        resolve(found[1] ?? found[0]);
      });
    }
  });
}

async function stop(
  child: ChildProcess,
  ended: Promise<number | null>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  child.kill(signal);
  const code = await ended;
  clearTimeout(timer);
  return code;
}
