import { checkInvariants, figures } from '@timeslice/shared/engine';
import { playLog } from '@timeslice/shared/run';
import { expect, it } from 'vitest';
import { firstDifference } from '../fuzz/compare.ts';
import { asLog, asScenario } from '../fuzz/engine.ts';
import kept from '../fuzz/seeds.json' with { type: 'json' };
import { type NaiveGame, naiveGame } from './naiveGames.ts';

/** Games on which the engine has to agree with the naive one; that one is not broken, so its word is kept. */
const FIRST = 1;
const GAMES = 300;
const seeds = [...kept.seeds, ...Array.from({ length: GAMES }, (_, i) => FIRST + i)];

for (const seed of seeds) {
  it(`game ${seed}`, () => {
    const { game, result }: NaiveGame = naiveGame(seed);
    const { machine, refused } = playLog(asScenario(game.scenario), asLog(game.log));
    expect(checkInvariants(machine)).toEqual([]);
    expect(firstDifference(result, { ...figures(machine), refused }, '')).toBeNull();
  });
}
