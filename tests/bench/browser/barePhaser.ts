import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bare Phaser</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; }</style>
<script type="module">
import * as Phaser from '/phaser.js';
new Phaser.Game({
  type: Phaser.CANVAS,
  width: innerWidth,
  height: innerHeight,
  scene: {
    create() {
      this.make.graphics({}, false).fillStyle(0xffffff).fillRect(0, 0, 64, 64).generateTexture('square', 64, 64);
      this.add.image(innerWidth / 2, innerHeight / 2, 'square');
    },
  },
});
</script>
`;

export interface BarePage {
  readonly url: string;
  close(): void;
}

/**
 * The least that a game with Phaser can be: the library as it is published, minified and compressed, and one image on a
 * canvas that fills the page, as our board nearly does. No page with Phaser can be much faster, whatever it shows.
 */
export async function serveBarePhaser(): Promise<BarePage> {
  // Phaser belongs to the client's workspace, so it is looked up from there.
  const fromClient = createRequire(new URL('../../../client/package.json', import.meta.url));
  const folder = path.dirname(fromClient.resolve('phaser/package.json'));
  const files: Record<string, { type: string; body: Buffer }> = {
    '/': { type: 'text/html', body: brotliCompressSync(PAGE) },
    '/phaser.js': {
      type: 'text/javascript',
      body: brotliCompressSync(readFileSync(path.join(folder, 'dist/phaser.esm.min.js'))),
    },
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br' }).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
