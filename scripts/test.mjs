import './requireNode.mjs';
import { ensureChromium } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { printTotal, runPlaywright, runVitest } from './suites.mjs';

ensureInstalled();
ensureChromium();

// A broken build is one failure among the others: the report should show all of them.
const failedChecks = (await ensureBuilt()) ? [] : ['build'];
failedChecks.push(...(await runChecks()));
console.log('\n— unit and integration tests: vitest');
const vitest = await runVitest('vitest');
console.log('\n— browser tests: playwright');
const playwright = await runPlaywright('playwright', ['--project=desktop', '--project=phone']);

if (failedChecks.length > 0) console.error(`\nFailed checks, one failure each: ${failedChecks.join(', ')}`);
process.exit(printTotal([vitest, playwright, { passed: 0, failed: failedChecks.length, skipped: 0 }]));
