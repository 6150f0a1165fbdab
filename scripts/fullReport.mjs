import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { resultsDir, root } from './paths.mjs';

/** Names of the JSON reports in test-results. */
const VITEST_REPORTS = ['full-vitest', 'full-services'];

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} Suite */

/**
 * Writes reports/full.md, or with `only` a report named after what it is about: what ran, on what, with which result, and the figures that the suites left.
 * @param {{ startedAt: Date, suites: Suite[], only: string[], figuresDir: string }} run
 */
export function writeFullReport({ startedAt, suites, only, figuresDir }) {
  const minutes = ((Date.now() - startedAt.getTime()) / 60_000).toFixed(1);
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  const lines = [
    only.length === 0 ? '# Full test run' : `# Full test run: ${only.join(', ')}`,
    '',
    `Written by \`npm run test:full${only.length === 0 ? '' : ` -- ${only.join(' ')}`}\`.`,
    '',
    `- Date: ${startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${minutes} minutes`,
    `- Commit: ${commit.status === 0 ? commit.stdout.trim() : 'unknown'}`,
    `- Machine: ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.platform()} ${os.arch()}`,
    '',
    ...table('Suite', suites),
    '',
    ...(only.length === 0 ? ['## By folder', '', ...table('Folder', VITEST_REPORTS.flatMap(byFolder))] : []),
    ...readdirSync(figuresDir)
      .sort()
      .map((file) => `\n${readFileSync(path.join(figuresDir, file), 'utf8').trim()}`),
  ];
  mkdirSync(path.join(root, 'reports'), { recursive: true });
  const file = `reports/${only.length === 0 ? 'full' : only.join('-')}.md`;
  writeFileSync(path.join(root, file), `${lines.join('\n')}\n`);
  console.log(`\nReport: ${file}`);
}

/**
 * @param {string} head
 * @param {Suite[]} rows
 */
function table(head, rows) {
  const body = rows.map((row) => `| ${row.name} | ${row.passed} | ${row.failed} | ${row.skipped} |`);
  return [`| ${head} | passed | failed | skipped |`, '| --- | ---: | ---: | ---: |', ...body];
}

/**
 * The results of one Vitest report, added up by folder of the test files.
 * @param {string} name
 * @returns {Suite[]}
 */
function byFolder(name) {
  const report = path.join(resultsDir, `${name}.json`);
  if (!existsSync(report)) return [];
  /** @type {Map<string, Suite>} */
  const folders = new Map();
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    const folder = path.relative(root, file.name).split(path.sep).slice(0, -1).slice(0, 3).join('/');
    const sum = folders.get(folder) ?? { name: folder, passed: 0, failed: 0, skipped: 0 };
    for (const { status } of file.assertionResults) {
      if (status === 'passed') sum.passed += 1;
      else if (status === 'failed') sum.failed += 1;
      else sum.skipped += 1;
    }
    folders.set(folder, sum);
  }
  return [...folders.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
