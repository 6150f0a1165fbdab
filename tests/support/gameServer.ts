import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChildServer, startChildServer } from './childServer.ts';

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface GameServer extends ChildServer {
  /** Such as http://localhost:41234, without a slash at the end. */
  url: string;
  /** The SQLite file; give it to the next server to see it come back after a crash. */
  databasePath: string;
  /** Stops the server and removes its temporary files. */
  close(): Promise<void>;
}

export interface GameServerOptions {
  /** Default: an empty one in a temporary folder, gone after `close`. */
  databasePath?: string;
  /** Default 0: the system chooses a free one. */
  port?: number;
  env?: Record<string, string>;
}

/** Starts the real server in a process of its own and waits until it says that it listens. */
export async function startGameServer(options: GameServerOptions = {}): Promise<GameServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'timeslice-server-'));
  const databasePath = options.databasePath ?? path.join(folder, 'timeslice.sqlite');
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { server, ready } = await startChildServer({
      // Vitest and Playwright run on the packaged Node, and so does the server.
      file: process.execPath,
      args: [path.join(repository, 'server/src/main.ts')],
      ready: /listening on (http:\/\/\S+?)\/?$/,
      spawn: {
        cwd: repository,
        env: {
          ...process.env,
          PORT: String(options.port ?? 0),
          HOST: '127.0.0.1',
          DATABASE_PATH: databasePath,
          // A database that the developer's shell names is not ours to fill.
          DATABASE_URL: undefined,
          ...options.env,
        },
      },
    });
    const close = async () => {
      await server.stop();
      removeFolder();
    };
    return { ...server, url: ready, databasePath, close };
  } catch (error) {
    removeFolder();
    throw error;
  }
}
