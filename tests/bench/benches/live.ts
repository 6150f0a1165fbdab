import { type LogEntry, liveFigures } from '@timeslice/shared/engine';
import { clientMessages, MAX_ENTRIES_PER_MESSAGE } from '@timeslice/shared/protocol';
import { LiveRun } from '../../../server/src/rooms/liveRun.ts';
import type { Bench } from '../bench.ts';
import { cpuMs } from '../clocks.ts';
import { type Game, playGames, seededScenarios } from '../games.ts';
import { median, percentile } from '../statistics.ts';

const PLAYERS = 200;
const SEEDS = 10;
const ROUNDS = 3;
/** 20 Hz. */
const BATCH = 50;
const SECOND = 1000;
const HASH_EVERY = 5 * SECOND;

/**
 * What 200 players cost one server process, the network left out: every 50 ms a message of each, checked by its schema
 * and run in the server's engine, a score of each once a second and a hash every five. They play as busily as round robin
 * does (20 commands a second, more than any person), and the batches come without a pause: CPU time is what counts.
 */
export const bench: Bench = {
  about: `${PLAYERS} players at 20 Hz in one process, ${ROUNDS} rounds of three minutes`,
  measure({ note }) {
    const scenarios = seededScenarios(SEEDS);
    const games = playGames('rr', scenarios);
    playRound(seats(games, 20));
    const perPlayerSecond: number[] = [];
    const batches: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const table = seats(games, PLAYERS);
      const from = cpuMs();
      batches.push(...playRound(table));
      const playerSeconds = (PLAYERS * scenarios[0]!.limit) / SECOND;
      perPlayerSecond.push(((cpuMs() - from) * 1000) / playerSeconds);
      note(`live: round ${round + 1}: ${perPlayerSecond.at(-1)!.toFixed(1)} µs per player-second`);
    }
    return [
      {
        figure: 'CPU per player-second',
        value: median(perPlayerSecond),
        unit: 'µs',
        samples: ROUNDS,
        scale: { floor: 200, target: 40, beyond: 10 },
      },
      { figure: 'tick batch p99', value: percentile(batches, 0.99), unit: 'ms', samples: batches.length },
    ];
  },
};

interface Seat {
  readonly number: number;
  readonly run: LiveRun;
  readonly log: readonly LogEntry[];
  /** Position of the next entry to send. */
  next: number;
}

function seats(games: readonly Game[], count: number): Seat[] {
  return Array.from({ length: count }, (_, number) => {
    const { scenario, log } = games[number % games.length]!;
    const run = new LiveRun({ scenario, nextStream: () => 1 });
    return { number, run, log, next: 0 };
  });
}

/** Plays a round to its end. Returns how long each batch of all seats took, ms. */
function playRound(table: readonly Seat[]): number[] {
  const batches: number[] = [];
  const limit = table[0]!.run.machine.limit;
  for (let now = BATCH; now <= limit; now += BATCH) {
    const from = performance.now();
    for (const seat of table) serve(seat, now);
    batches.push(performance.now() - from);
  }
  for (const { number, run, log } of table) {
    // A refused command would make the rest of the round cheap and the figure worthless.
    if (run.log.length !== log.length) throw new Error(`seat ${number}: ${run.log.length} of ${log.length} entries`);
  }
  return batches;
}

function serve(seat: Seat, now: number): void {
  const { run, number } = seat;
  let entries = unsent(seat, now);
  if (entries.length === 0) run.reached(clientMessages.reached.parse({ stream: 1, reached: now }), now);
  while (entries.length > 0) {
    const reached = entries.at(-1)![0];
    run.commands(clientMessages.commands.parse({ stream: 1, seq: run.log.length, entries, reached }), now);
    entries = unsent(seat, now);
  }
  // Seats take turns within the second, as pages that were opened at different moments do.
  if ((now + number * BATCH) % SECOND === 0) liveFigures(run.machine);
  if ((now + number * BATCH) % HASH_EVERY === 0) run.hash();
}

/** What the page would put into its next message: commands before `now`, as many as a message may have. */
function unsent(seat: Seat, now: number): readonly LogEntry[] {
  const from = seat.next;
  while (seat.next - from < MAX_ENTRIES_PER_MESSAGE && (seat.log[seat.next]?.[0] ?? now) < now) seat.next++;
  return seat.log.slice(from, seat.next);
}
