import './requireNode.mjs';
import { ensureChromium } from './browser.mjs';
import { ensureReady } from './ensure.mjs';
import { run } from './run.mjs';

// The pictures of the README, taken from the real game.
const node = await ensureReady();
ensureChromium();
process.exit(await run(node, ['tests/screenshots/main.ts']));
