import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Scratch of the test commands; ignored by git and by every checker. */
export const resultsDir = path.join(root, 'test-results');
