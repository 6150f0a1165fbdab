import { startGameServer } from '../../support/gameServer.ts';
import type { Bench } from '../bench.ts';
import { median } from '../statistics.ts';

const RUNS = 7;

/**
 * From the spawn of the server's process to the first good answer of /health, with a new database each time. Its files
 * are in the system's cache, as after a restart of the server and not of the machine.
 */
export const bench: Bench = {
  about: `server process start → /health ok, ${RUNS} times`,
  async measure({ note }) {
    // The first start may read from the disk; it would tell about the disk, not about us.
    await timeStart();
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await timeStart());
    note(`start: ${times.map((ms) => Math.round(ms)).join(', ')} ms`);
    return [
      {
        figure: 'server start',
        value: median(times),
        unit: 'ms',
        samples: times.length,
        scale: { floor: 3000, target: 1000, beyond: 400 },
      },
    ];
  },
};

async function timeStart(): Promise<number> {
  const from = performance.now();
  const server = await startGameServer();
  try {
    const response = await fetch(`${server.url}/health`);
    if (!response.ok) throw new Error(`/health answered ${response.status}, expected 200`);
    return performance.now() - from;
  } finally {
    await server.close();
  }
}
