import { startGameServer } from '../../support/gameServer.ts';
import type { Bench } from '../bench.ts';
import { cpuMsOf } from '../clocks.ts';
import type { Measurement } from '../figure.ts';
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
    await measureStart();
    const starts: Start[] = [];
    for (let run = 0; run < RUNS; run++) starts.push(await measureStart());
    note(`start: ${starts.map(({ wallMs }) => Math.round(wallMs)).join(', ')} ms`);
    const samples = RUNS;
    const wall: Measurement = {
      figure: 'server start',
      value: median(starts.map(({ wallMs }) => wallMs)),
      unit: 'ms',
      samples,
      scale: { floor: 3000, target: 1000, beyond: 400 },
    };
    // On a machine that is busy with other things the time says more about those; the CPU time stays ours.
    const cpu = starts.flatMap(({ cpuMs }) => (cpuMs === undefined ? [] : [cpuMs]));
    return cpu.length === 0 ? [wall] : [wall, { figure: 'CPU time of it', value: median(cpu), unit: 'ms', samples }];
  },
};

interface Start {
  readonly wallMs: number;
  /** Undefined where the system does not tell. */
  readonly cpuMs: number | undefined;
}

async function measureStart(): Promise<Start> {
  const from = performance.now();
  const server = await startGameServer();
  try {
    const response = await fetch(`${server.url}/health`);
    if (!response.ok) throw new Error(`/health answered ${response.status}, expected 200`);
    return { wallMs: performance.now() - from, cpuMs: cpuMsOf(server.pid) };
  } finally {
    await server.close();
  }
}
