import { describe, expect, it } from 'vitest';
import { figures, stateHash } from '../engine/index.ts';
import { cpu, dispatch, io, programs, task, world } from '../engine/tinyWorld.ts';
import { playLog } from './playLog.ts';
import { replayOf } from './replay.ts';
import { verify } from './verify.ts';

const scenario = world(programs([task(1, [cpu(5), io(4), cpu(1)]), task(2, [cpu(3)])]));
const log = [
  [0, dispatch(1)],
  [5, dispatch(2)],
  [9, dispatch(1)],
] as const;
const replay = replayOf(scenario, log);

describe('verify', () => {
  it('finds the figures and the hash of the run itself', () => {
    const { machine } = playLog(scenario, log);
    const verified = verify(scenario, replay);
    expect(verified).toMatchObject({ ok: true, figures: figures(machine), hash: stateHash(machine), refused: 0 });
    expect(machine.outcome).toBe('finished');
  });

  it('counts refused commands and lets them change nothing', () => {
    const forged = replayOf(scenario, [...log.slice(0, 1), [1, dispatch(7)], ...log.slice(1)]);
    const honest = verify(scenario, replay);
    expect(verify(scenario, forged)).toMatchObject({ refused: 1, hash: honest.ok && honest.hash });
  });

  it('takes a replay of other rules, of another scenario or with ticks going backwards for what it is', () => {
    expect(verify(scenario, { ...replay, engineVersion: 99 })).toEqual({ ok: false, failure: 'engine-version' });
    expect(verify({ ...scenario, limit: 999 }, replay)).toEqual({ ok: false, failure: 'other-scenario' });
    expect(verify({ ...scenario, id: 'other' }, replay)).toEqual({ ok: false, failure: 'other-scenario' });
    const backwards = replayOf(scenario, [
      [5, dispatch(1)],
      [4, dispatch(2)],
    ]);
    expect(verify(scenario, backwards)).toEqual({ ok: false, failure: 'log-order' });
  });

  it('gives up when the run takes more steps than allowed, and only then', () => {
    const verified = verify(scenario, replay);
    const steps = verified.ok ? verified.steps : 0;
    expect(verify(scenario, replay, steps)).toMatchObject({ ok: true });
    expect(verify(scenario, replay, 2)).toEqual({ ok: false, failure: 'budget' });
  });
});
