import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const NEEDED_MAJOR = 24;

/**
 * The Node that runs the game. On Linux and Windows it comes with `npm ci` as an optional dependency, so that an older
 * system Node does; elsewhere (macOS) no such package exists and the system's own has to be new enough.
 * @returns {string}
 */
export function node24() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const packaged = path.join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  console.error(
    `Timeslice needs Node ${NEEDED_MAJOR} or newer on ${process.platform} ${process.arch} (this is ${process.versions.node}): https://nodejs.org`,
  );
  process.exit(1);
}
