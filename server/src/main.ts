import { levelById, levels } from '@timeslice/shared/content';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createLog, reasonOf } from './log.ts';
import { openDatabase } from './persistence/openDatabase.ts';
import { systemRandom } from './random.ts';
import { systemClock } from './rooms/clock.ts';

const config = readConfigOrExit();
const log = createLog(config.logLevel, (line) => process.stderr.write(`${line}\n`));
const app = createApp({
  clock: systemClock,
  random: systemRandom,
  log,
  levels: { all: levels, byId: levelById },
  openDatabase: () => openDatabase({ url: config.databaseUrl, file: config.databaseFile }, log),
  clientDist: config.clientDist,
  publicUrl: config.publicUrl,
  trustProxy: config.trustProxy,
});

try {
  const port = await app.listen(config.port, config.host);
  console.log(`listening on http://localhost:${port}`);
  for (const origin of app.origins()) console.log(`in this network: ${origin}`);
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') exit(`port ${config.port} is in use: stop the other server, or set PORT to another port`);
  if (code === 'EACCES') exit(`port ${config.port} is not allowed to this user: set PORT to one above 1023`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') exit(`HOST=${config.host}: this machine has no such address`);
  exit(reasonOf(error));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));
// Rooms catch their own. What comes here concerns one request or timer; ending every race for it would be worse.
process.on('uncaughtException', (error) =>
  log.error('uncaught', { reason: reasonOf(error), at: error.stack?.split('\n')[1]?.trim() }),
);
process.on('unhandledRejection', (reason) => log.error('unhandled', { reason: reasonOf(reason) }));

async function stop(signal: string): Promise<void> {
  log.info('stopping', { signal });
  await app.close();
  process.exit(0);
}

function readConfigOrExit() {
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
