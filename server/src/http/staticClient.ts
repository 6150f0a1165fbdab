/** The built client: compressed once and kept, hashed files for ever, `index.html` for every address of the page. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import express, { type RequestHandler, type Response, Router } from 'express';

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);
/** Nearly as small as 11, at a fiftieth of the time: the first visitor waits for it. */
const BROTLI_QUALITY = 6;
/** Addresses that need the board at once; the build has a page for them that names its files. */
const BOARD_ADDRESS = /^\/(play|sandbox)\/./;
const IMMUTABLE = 'public, max-age=31536000, immutable';

const compressWith = {
  br: (data: Buffer) =>
    promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (data: Buffer) => promisify(gzip)(data),
};
type Encoding = keyof typeof compressWith;

export function staticClient(dist: string): Router {
  const router = Router();
  router.use(compressed(dist));
  router.use(express.static(dist, { index: false, redirect: false, setHeaders: setCaching }));
  // What has an extension is a file that is not there; everything else is an address of the page.
  router.get('/{*path}', (request, response, next) => {
    if (path.extname(request.path) !== '') return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(path.join(dist, 'index.html'), (error) => {
      if (error === undefined || response.headersSent) return;
      response.status(503).type('text/plain').send('The client is not built. Run: npm run build\n');
    });
  });
  return router;
}

/** Answers with a compressed copy where the browser takes one. */
function compressed(dist: string): RequestHandler {
  const copies = new Map<string, { modified: number; data: Promise<Buffer> }>();
  return async (request, response, next) => {
    const name = path.extname(request.path) === '' ? pageFor(request.path) : request.path;
    // Asked one by one: browsers name gzip first, and mean nothing by it.
    const encoding = request.acceptsEncodings('br') || request.acceptsEncodings('gzip');
    const file = path.join(dist, path.normalize(name));
    if (request.method !== 'GET' || !file.startsWith(dist + path.sep) || !isCompressible(file)) return next();
    if (encoding !== 'br' && encoding !== 'gzip') return next();
    const modified = await modifiedAt(file);
    if (modified === undefined) return next();
    const key = `${encoding} ${file}`;
    let copy = copies.get(key);
    if (copy?.modified !== modified) {
      copy = { modified, data: copyOf(file, encoding) };
      copies.set(key, copy);
    }
    setCaching(response, file);
    response.setHeader('Content-Encoding', encoding);
    response.setHeader('Vary', 'Accept-Encoding');
    response.type(path.extname(file)).send(await copy.data);
  };
}

function isCompressible(file: string): boolean {
  return COMPRESSIBLE.has(path.extname(file));
}

async function modifiedAt(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found.mtimeMs : undefined;
}

const pageFor = (address: string): string => (BOARD_ADDRESS.test(address) ? '/board.html' : '/index.html');

/** The build leaves brotli copies that are smaller than what there is time for here. */
async function copyOf(file: string, encoding: Encoding): Promise<Buffer> {
  const built = encoding === 'br' ? await readFile(`${file}.br`).catch(() => null) : null;
  return built ?? compressWith[encoding](await readFile(file));
}

/** Vite puts a hash into the names of everything under `assets/`. */
function setCaching(response: Response, file: string): void {
  const hashed = path.basename(path.dirname(file)) === 'assets';
  response.setHeader('Cache-Control', hashed ? IMMUTABLE : 'no-cache');
}
