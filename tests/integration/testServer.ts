/** The whole server in this process, on a free port, with small levels and a database of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Scenario } from '@timeslice/shared/engine';
import { type App, createApp } from '../../server/src/app.ts';
import { createLog } from '../../server/src/log.ts';
import { openDatabase } from '../../server/src/persistence/openDatabase.ts';
import type { Db } from '../../server/src/persistence/schema.ts';
import { systemRandom } from '../../server/src/random.ts';
import { systemClock } from '../../server/src/rooms/clock.ts';
import type { RaceSettings } from '../../server/src/rooms/deps.ts';

export interface TestServer {
  readonly url: string;
  readonly app: App;
  /** A second connection to the server's database. */
  openDatabase(): Promise<Db>;
  readonly log: readonly string[];
  /** A request of the API: status and parsed body. */
  // biome-ignore lint/suspicious/noExplicitAny: tests compare the body with what it should be.
  api(method: string, address: string, body?: unknown): Promise<{ status: number; body: any }>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  readonly scenarios: readonly Scenario[];
  readonly race?: Partial<RaceSettings>;
  readonly clientDist?: string;
  /** Default: a file in a folder that is deleted afterwards. */
  readonly databaseFile?: string;
  /** A PostgreSQL in place of the file. */
  readonly databaseUrl?: string;
}

export async function startServer(options: TestServerOptions): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'timeslice-'));
  const file = options.databaseFile ?? path.join(folder, 'test.sqlite');
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));
  const all = options.scenarios.map((scenario, index) => ({
    id: scenario.id,
    number: index + 1,
    scenario,
    stars: [100, 500, 900] as const,
    par: 1000,
  }));
  const open = () => openDatabase({ file, url: options.databaseUrl }, log);
  const app = createApp({
    clock: systemClock,
    random: systemRandom,
    log,
    levels: { all, byId: (id) => all.find((level) => level.id === id) },
    openDatabase: open,
    hostSecret: 'TESTKEY234',
    clientDist: options.clientDist ?? path.join(folder, 'dist'),
    race: { countdownMs: 20, ...options.race },
  });
  const port = await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    app,
    openDatabase: open,
    log: lines,
    async api(method, address, body) {
      const response = await fetch(url + address, {
        method,
        ...(body === undefined
          ? {}
          : {
              headers: { 'content-type': 'application/json' },
              body: typeof body === 'string' ? body : JSON.stringify(body),
            }),
      });
      return { status: response.status, body: await response.json() };
    },
    async stop() {
      await app.close();
      await rm(folder, { recursive: true });
    },
  };
}
