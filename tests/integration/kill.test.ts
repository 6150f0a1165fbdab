/** A server that is killed in the middle of a round comes back with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createRandom } from '@timeslice/shared/content';
import type { LogEntry } from '@timeslice/shared/engine';
import { stateHash } from '@timeslice/shared/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Player } from './player.ts';
import { dispatch, GOOD, ownRun, twoShorts } from './worlds.ts';

const LIMIT = 2_500;
const scenario = twoShorts(LIMIT);
/** The chaos command kills a hundred times. */
const TIMES = Number(process.env.KILLS ?? 5);

let folder: string;
const running = new Set<ChildProcess>();
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timeslice-kill-'));
  return () => rm(folder, { recursive: true });
});
afterEach(() => Promise.all([...running].map(kill)));

async function start(databaseFile: string): Promise<{ process: ChildProcess; url: string }> {
  const script = fileURLToPath(new URL('serverProcess.ts', import.meta.url));
  const child = spawn(process.execPath, [script, databaseFile, String(LIMIT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code} before it listened`);
  });
  const [url] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), failed]);
  failed.catch(() => {});
  return { process: child, url };
}

async function kill(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const api = async (url: string, address: string, body?: unknown) => {
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(url + address, body === undefined ? {} : json)).json();
};

/** As the page does it: asks for the code until the server has its races again, then joins with the seat's token. */
async function comeBack(url: string, code: string, token: string): Promise<Player> {
  await expect.poll(async () => (await api(url, `/api/races/${code}`)).code, { timeout: 10_000 }).toBe(code);
  const { roomId } = await api(url, `/api/races/${code}`);
  return Player.join(url, roomId, { token });
}

/** Sends what the server does not have of `log`, as the page does after every reconnection. */
async function goOn(player: Player, log: readonly LogEntry[], to: number): Promise<{ acked: number; stream: number }> {
  const round = await player.message('round');
  await player.play(round, log.slice(round.acked), to);
  return round;
}

test.each(Array.from({ length: TIMES }, (_, index) => index + 1))(
  'B1 kill -9 in mid-round, number %i: the race, its seats and every acknowledged command are there again',
  { timeout: 60_000 },
  async (seed) => {
    const random = createRandom(seed);
    const databaseFile = path.join(folder, 'killed.sqlite');
    const first = await start(databaseFile);
    const opened = await api(first.url, '/api/races', { level: scenario.id, maxSeats: 2 });
    const creator = await Player.join(first.url, opened.roomId, { token: opened.token });
    const friend = await Player.join(first.url, opened.roomId);
    creator.send('start');
    const round = await creator.message('round');
    const killedAt = random.between(100, 900);
    const mine: readonly LogEntry[] = [dispatch(0, 1), dispatch(random.between(5, 40), 2)];
    await Promise.all([creator.play(round, mine, killedAt), friend.play(await friend.message('round'), GOOD, 10)]);
    await kill(first.process);
    await Promise.all([creator.closed(), friend.closed()]);

    const second = await start(databaseFile);
    const again = await comeBack(second.url, opened.code, opened.token);
    expect(again.welcome).toMatchObject({ seat: 1, alias: creator.welcome.alias, creator: true });
    const friendAgain = await comeBack(second.url, opened.code, friend.welcome.token);
    expect(friendAgain.welcome).toMatchObject({ seat: 2, alias: friend.welcome.alias, creator: false });
    const [resumed] = await Promise.all([goOn(again, mine, LIMIT), goOn(friendAgain, GOOD, LIMIT)]);
    expect(resumed.stream).toBe(round.stream);

    const { runs } = await again.message('result');
    for (const [seat, log] of [
      [1, mine],
      [2, GOOD],
    ] as const) {
      const control = ownRun(scenario, log);
      expect(runs.find((run) => run.seat === seat)).toMatchObject({
        log,
        hash: stateHash(control.machine),
        lag: expect.any(Number),
      });
    }
    await Promise.all([again.leave(), friendAgain.leave()]);
  },
);

test('B2 a server that is stopped on purpose opens its races again too, with the lobby as it was', async () => {
  const databaseFile = path.join(folder, 'stopped.sqlite');
  const first = await start(databaseFile);
  const opened = await api(first.url, '/api/races', { level: scenario.id, maxSeats: 2 });
  const creator = await Player.join(first.url, opened.roomId, { token: opened.token });
  first.process.kill('SIGTERM');
  await once(first.process, 'exit');
  running.delete(first.process);
  const second = await start(databaseFile);
  const again = await comeBack(second.url, opened.code, opened.token);
  expect(again.welcome).toMatchObject({ seat: 1, alias: creator.welcome.alias, creator: true });
  expect(again.state.phase).toBe('lobby');
  await again.leave();
});
