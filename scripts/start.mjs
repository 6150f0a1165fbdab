import './requireNode.mjs';
import { ensureReady } from './ensure.mjs';
import { run } from './run.mjs';

const node = await ensureReady();
process.exit(await run(node, ['server/src/main.ts', ...process.argv.slice(2)]));
