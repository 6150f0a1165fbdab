import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const lockFile = path.join(root, 'package-lock.json');
// npm's own record of what it has put there.
const installedFile = path.join(root, 'node_modules', '.package-lock.json');

/** Runs `npm ci` unless node_modules already holds what the lock asks for. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  // On Windows the running node.exe may lie in node_modules, which `npm ci` would have to delete.
  const command = process.platform === 'win32' && existsSync(installedFile) ? 'install' : 'ci';
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  const result = npm
    ? spawnSync(npmNode ?? process.execPath, [npm, command], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', [command], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(`npm ${command} failed: Timeslice cannot run without its packages.`);
    process.exit(result.status ?? 1);
  }
}

/** Compares contents, not dates: a checkout touches the lock without changing it. */
function isInstalled() {
  if (!existsSync(installedFile)) return false;
  const wanted = packagesOf(lockFile);
  const installed = packagesOf(installedFile);
  const complete = Object.entries(wanted).every(
    ([key, entry]) => !key.includes('node_modules/') || entry.optional || installed[key]?.version === entry.version,
  );
  const nothingElse = Object.entries(installed).every(([key, entry]) => wanted[key]?.version === entry.version);
  return complete && nothingElse;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
