import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeReplay, encodeReplay, replayOf } from '@timeslice/shared/run';
import type { Bench } from '../bench.ts';
import { cpuMs } from '../clocks.ts';
import { playGames, seededScenarios } from '../games.ts';
import { median } from '../statistics.ts';
import { verifyReplay } from '../verifyReplay.ts';

const SEEDS = 7;
const WARM_UP = 10;
const WARM_ROUNDS = 15;
const COLD_RUNS = 9;
const COLD = fileURLToPath(new URL('../coldReplay.ts', import.meta.url));

/**
 * A three-minute game of 200 tasks on 16 cores from its bytes to its figures: decode, run, score, hash. Warm, as in a
 * verification worker that has done many; cold, as the first one after the imports of a new process. CPU time: warm
 * the mean of one replay of each seed, cold of the one thread, since the compiler works in others meanwhile.
 */
export const bench: Bench = {
  about: `decode, run, score and hash a three-minute game, warm and in ${COLD_RUNS} fresh processes`,
  measure({ note }) {
    const replays = playGames('rr', seededScenarios(SEEDS)).map(({ scenario, log }) => ({
      scenario,
      bytes: encodeReplay(replayOf(scenario, log)),
    }));
    const bytes = median(replays.map((replay) => replay.bytes.length));
    const commands = median(replays.map((replay) => commandsOf(replay.bytes)));
    note(`replay: ${bytes} bytes, ${commands} commands`);

    const warm: number[] = [];
    for (let round = -WARM_UP; round < WARM_ROUNDS; round++) {
      const from = cpuMs();
      for (const { scenario, bytes } of replays) verifyReplay(scenario, bytes);
      if (round >= 0) warm.push((cpuMs() - from) / replays.length);
    }
    const cold = coldTimes(replays[0]!);
    note(`replay: cold ${cold.map((ms) => ms.toFixed(1)).join(', ')} ms`);
    return [
      figure('warm', warm, { floor: 20, target: 4, beyond: 1.5 }),
      figure('cold', cold, { floor: 100, target: 40, beyond: 20 }),
      { figure: 'size', value: bytes, unit: 'B', samples: SEEDS },
    ];
  },
};

const figure = (name: string, times: readonly number[], scale: { floor: number; target: number; beyond: number }) => ({
  figure: name,
  value: median(times),
  unit: 'ms',
  samples: times.length,
  scale,
});

function commandsOf(bytes: Uint8Array): number {
  const decoded = decodeReplay(bytes);
  if (!decoded.ok) throw new Error(`a replay that was just written cannot be read: ${decoded.message}`);
  return decoded.replay.log.length;
}

/** Each time in a process of its own, which prints how long its first call took, ms. */
function coldTimes({ scenario, bytes }: { scenario: object; bytes: Uint8Array }): number[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'timeslice-bench-'));
  try {
    const files = [path.join(folder, 'scenario.json'), path.join(folder, 'replay.bin')] as const;
    writeFileSync(files[0], JSON.stringify(scenario));
    writeFileSync(files[1], bytes);
    const once = (): number => Number(execFileSync(process.execPath, [COLD, ...files], { encoding: 'utf8' }));
    return Array.from({ length: COLD_RUNS }, once);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
