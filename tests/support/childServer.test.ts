import { expect, test } from 'vitest';
import { startChildServer } from './childServer.ts';

const node = (code: string) => ({ file: process.execPath, args: ['-e', code] });

test('waits for the line that says it is ready, and answers what it names', async () => {
  const { server, ready } = await startChildServer({
    ...node(`console.log('boot'); console.log('listening on 7'); setInterval(() => {}, 1000)`),
    ready: /listening on (\d+)/,
  });
  expect(ready).toBe('7');
  expect(server.output()).toBe('boot\nlistening on 7');
  await server.stop('SIGKILL');
  expect(() => process.kill(server.pid, 0)).toThrow('ESRCH');
});

test('a server that ends before it is ready fails with what it has printed', async () => {
  const start = startChildServer({ ...node(`console.error('no disk'); process.exitCode = 3`), ready: /never/ });
  await expect(start).rejects.toThrow(/ended with code 3 before it was ready; it printed:\nno disk/);
});

test('a server that never gets ready is ended', async () => {
  const start = startChildServer({
    ...node(`console.log(process.pid); setInterval(() => {}, 1000)`),
    ready: /never/,
    readyTimeoutMs: 3000,
  });
  const error = await start.then(String, String);
  expect(error).toContain('was not ready after 3000 ms');
  const pid = Number(/\d+$/.exec(error)?.[0]);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('a program that does not exist fails with its name', async () => {
  const start = startChildServer({ file: '/nowhere/postgres', args: [], ready: /x/ });
  await expect(start).rejects.toThrow('/nowhere/postgres');
});
