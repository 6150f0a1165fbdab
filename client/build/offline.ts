/** Tells the service worker what the page consists of. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'sw.js';
/** For whoever installs the app, once, with a network. */
const NOT_KEPT = /^\/icons\//;

export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'timeslice-offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle(_options, bundle) {
      const worker = bundle[WORKER];
      if (worker?.type !== 'chunk') throw new Error(`offline: expected the chunk ${WORKER} in the bundle`);
      if (worker.imports.length > 0) throw new Error(`offline: ${WORKER} may import nothing, found ${worker.imports}`);
      const hash = createHash('sha256');
      const files: string[] = [];
      const keep = (url: string, content: string | Uint8Array) => {
        if (NOT_KEPT.test(url)) return;
        files.push(url);
        hash.update(url).update(content);
      };
      for (const [name, part] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1)))
        if (name !== WORKER) keep(`/${name}`, part.type === 'chunk' ? part.code : part.source);
      for (const name of filesIn(publicDir)) keep(`/${name}`, readFileSync(path.join(publicDir, name)));
      const version = hash.digest('hex').slice(0, 12);
      worker.code = `const BUILD=${JSON.stringify({ version, files })};\n${worker.code}`;
    },
  };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
