import { type ClientMessageType, clientMessages, RACE_PHASES, type RacePhase } from '@timeslice/shared/protocol';
import { describe, expect, test } from 'vitest';
import { allReady, nextPhase, refuseMessage } from './phases.ts';

const phases = Object.keys(RACE_PHASES) as RacePhase[];
const types = Object.keys(clientMessages) as ClientMessageType[];

describe('C7 who may send what, and when', () => {
  const allowed = (type: ClientMessageType, creator: boolean) =>
    phases.filter((phase) => refuseMessage(type, { phase, creator }) === null);

  test('every message, for the creator and for others', () => {
    expect(Object.fromEntries(types.map((type) => [type, [allowed(type, true), allowed(type, false)]]))).toEqual({
      ready: [['lobby'], ['lobby']],
      start: [['lobby', 'result'], []],
      rematch: [['result'], ['result']],
      commands: [phases, phases],
      reached: [phases, phases],
      hash: [phases, phases],
      clock: [phases, phases],
    });
  });

  test('the refusal says whether it is the person or the time', () => {
    expect(refuseMessage('start', { phase: 'round', creator: false })).toBe('not-creator');
    expect(refuseMessage('start', { phase: 'round', creator: true })).toBe('wrong-phase');
  });
});

test('a round begins when at least two are there and everybody is ready, between rounds only', () => {
  const ready = { ready: true };
  expect(allReady('lobby', [ready, ready])).toBe(true);
  expect(allReady('result', [ready, ready, ready])).toBe(true);
  expect(allReady('lobby', [ready])).toBe(false);
  expect(allReady('lobby', [ready, { ready: false }])).toBe(false);
  expect(allReady('round', [ready, ready])).toBe(false);
});

test('the countdown ends with the start, the round with the last run', () => {
  expect(nextPhase('countdown', { started: false, over: false })).toBe('countdown');
  expect(nextPhase('countdown', { started: true, over: false })).toBe('round');
  expect(nextPhase('round', { started: true, over: false })).toBe('round');
  expect(nextPhase('round', { started: true, over: true })).toBe('result');
  expect(nextPhase('lobby', { started: true, over: true })).toBe('lobby');
  expect(nextPhase('result', { started: true, over: true })).toBe('result');
});
