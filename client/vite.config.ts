import { defineConfig } from 'vite';
import { chunkOf } from './build/chunks.ts';
import { compress } from './build/compress.ts';
import { offline } from './build/offline.ts';
import { phaserCore } from './build/phaserCore.ts';
import { preload } from './build/preload.ts';

/** The port where `npm start` serves; the development page talks to it. */
const SERVER_PORT = 2567;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [phaserCore(), preload(), offline(), compress()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    rolldownOptions: {
      // Brotli takes its time, and should.
      checks: { pluginTimings: false },
      input: { index: 'index.html', sw: 'src/offline/serviceWorker.ts' },
      output: {
        // The place of a service worker is what it may serve: all of the page.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // Phaser is most of the bytes and changes least: kept apart, it is loaded only with the board and cached for long.
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /phaser-core|node_modules[\\/](phaser|eventemitter3)[\\/]/ },
            { name: chunkOf() },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 1600,
  },
  server: {
    port: 5173,
    strictPort: true,
    // Only plain HTTP is proxied: the path of a room's WebSocket names a process, so the client opens it on the server's own port.
    proxy: Object.fromEntries(
      ['/api', '/health', '/matchmake'].map((path) => [path, `http://localhost:${SERVER_PORT}`]),
    ),
  },
});
