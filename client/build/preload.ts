/**
 * A page of its own for the addresses that need the board: the same page, with the board's files named in its head, so
 * that the browser fetches them beside the first script and not after it.
 */
import type { Plugin } from 'vite';

/** Modules whose chunks, with all that these import, the board needs. */
const NEEDED = [
  '/src/screens/SoloLevel.tsx',
  '/src/screens/Play.tsx',
  '/src/board/Board.ts',
  '/src/board/scenes/stage.ts',
];
/** The faces that the board is lettered in, whatever the language. */
const FONT = /(inter|jetbrains-mono)-latin-.*\.woff2$/;
const PAGE = 'index.html';
const BOARD_PAGE = 'board.html';

export function preload(): Plugin {
  return {
    name: 'timeslice-preload',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle[PAGE];
      if (page?.type !== 'asset') throw new Error(`preload: expected ${PAGE} in the bundle`);
      const needed = new Set<string>();
      const styles = new Set<string>();
      const add = (name: string): void => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk' || needed.has(name)) return;
        needed.add(name);
        for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
        for (const imported of chunk.imports) add(imported);
      };
      for (const [name, part] of Object.entries(bundle))
        if (part.type === 'chunk' && NEEDED.some((module) => part.moduleIds.some((id) => id.endsWith(module))))
          add(name);
      const html = String(page.source);
      const isNew = (name: string) => !html.includes(name);
      const links = [
        ...[...needed].filter(isNew).map((name) => `    <link rel="modulepreload" crossorigin href="/${name}">\n`),
        ...Object.keys(bundle)
          .filter((name) => FONT.test(name))
          .map((name) => `    <link rel="preload" as="font" type="font/woff2" crossorigin href="/${name}">\n`),
        ...[...styles].filter(isNew).map((name) => `    <link rel="preload" as="style" crossorigin href="/${name}">\n`),
      ];
      this.emitFile({
        type: 'asset',
        fileName: BOARD_PAGE,
        source: html.replace('  </head>', `${links.join('')}  </head>`),
      });
    },
  };
}
