/** Games and their state hashes; runs in Node and, bundled, in a page (bundle.ts), and must say the same in both. */
import { levels } from '@timeslice/shared/content';
import {
  advance,
  applyCommand,
  createMachine,
  type LogEntry,
  type Scenario,
  stateHash,
} from '@timeslice/shared/engine';
import { asLog, asScenario } from '../fuzz/engine.ts';
import { randomGame } from '../oracle/randomGame.ts';

/** So many of the random games are asked at the end only, and one more on the way too. */
const QUIET = 7;
const RANDOM_STEP = 16;
const LEVEL_STEP = 256;

/** One line for each seed of `from` … `to`: the game's name, then its hashes, the last at its end. */
export function randomHashes(from: number, to: number): string[] {
  const lines: string[] = [];
  for (let seed = from; seed <= to; seed++) {
    const { scenario, log } = randomGame(seed);
    const step = seed % (QUIET + 1) === 0 ? RANDOM_STEP : scenario.limit;
    lines.push(`seed ${seed}: ${hashes(asScenario(scenario), asLog(log), step).join(' ')}`);
  }
  return lines;
}

/** The same for the stored best run of every level, which is long and is asked every 256 ticks. */
export const levelHashes = (): string[] =>
  levels.map(({ id, scenario, best }) => `level ${id}: ${hashes(scenario, best, LEVEL_STEP).join(' ')}`);

/** The state's hash at every `step` ticks, commands of that tick included, and at the end. */
function hashes(scenario: Scenario, log: readonly LogEntry[], step: number): string[] {
  const machine = createMachine(scenario);
  const found: string[] = [];
  let next = 0;
  for (let tick = 0; machine.outcome === 'running'; tick += step) {
    for (let entry = log[next]; entry !== undefined && entry[0] <= tick; entry = log[++next]) {
      advance(machine, entry[0]);
      applyCommand(machine, entry[1]);
    }
    advance(machine, tick);
    found.push(stateHash(machine));
  }
  return found;
}
