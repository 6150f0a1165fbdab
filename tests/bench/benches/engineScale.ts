import type { Bench } from '../bench.ts';
import { POLICIES, playGames, playing, replaying, seededScenarios } from '../games.ts';
import { interleave } from '../interleave.ts';
import { median } from '../statistics.ts';

const SLICES = 7;
const FEW = 200;
const MANY = 2000;
const SCALE = { floor: 4, target: 2, beyond: 1.5 };

/**
 * What an event costs in a machine of 2 000 tasks over what it costs in one of 200, same cores, same mix, ten times the
 * time: 1 would mean that nothing in the engine looks at tasks that an event does not concern.
 */
export const bench: Bench = {
  about: `ns per event with ${MANY} tasks ÷ with ${FEW}, ${SLICES} slices`,
  measure({ note }) {
    const few = seededScenarios(7, FEW);
    const many = seededScenarios(2, MANY);
    return POLICIES.flatMap((policy) => {
      const games = [playGames(policy, few), playGames(policy, many)];
      const pieces = [...games.map((of) => playing(of)), ...games.map((of) => replaying(of))];
      const slices = interleave(pieces, { slices: SLICES, warmUp: 2 });
      const growth = (small: number): number => median(slices.map(({ rates }) => rates[small]! / rates[small + 1]!));
      const nsPerEvent = (piece: number): string => (1e9 / median(slices.map(({ rates }) => rates[piece]!))).toFixed(0);
      note(`engine-scale: ${policy} plays: ${nsPerEvent(0)} → ${nsPerEvent(1)} ns per event`);
      note(`engine-scale: ${policy} replayed: ${nsPerEvent(2)} → ${nsPerEvent(3)} ns per event`);
      return [
        { figure: `${policy} plays`, value: growth(0), unit: '×', samples: SLICES, scale: SCALE },
        { figure: `${policy} replayed`, value: growth(2), unit: '×', samples: SLICES, scale: SCALE },
      ];
    });
  },
};
