import { brotliCompressSync, constants } from 'node:zlib';

const known = new Map<string, number>();

/** Size of a body as the best brotli makes it; a body that is compressed already (a font, a picture) keeps its size. */
export function brotliBytes(url: string, body: Buffer): number {
  const key = `${url} ${body.length}`;
  let size = known.get(key);
  if (size === undefined) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    size = Math.min(body.length, brotliCompressSync(body, { params }).length);
    known.set(key, size);
  }
  return size;
}
