import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRace, Player } from './player.ts';
import { startServer, type TestServer } from './testServer.ts';
import { GOOD, twoShorts } from './worlds.ts';

/** Enough for every length and most first bytes; a longer run by the variable, as in `FUZZ_RACES=1000`. */
const RACES = Number(process.env.FUZZ_RACES ?? 12);
const FRAMES_PER_SEAT = 40;
const scenario = twoShorts(60_000);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: [scenario] });
});
afterAll(() => server.stop());

/** mulberry32: small, seeded, good enough to make nonsense with. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const text = (value: string) => [0xa0 + value.length, ...Buffer.from(value)];
/** {"stream": 1, "reached": 5}, {"__proto__": {"ready": true}}, arrays in arrays, an array that claims to be endless. */
const bodies = [
  [0x82, ...text('stream'), 1, ...text('reached'), 5],
  [0x81, ...text('__proto__'), 0x81, ...text('ready'), 0xc3],
  Array(2_000).fill(0x91),
  [0xdd, 0xff, 0xff, 0xff, 0xff],
];
const types = ['commands', 'reached', 'hash', 'ready', 'clock', 'constructor'];

function nonsense(below: (limit: number) => number): Uint8Array {
  const any = () => Array.from({ length: below(60) }, () => below(256));
  if (below(3) === 0) return Uint8Array.from(any());
  const frame = [13, ...text(types[below(types.length)] as string), ...(bodies[below(bodies.length)] ?? [])];
  if (below(2) === 0) frame[below(frame.length)] = below(256);
  return Uint8Array.from(below(2) === 0 ? frame.slice(0, below(frame.length)) : [...frame, ...any()]);
}

test('C1 whatever bytes come, nobody else notices and the server stays up', {
  timeout: 60_000 + RACES * 2_000,
}, async () => {
  for (let seed = 1; seed <= RACES; seed++) {
    const below = generator(seed);
    const { creator, roomId } = await openRace(server, scenario, 8);
    const friend = await Player.join(server.url, roomId);
    creator.send('start');
    const round = await creator.message('round');
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        const vandal = await Player.join(server.url, roomId);
        for (let n = 0; n < FRAMES_PER_SEAT; n++) vandal.room.connection.send(nonsense(below));
        // Either they are put out, or their last word is answered.
        vandal.send('clock', { sent: seed });
        await vandal.until(() => vandal.closeCode !== undefined || vandal.all('clock').length > 0);
        await vandal.leave();
      }),
    );
    await creator.play(round, GOOD, 0);
    expect(creator.last('ack'), `seed ${seed}`).toMatchObject({ acked: 2 });
    expect([...creator.all('problem'), ...friend.all('problem')], `seed ${seed}`).toEqual([]);
    await Promise.all([creator.leave(), friend.leave()]);
  }
  expect(Object.prototype).not.toHaveProperty('ready');
  expect(server.log.filter((line) => line.includes('error'))).toEqual([]);
  expect((await server.api('GET', '/health')).body.ok).toBe(true);
});
