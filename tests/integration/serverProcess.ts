/** A test server as a process of its own, so that it can be killed. Arguments: database file, limit of its one level. */
import { startServer } from './testServer.ts';
import { twoShorts } from './worlds.ts';

const [databaseFile, limit] = process.argv.slice(2);
if (databaseFile === undefined || limit === undefined) throw new Error('serverProcess DATABASE LIMIT');
const { url, app } = await startServer({ scenarios: [twoShorts(Number(limit))], databaseFile });
console.log(url);
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
