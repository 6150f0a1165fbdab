import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Stripping types and compiling is half of the time that a start takes; what is kept from the last one is checked by
// content, and a folder that cannot be written only means that nothing is kept.
enableCompileCache(path.resolve(import.meta.dirname, '../../node_modules/.cache/compiled'));
const { serve } = await import('./serve.ts');
await serve();
