import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { resultsDir } from './paths.mjs';
import { runTool } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Runs Vitest: its own report on the terminal, the figures from its JSON report.
 * @param {string} name of the report in test-results
 * @param {string[]} [args]
 * @returns {Promise<Counts>}
 */
export async function runVitest(name, args = []) {
  const report = freshReport(name);
  const code = await runTool('vitest', [
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  return withExitCode(code, read(report, countVitest));
}

/**
 * Runs Playwright in the same way.
 * @param {string} name of the report in test-results
 * @param {string[]} [args]
 * @returns {Promise<Counts>}
 */
export async function runPlaywright(name, args = []) {
  const report = freshReport(name);
  const code = await runTool(
    'playwright',
    ['test', '--config=tests/playwright.config.ts', '--pass-with-no-tests', '--reporter=list,json', ...args],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  return withExitCode(code, read(report, countPlaywright));
}

/**
 * The closing line that a person, or a machine, reads last.
 * @param {Counts[]} all
 * @returns {number} the exit code: failures fail, and so does a run in which nothing ran
 */
export function printTotal(all) {
  const total = all.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }));
  const nothingRan = total.passed + total.failed === 0;
  if (nothingRan) console.error('\nNo test ran.');
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 || nothingRan ? 1 : 0;
}

/**
 * @param {any} report
 * @returns {Counts}
 */
function countVitest(report) {
  // A file that does not even load has no failed test in it.
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && file.assertionResults.every((/** @type {any} */ each) => each.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {any} report
 * @returns {Counts}
 */
function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * A runner can fail without a failed test: a file that does not load, an unhandled rejection, a crash.
 * @param {number} code
 * @param {Counts | undefined} counts
 * @returns {Counts}
 */
function withExitCode(code, counts) {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 };
  return { ...known, failed: code === 0 ? known.failed : Math.max(known.failed, 1) };
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync(resultsDir, { recursive: true });
  const file = path.join(resultsDir, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} file
 * @param {(report: any) => Counts} count
 */
function read(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
