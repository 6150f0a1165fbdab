/** The server as a process: settings from the environment, signals, and what is printed for people. */
import { levelById, levels } from '@timeslice/shared/content';
import { type App, createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { createLog, type Log, reasonOf, whereOf } from './log.ts';
import { spokenCode, systemRandom } from './random.ts';
import { systemClock } from './rooms/clock.ts';

/** Resolves when the server listens; ends the process when it cannot. */
export async function serve(): Promise<void> {
  const config = readConfigOrExit();
  const log = createLog(config.logLevel, (line) => process.stderr.write(`${line}\n`));
  const hostSecret = config.hostKey ?? spokenCode(systemRandom, 10);
  const app = createApp({
    clock: systemClock,
    random: systemRandom,
    log,
    levels: { all: levels, byId: levelById },
    // Loaded when it is opened, which is after the server has begun to listen.
    openDatabase: async () => {
      const { openDatabase } = await import('./persistence/openDatabase.ts');
      return openDatabase({ url: config.databaseUrl, file: config.databaseFile }, log);
    },
    clientDist: config.clientDist,
    publicUrl: config.publicUrl,
    hostSecret,
    trustProxy: config.trustProxy,
    reportDays: config.reportDays,
  });
  await listenOrExit(app, config);
  if (config.hostKey === undefined) console.log(`host key for other machines: ${hostSecret}`);
  // Rooms catch their own. What comes here concerns one request or timer; ending every race for it would be worse.
  process.on('uncaughtException', (error) => log.error('uncaught', { reason: reasonOf(error), at: whereOf(error) }));
  process.on('unhandledRejection', (error) => log.error('unhandled', { reason: reasonOf(error), at: whereOf(error) }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(app, log, signal));
}

async function listenOrExit(app: App, { port, host }: Config): Promise<void> {
  try {
    console.log(`listening on http://localhost:${await app.listen(port, host)}`);
    for (const origin of app.origins()) console.log(`in this network: ${origin}`);
  } catch (error) {
    exit(whyNotListening(error as NodeJS.ErrnoException, { port, host }));
  }
}

function whyNotListening(error: NodeJS.ErrnoException, { port, host }: Pick<Config, 'port' | 'host'>): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} is in use: stop the other server, or set PORT to another port`;
    case 'EACCES':
      return `port ${port} is not allowed to this user: set PORT to one above 1023`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host}: this machine has no such address`;
    default:
      return reasonOf(error);
  }
}

async function stop(app: App, log: Log, signal: string): Promise<void> {
  log.info('stopping', { signal });
  await app.close();
  process.exit(0);
}

function readConfigOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    return exit(reasonOf(error));
  }
}

function exit(message: string): never {
  console.error(message);
  process.exit(1);
}
