import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { runTool } from './run.mjs';

const page = path.join(root, 'client', 'dist', 'index.html');
// Named one by one: the workspace folders themselves change whenever a tool leaves its cache in them.
const sources = [
  ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => path.join(root, 'client', name)),
  path.join(root, 'shared', 'src'),
  path.join(root, 'package-lock.json'),
].filter((file) => existsSync(file));

/**
 * Builds the client when its page is missing or older than any source.
 * @returns {Promise<boolean>} whether there is a page now
 */
export async function ensureBuilt() {
  if (existsSync(page) && statSync(page).mtimeMs >= newest(sources)) return true;
  console.log('Building the client …');
  const code = await runTool('turbo', ['run', 'build']);
  if (code !== 0) return false;
  // A build restored from turbo's cache keeps its old dates.
  const now = new Date();
  utimesSync(page, now, now);
  return true;
}

/**
 * Directories count too: their date is what changes when a file goes away.
 * @param {string[]} paths
 * @returns {number}
 */
function newest(paths) {
  let latest = 0;
  for (const entry of paths) {
    const stat = statSync(entry);
    latest = Math.max(latest, stat.mtimeMs);
    if (!stat.isDirectory()) continue;
    latest = Math.max(latest, newest(readdirSync(entry).map((name) => path.join(entry, name))));
  }
  return latest;
}
