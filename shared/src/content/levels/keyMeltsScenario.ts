import type { ProcessSpec, Scenario, Tick } from '../../engine/index.ts';
import { cpu, program } from './programs.ts';

/** What the four threads compute in a standard build: those of One key. */
const THREADS: readonly Tick[] = [9000, 11_000, 10_000, 12_000];

/** Per cent: what one thread takes in a free-threaded build, as measured. */
const SLOWER = 122;

const python = (threads: readonly Tick[]): ProcessSpec => ({
  pid: 2500,
  name: 'python3',
  runtime: 'python',
  tasks: threads.map((ticks, index) => ({ id: 2500 + index, kind: 'thread', bursts: [cpu(ticks)] })),
});

/** The programs of One key, but for a few seconds, with a Python of either build. */
const machine = (id: string, build: ProcessSpec): Scenario => ({
  format: 1,
  id,
  cores: 4,
  limit: 120_000,
  devices: {},
  controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 1 },
  processes: [
    build,
    program(2510, 'sh', 0, cpu(3000)),
    program(2511, 'grep', 0, cpu(4500)),
    program(2512, 'cc', 500, cpu(7500)),
    program(2513, 'sort', 2000, cpu(7500)),
    program(2514, 'make', 4500, cpu(9500)),
    program(2515, 'diff', 6500, cpu(4500)),
    program(2516, 'gzip', 7000, cpu(8500)),
    program(2517, 'tar', 8000, cpu(8000)),
    program(2518, 'find', 9500, cpu(3500)),
    program(2519, 'ls', 12_000, cpu(3000)),
    program(2520, 'wc', 14_000, cpu(1500)),
    program(2521, 'ffmpeg', 14_500, cpu(18_000)),
    program(2522, 'ps', 16_500, cpu(3000)),
    program(2523, 'convert', 18_500, cpu(7000)),
    program(2524, 'rsync', 19_500, cpu(7000)),
    program(2525, 'render', 22_000, cpu(21_000)),
    program(2526, 'xz', 22_500, cpu(7500)),
    program(2527, 'ld', 24_000, cpu(8000)),
    program(2528, 'sqlite3', 26_500, cpu(8000)),
  ],
});

export const withKey = machine('key-melts-with-key', python(THREADS));

export const withoutKey = machine('key-melts', {
  ...python(THREADS.map((ticks) => (ticks * SLOWER) / 100)),
  overrides: { gil: false },
});
