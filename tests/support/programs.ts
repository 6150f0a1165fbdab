import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';

/** The first of the named programs in PATH or in the extra folders. */
export function findProgram(names: readonly string[], extraFolders: readonly string[] = []): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...extraFolders];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram);
}

/** Debian keeps the server's programs out of PATH, one folder a version; the newest comes first. */
export function postgresFolders(): string[] {
  const base = '/usr/lib/postgresql';
  return subfolders(base)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(base, version, 'bin'));
}

/** Throws with the one line that installs what is missing. */
export function need(program: string | undefined, what: string): string {
  if (program !== undefined) return program;
  throw new Error(
    `${what} is missing; install all that these tests need: apt-get install -y postgresql redis-server firefox-esr`,
  );
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // No such folder: then nothing is installed there.
    return [];
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
