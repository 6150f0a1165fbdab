import './requireNode.mjs';
import { ensureReady } from './ensure.mjs';
import { printTotal, runVitest } from './suites.mjs';

// Tests that need a PostgreSQL, a Redis or a Firefox; tests/support/services.ts finds and starts them.
await ensureReady();
console.log('\n— service tests: vitest');
const vitest = await runVitest('vitest-services', ['--config=vitest.services.config.ts']);
process.exit(printTotal([vitest]));
