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
  request(200, 400, 5500, 500, 3000, 300, 5700, 300, 3600, 400),
  request(600, 300, 4000, 400, 3800, 500, 5800, 500, 5400, 400),
  hash(800, 7200),
  request(1200, 300, 3700, 400, 4800, 600, 3900, 500, 5000, 600, 5200, 400),
  report(1300, 400, 1300, 5700),
  hash(1500, 6900),
  hash(1600, 7300),
  hash(1900, 7800),
  hash(2500, 6500),
  hash(3000, 8600),
  report(9600, 400, 1400, 5800),
  request(10_300, 200, 5100, 200, 5900, 400, 3100, 400, 4200, 500),
  request(10_300, 500, 5400, 500, 4400, 200, 5500, 300, 4500, 500),
  request(10_800, 400, 6000, 300, 4500, 300, 3200, 400, 5000, 300),
  report(18_500, 400, 1800, 4500),
  request(19_200, 300, 4200, 600, 5700, 500, 3900, 400, 5300, 200, 5800, 400),
  request(19_800, 500, 3800, 600, 3400, 600, 5600, 300, 4300, 200, 4800, 600),
  request(20_400, 500, 5200, 500, 5900, 300, 3100, 500, 4200, 500),
  report(27_600, 300, 1400, 5100),
];

/** A burst that nobody in the loop can take for a short one. */
const LONG = 4000;

/** The report as it should have been written: its long burst is a hash in a thread of the executor. */
function handedOver([kind, [arrival, ...bursts]]: readonly [Kind, Part]): readonly [Kind, Part] {
  const isLong = bursts.some((burst) => 'cpu' in burst && burst.cpu > LONG);
  if (kind === 'thread' || !isLong) return [kind, [arrival, ...bursts]];
  return ['thread', [arrival, ...bursts.map((burst) => ('cpu' in burst ? released(burst.cpu) : burst))]];
}

const server = (work: typeof WORK): ProcessSpec => ({
  pid: 1700,
  name: 'python3',
  runtime: 'asyncio',
  tasks: work.map(([kind, [arrival, ...bursts]], index) => ({ id: 1700 + index, kind, arrival, bursts })),
});

/** No `preempt`: a loop that is taken off its core goes on with the same coroutine on a real machine, so it stays. */
const machine = (id: string, work: typeof WORK): Scenario => ({
  format: 1,
  id,
  cores: 2,
  limit: 180_000,
  devices: { network: { capacity: 0 } },
  controls: { allowed: ['dispatch', 'enqueue', 'unqueue'], queueDepth: 2 },
  processes: [server(work)],
});

export const withReports = machine('never-yields', WORK);

export const withExecutor = machine('never-yields-executor', WORK.map(handedOver));
