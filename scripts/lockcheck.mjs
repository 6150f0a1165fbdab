import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const problems = [...missingPlatformPackages(packages), ...fixedAddresses(packages)];
for (const problem of problems) console.error(`package-lock.json: ${problem}`);
if (problems.length === 0)
  console.log(`package-lock.json: ${Object.keys(packages).length} packages, complete for every platform`);
process.exit(problems.length === 0 ? 0 : 1);

/**
 * npm leaves out platform packages that the registry did not serve when the lock was written; `npm ci` then refuses
 * the lock, or installs a tool without its program, on exactly those platforms.
 * @param {Record<string, { version?: string, optionalDependencies?: Record<string, string> }>} locked
 */
function missingPlatformPackages(locked) {
  const names = new Set(Object.keys(locked).map((key) => key.split('node_modules/').pop()));
  return Object.entries(locked).flatMap(([key, { version, optionalDependencies = {} }]) => {
    const optional = Object.keys(optionalDependencies);
    const missing = optional.filter((name) => !names.has(name));
    const owner = `${key.split('node_modules/').pop() || 'the root'} ${version}`;
    return missing.length > 0 ? [`${owner} lacks ${missing.length} of ${optional.length}: ${missing.join(', ')}`] : [];
  });
}

/**
 * A download address ties everyone to the registry or mirror of whoever wrote the lock. Workspaces are links to
 * folders and have none.
 * @param {Record<string, { resolved?: string, link?: boolean }>} locked
 */
function fixedAddresses(locked) {
  return Object.entries(locked)
    .filter(([, entry]) => entry.resolved !== undefined && !entry.link)
    .map(([key]) => `${key} has a "resolved" address; run npm install with omit-lockfile-registry-resolved=true`);
}
