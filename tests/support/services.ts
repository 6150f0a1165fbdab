import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChildServer } from './childServer.ts';
import { freePort } from './freePort.ts';
import { findProgram, need, postgresFolders } from './programs.ts';

export interface Service {
  url: string;
  pid: number;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/** A PostgreSQL of our own: empty, on a free port, in a temporary folder; nothing of the system's is touched. */
export async function startPostgres(): Promise<Service> {
  const initdb = need(findProgram(['initdb'], postgresFolders()), 'PostgreSQL');
  const postgres = path.join(path.dirname(initdb), 'postgres');
  const user = serverUser();
  const folder = temporaryFolder('postgres', user);
  const data = path.join(folder, 'data');
  // The system's language must not decide how texts sort, nor how the line is called that we wait for.
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  execFileSync(
    initdb,
    ['-D', data, '-U', 'timeslice', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  );
  const port = await freePort();
  const { server } = await startChildServer({
    file: postgres,
    args: ['-D', data, '-p', `${port}`, '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    ready: /database system is ready to accept connections/,
    spawn: options,
  });
  // SIGINT is its fast shutdown: it ends without waiting for the clients.
  const stop = () => server.stop('SIGINT');
  return service(`postgres://timeslice@127.0.0.1:${port}/postgres`, server.pid, stop, folder);
}

/** A Redis of our own: empty, on a free port, writing nothing. */
export async function startRedis(): Promise<Service> {
  const redis = need(findProgram(['redis-server']), 'Redis');
  const folder = temporaryFolder('redis', {});
  const port = await freePort();
  const { server } = await startChildServer({
    file: redis,
    args: ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    ready: /Ready to accept connections/,
  });
  return service(`redis://127.0.0.1:${port}`, server.pid, () => server.stop(), folder);
}

/** The path of the system's Firefox. */
export function firefox(): string {
  const places = ['/Applications/Firefox.app/Contents/MacOS', 'C:\\Program Files\\Mozilla Firefox'];
  return need(findProgram(['firefox-esr', 'firefox', 'firefox.exe'], places), 'Firefox');
}

interface User {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so there it becomes the user that its package has created. */
function serverUser(): User {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function temporaryFolder(name: string, { uid, gid }: User): string {
  const folder = mkdtempSync(path.join(tmpdir(), `timeslice-${name}-`));
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

function service(url: string, pid: number, stop: () => Promise<unknown>, folder: string): Service {
  return {
    url,
    pid,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
