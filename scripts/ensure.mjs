import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { node24 } from './node24.mjs';

/**
 * Makes a fresh clone ready: packages, a Node new enough, the built client. Quick when nothing is missing.
 * @returns {Promise<string>} path of the Node to run the game with
 */
export async function ensureReady() {
  ensureInstalled();
  const node = node24();
  if (!(await ensureBuilt())) process.exit(1);
  return node;
}
