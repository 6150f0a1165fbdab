import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, LogEntry } from '../engine/index.ts';
import { cpu, dispatch, io, programs, task, world } from '../engine/tinyWorld.ts';
import { decodeReplay, encodeReplay, MAX_REPLAY_BYTES, replayOf } from './replay.ts';

const scenario = world(programs([task(1, [cpu(5), io(4), cpu(1)]), task(2, [cpu(3)])]));

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constantFrom('dispatch', 'enqueue'),
    task: fc.nat(1e9),
    core: fc.nat(40),
  }) as fc.Arbitrary<Command>,
  fc.record({ type: fc.constant('preempt' as const), core: fc.nat(40) }),
  fc.record({ type: fc.constant('unqueue' as const), task: fc.nat(1e9) }),
  fc.record({ type: fc.constant('setQuantum' as const), core: fc.nat(15), ticks: fc.nat(1e6) }),
  fc.record({
    type: fc.constant('spawn' as const),
    job: fc.nat(100),
    model: fc.constantFrom('sequential', 'threads', 'processes', 'coroutines', 'goroutines', 'virtual'),
    workers: fc.nat(10_000),
  }) as fc.Arbitrary<Command>,
);

const log: fc.Arbitrary<LogEntry[]> = fc.array(fc.tuple(fc.nat(5000), command), { maxLength: 60 }).map((steps) => {
  let tick = 0;
  return steps.map(([step, each]): LogEntry => {
    tick += step;
    return [tick, each];
  });
});

describe('replay codec', () => {
  it('reads back exactly what it wrote, for any log', () => {
    fc.assert(
      fc.property(log, (entries) => {
        const replay = replayOf(scenario, entries);
        expect(decodeReplay(encodeReplay(replay))).toEqual({ ok: true, replay });
      }),
    );
  });

  it('holds 300 commands of a three-minute game in under 1.5 KB', () => {
    const entries = Array.from({ length: 300 }, (_, i): LogEntry => [i * 599, dispatch(1 + ((i * 37) % 200), i % 16)]);
    expect(encodeReplay(replayOf(scenario, entries)).length).toBeLessThan(1500);
  });

  it('refuses every cut of a replay, naming what is missing', () => {
    const bytes = encodeReplay(
      replayOf(scenario, [
        [0, dispatch(1)],
        [9, dispatch(2)],
      ]),
    );
    for (let length = 0; length < bytes.length; length++) {
      const decoded = decodeReplay(bytes.slice(0, length));
      expect(decoded.ok).toBe(false);
      expect(decoded).toHaveProperty('message', expect.stringMatching(/^[a-zA-Z0-9.[\]]+: /));
    }
  });

  it('refuses every single flipped bit', () => {
    const bytes = encodeReplay(
      replayOf(scenario, [
        [0, dispatch(1)],
        [9, dispatch(2)],
      ]),
    );
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = bytes.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeReplay(damaged).ok).toBe(false);
    }
  });

  it('refuses bytes that are too many, before and after the replay', () => {
    const bytes = encodeReplay(replayOf(scenario, []));
    expect(decodeReplay(Uint8Array.from([...bytes, 0]))).toEqual({ ok: false, message: 'end: 1 bytes too many' });
    expect(decodeReplay(new Uint8Array(MAX_REPLAY_BYTES + 1))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^size: /),
    });
  });

  it('ends on any bytes, with a replay or a one-line message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (tail) => {
        const decoded = decodeReplay(Uint8Array.from([0x54, 0x53, 0x52, 1, ...tail]));
        if (!decoded.ok) expect(decoded.message).not.toContain('\n');
      }),
      { numRuns: 2000 },
    );
  });

  it('does not write a command that it could not read', () => {
    const unknown = { type: 'jump', core: 0 } as unknown as Command;
    expect(() => encodeReplay(replayOf(scenario, [[0, unknown]]))).toThrow(/cannot hold/);
  });
});
