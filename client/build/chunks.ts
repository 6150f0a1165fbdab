/**
 * Few files for the board: every file is a request of its own, and a browser asks for six at a time. What the first
 * script needs is one, what the board needs beyond it another; all else is split as its screens need it.
 */
import path from 'node:path';

const here = import.meta.dirname.replaceAll(path.sep, '/');
const root = path.posix.resolve(here, '../src');
const shared = path.posix.resolve(here, '../../shared');
/** The first script itself stays an entry, which may not be grouped. */
const FIRST = `${root}/main.tsx`;
/** Without the stage: it takes Phaser along, which those who play in text do without. */
const BOARD = ['screens/SoloLevel.tsx', 'screens/Play.tsx', 'board/Board.ts'].map((file) => `${root}/${file}`);

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The chunk that a module belongs to, or null for the bundler's own choice. */
export function chunkOf(): (id: string, graph: Graph) => string | null {
  let first: ReadonlySet<string> | undefined;
  let board: ReadonlySet<string> | undefined;
  return (id, graph) => {
    first ??= reachable(FIRST, graph);
    board ??= new Set(BOARD.flatMap((from) => [...reachable(from, graph)]));
    if (id === FIRST) return null;
    if (first.has(id)) return 'base';
    return board.has(id) ? 'play' : null;
  };
}

/**
 * All of the client that is loaded with a module; what it imports later is not. Of the shared layers an index names more
 * than is used of it, so they are left to the bundler, which takes what a group uses into the group.
 */
function reachable(from: string, graph: Graph): Set<string> {
  const found = new Set([from]);
  for (const id of found)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? [])
      if (!imported.startsWith(shared)) found.add(imported);
  return found;
}
