import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';

const windows = process.platform === 'win32';
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
// Ctrl-C reaches us twice, from the terminal and from npm: within this time it is the same key press.
const SAME_PRESS_MS = 300;
const PARENT_CHECK_MS = 500;

/**
 * Runs a program with our own terminal and resolves with its exit code (128 + number for a signal).
 * The program gets its own process group: a signal reaches it exactly once, a second Ctrl-C kills it,
 * and whatever it started dies with it.
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to ours
 * @returns {Promise<number>}
 */
export function run(file, args, env = {}) {
  const child = spawn(file, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...toolEnv(), ...env },
    detached: !windows,
    shell: windows && file.endsWith('.cmd'),
  });
  /** @type {NodeJS.Signals | undefined} */
  let received;
  let receivedAt = 0;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (received && Date.now() - receivedAt < SAME_PRESS_MS) return;
    signalGroup(child.pid, received ? 'SIGKILL' : signal);
    received = signal;
    receivedAt = Date.now();
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  const parentWatch = watchParent(() => forward('SIGTERM'));

  return new Promise((resolve) => {
    /** @param {number} code */
    const finish = (code) => {
      for (const signal of SIGNALS) process.off(signal, forward);
      clearInterval(parentWatch);
      if (received) {
        signalGroup(child.pid, 'SIGKILL');
        process.exit(code);
      }
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${file}: ${error.message}`);
      finish(127);
    });
    child.on('exit', (code, signal) => finish(code ?? 128 + (signal ? os.constants.signals[signal] : 0)));
  });
}

/**
 * Runs a tool that npm installed, by the name it has in node_modules/.bin.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runTool(name, args, env) {
  return run(path.join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name), args, env);
}

/**
 * Whoever ends npm by a signal ends npm and the shell between us, but not us: we see it only by the change of parent.
 * @param {() => void} onGone
 */
function watchParent(onGone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (!process.env.npm_lifecycle_event || process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK_MS).unref();
  return timer;
}

/** The tools start by `#!/usr/bin/env node`: with .bin first in the path that is the packaged Node. */
function toolEnv() {
  const bin = path.join(root, 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(windows ? pid : -pid, signal);
  } catch (error) {
    // The group has already ended.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
