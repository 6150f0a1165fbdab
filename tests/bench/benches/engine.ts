import type { Bench } from '../bench.ts';
import type { Measurement } from '../figure.ts';
import { POLICIES, playGames, playing, replaying, seededScenarios } from '../games.ts';
import { interleave, type Piece, type SliceRates } from '../interleave.ts';
import { kernelWorkload, runKernel } from '../kernel.ts';
import { median } from '../statistics.ts';

const SEEDS = 7;
const SLICES = 9;
const SCALE = { floor: 0.25, target: 0.5, beyond: 1 };

/**
 * Events per CPU second on 16 cores and 200 tasks, from the building of the machine to the end of the run, over those of
 * the reference kernel in the same slice. Twice for each policy: with the policy deciding in its seat, as in a comparison,
 * and with its log only, as when the server verifies a run.
 */
export const bench: Bench = {
  about: `events per second ÷ the reference kernel's, ${SLICES} slices, ${SEEDS} seeds in rotation`,
  measure({ note }) {
    const scenarios = seededScenarios(SEEDS);
    const kernels = scenarios.map((_, i) => kernelWorkload(i + 1));
    const games = POLICIES.map((policy) => playGames(policy, scenarios));
    const pieces: Piece[] = [
      (turn) => runKernel(kernels[turn % SEEDS]!).events,
      ...games.map((of) => playing(of)),
      ...games.map((of) => replaying(of)),
    ];
    const names = [...POLICIES.map((name) => `${name} plays`), ...POLICIES.map((name) => `${name} replayed`)];
    const slices = interleave(pieces, { slices: SLICES });
    note(`engine: the kernel makes ${millions(slices, 0)} million events a second`);
    return names.map((figure, i) => ratio(figure, slices, i + 1, note));
  },
};

function ratio(figure: string, slices: SliceRates[], piece: number, note: (line: string) => void): Measurement {
  note(`engine: ${figure}: ${millions(slices, piece)} million events a second`);
  const value = median(slices.map(({ rates }) => rates[piece]! / rates[0]!));
  return { figure, value, unit: '× kernel', samples: slices.length, scale: SCALE };
}

const millions = (slices: readonly SliceRates[], piece: number): string =>
  (median(slices.map(({ rates }) => rates[piece]!)) / 1e6).toFixed(2);
