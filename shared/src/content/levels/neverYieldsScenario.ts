import type { ProcessSpec, Scenario, Tick } from '../../engine/index.ts';
import { chain, type Part, released } from './programs.ts';

type Kind = 'coroutine' | 'thread';

/** Asks and waits four or five times, with little to compute in between. */
const request = (arrival: Tick, ...ticks: Tick[]): [Kind, Part] => ['coroutine', chain(arrival, ...ticks)];

/** Asks once, then computes for long, without an await. */
const report = request;

/** A hash in C code, which releases the GIL, handed to a thread of the executor. */
const hash = (arrival: Tick, ticks: Tick): [Kind, Part] => ['thread', [arrival, released(ticks)]];

/** By arrival. Reports are those with a burst of more than four seconds. */
const WORK: readonly (readonly [Kind, Part])[] = [
  report(1100, 400, 3000, 4800),
  hash(1100, 8800),
  hash(1200, 8200),
  request(1400, 500, 4400, 200, 6200, 200, 4100, 700, 6800, 600),
  request(1800, 500, 6100, 400, 5000, 400, 3800, 500, 6100, 600),
  request(1800, 400, 6100, 500, 4300, 500, 4400, 700, 5600, 600, 3600, 600),
  hash(5000, 7300),
  hash(5400, 9100),
  hash(7700, 7400),
  request(11_800, 400, 6400, 500, 5300, 600, 5300, 600, 4200, 500, 5300, 400),
  request(11_900, 600, 6600, 600, 5600, 400, 4700, 500, 4100, 500, 7200, 400),
  report(12_500, 500, 2600, 4600),
  request(13_100, 400, 5200, 500, 5500, 200, 4700, 700, 5300, 500, 4600, 700),
  report(22_400, 500, 2000, 5300),
  request(23_000, 500, 3800, 400, 6200, 500, 5000, 500, 3700, 500),
  request(24_100, 200, 6200, 600, 6800, 600, 4100, 400, 7200, 400),
  request(24_100, 200, 5900, 400, 5200, 400, 4700, 600, 6400, 400),
];

const server: ProcessSpec = {
  pid: 1700,
  name: 'python3',
  runtime: 'asyncio',
  tasks: WORK.map(([kind, [arrival, ...bursts]], index) => ({ id: 1700 + index, kind, arrival, bursts })),
};

/** No `preempt`: a loop that is taken off its core goes on with the same coroutine on a real machine, so it stays. */
export const withReports: Scenario = {
  format: 1,
  id: 'never-yields',
  cores: 2,
  limit: 180_000,
  devices: { network: { capacity: 0 } },
  controls: { allowed: ['dispatch', 'enqueue', 'unqueue'], queueDepth: 2 },
  processes: [server],
};
