import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** The global that holds what games.ts exports, in a page that has run the script. */
export const GLOBAL = 'timesliceHashes';

/** games.ts and all that it plays with, as one classic script for a browser. Nothing is written. */
export async function bundleGames(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      // As the client is built, minified too: it is the shipped form of the engine that must agree.
      target: 'es2022',
      minify: true,
      lib: { entry: fileURLToPath(new URL('games.ts', import.meta.url)), formats: ['iife'], name: GLOBAL },
    },
  });
  const [{ output }] = result as [Rolldown.RolldownOutput];
  return output[0].code;
}
