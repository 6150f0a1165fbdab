/** Valid inputs, of every kind that is read from outside, from which the malformed ones are made. */
import { readFileSync } from 'node:fs';
import { sandboxLevels } from '@timeslice/shared/content';
import type { LogEntry, Scenario } from '@timeslice/shared/engine';
import { encodeReplay, playLog, replayOf } from '@timeslice/shared/run';
import { randomGame } from '../../oracle/randomGame.ts';
import { asLog, asScenario } from '../engine.ts';

export interface Game {
  readonly scenario: Scenario;
  /** Commands that the scenario's machine takes. */
  readonly log: readonly LogEntry[];
}

const SEEDS = [9, 26, 27, 44, 49];

/** Small generated games, one with every runtime and with jobs among them, and a level. */
export const games: readonly Game[] = [...SEEDS.map(generated), sandbox()];

function generated(seed: number): Game {
  const game = randomGame(seed);
  const scenario = asScenario(game.scenario);
  const log = asLog(game.log);
  const refused = new Set(playLog(scenario, log).refused.map(([index]) => index));
  return { scenario: { ...scenario, id: `game-${seed}` }, log: log.filter((_, index) => !refused.has(index)) };
}

function sandbox(): Game {
  const [level] = sandboxLevels;
  if (level === undefined) throw new Error('there is no sandbox level');
  return { scenario: level.scenario, log: level.best };
}

const trace = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../conformance/traces/data/${name}.json`, import.meta.url), 'utf8'));

/** Threads under a GIL, one process on a disk, goroutines. */
export const traces: readonly unknown[] = ['py_gil_mixed', 'grep_cold', 'go_db8_cpu2'].map(trace);

export const replays: readonly Uint8Array[] = games.map(({ scenario, log }) => encodeReplay(replayOf(scenario, log)));
