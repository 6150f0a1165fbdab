/**
 * Brotli copies beside the built files: as small as they get, and the first visitor does not wait for them. Phaser alone
 * takes seconds, so what has been compressed before is kept, under the hash that stands in its name.
 */
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSED = /\.(js|css|html|svg|json|webmanifest)$/;
const PARAMS = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
/** Bytes. Small files are compressed sooner than looked up. */
const WORTH_KEEPING = 50_000;

export function compress(): Plugin {
  let kept = '';
  return {
    name: 'timeslice-compress',
    apply: 'build',
    configResolved({ cacheDir }) {
      kept = path.join(cacheDir, 'brotli');
    },
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) throw new Error('compress: expected the folder of the build');
      const names = Object.keys(bundle).filter((name) => COMPRESSED.test(name));
      await mkdir(kept, { recursive: true });
      await Promise.all(
        names.map(async (name) => {
          const file = path.join(dir, name);
          const before = path.join(kept, `${path.basename(name)}.br`);
          const isKept = name.startsWith('assets/') && (await stat(before).catch(() => null)) !== null;
          if (isKept) return copyFile(before, `${file}.br`);
          const small = await promisify(brotliCompress)(await readFile(file), { params: PARAMS });
          await writeFile(`${file}.br`, small);
          if (small.length > WORTH_KEEPING && name.startsWith('assets/')) await writeFile(before, small);
        }),
      );
    },
  };
}
