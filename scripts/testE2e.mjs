import './requireNode.mjs';
import { ensureChromium } from './browser.mjs';
import { ensureReady } from './ensure.mjs';
import { runTool } from './run.mjs';

// The browser tests alone, with any of Playwright's options: npm run test:e2e -- --project=phone join
await ensureReady();
ensureChromium();
process.exit(await runTool('playwright', ['test', '--config=tests/playwright.config.ts', ...process.argv.slice(2)]));
