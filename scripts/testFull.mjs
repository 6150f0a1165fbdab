import './requireNode.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './checks.mjs';
import { writeFullReport } from './fullReport.mjs';
import { ensureInstalled } from './install.mjs';
import { resultsDir } from './paths.mjs';
import { printTotal, runPlaywright, runVitest } from './suites.mjs';

// `npm run test:full -- plays`: only the browser tests whose file has one of these words in its name.
const only = process.argv.slice(2);
// Everything, the costly suites in full: a test reads TIMESLICE_FULL to decide how far it goes, and may leave figures
// for the report as test-results/full/NAME.md.
process.env.TIMESLICE_FULL = '1';
const figuresDir = path.join(resultsDir, 'full');
rmSync(figuresDir, { recursive: true, force: true });
mkdirSync(figuresDir, { recursive: true });

ensureInstalled();
ensureChromium();
const startedAt = new Date();
// A broken build is one failure among the others: the report should show all of them.
const failedChecks = (await ensureBuilt()) ? [] : ['build'];
if (only.length === 0) failedChecks.push(...(await runChecks()));
const suites = [
  ...(only.length === 0 ? await runAllVitest() : []),
  { name: 'Browser', ...(await runPlaywright('full-playwright', only)) },
  { name: 'Checks (failures only)', passed: 0, failed: failedChecks.length, skipped: 0 },
];
writeFullReport({ startedAt, suites, only, figuresDir });
process.exit(printTotal(suites));

async function runAllVitest() {
  return [
    { name: 'Unit and integration', ...(await runVitest('full-vitest')) },
    { name: 'Services', ...(await runVitest('full-services', ['--config=vitest.services.config.ts'])) },
  ];
}
