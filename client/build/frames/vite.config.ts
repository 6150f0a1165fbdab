/** Builds the page of the bench of frames, as the game itself is built: `vite build --config build/frames/vite.config.ts`. */
import { defineConfig } from 'vite';
import { phaserCore } from '../phaserCore.ts';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [phaserCore()],
  build: { target: 'es2022', emptyOutDir: true, chunkSizeWarningLimit: 1600 },
});
