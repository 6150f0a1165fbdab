import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const IGNORED = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);
const SOURCE = /\.[cm]?[jt]sx?$/;

export interface SourceFile {
  /** From the repository's root, with forward slashes on every system. */
  path: string;
  text: string;
}

/**
 * Every code file below the given folders of a repository. Throws when there is none: a checker that reads nothing
 * would report success for ever.
 */
export function readSources(root: string, folders: readonly string[]): SourceFile[] {
  const files = folders.flatMap((folder) => pathsBelow(root, folder)).filter((file) => SOURCE.test(file));
  if (files.length === 0) throw new Error(`no source file found in ${folders.join(', ')} of ${root}`);
  return files.map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/**
 * Every text that git tracks or would add; undefined outside of a checkout. Skips what holds a zero byte: no text.
 */
export function trackedTexts(root: string): SourceFile[] | undefined {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  if (listed.status !== 0) return undefined;
  return listed.stdout
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

/** Sorted, so that reports read the same on every file system. */
function pathsBelow(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !IGNORED.has(entry.name) && !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inside = `${folder}/${entry.name}`;
    return entry.isDirectory() ? pathsBelow(root, inside) : [inside];
  });
}
