import { cpuMs } from './clocks.ts';

/** One piece of work; returns how many units (events, operations) it did. `turn` grows by one from call to call. */
export type Piece = (turn: number) => number;

export interface SliceRates {
  /** Units per CPU second of each piece in this slice, in the order of the pieces. */
  readonly rates: readonly number[];
}

export interface InterleaveOptions {
  /** Default 9. The medians over them count. */
  readonly slices?: number;
  /** CPU time that each piece gets in each slice, ms. Default 150. */
  readonly sliceMs?: number;
  /** Unmeasured slices at the start, in which code is compiled and shapes settle. Default 3. */
  readonly warmUp?: number;
}

/**
 * Measures pieces of work against each other: every slice gives each of them its time, so that what the machine does
 * meanwhile (other programs, a clock that slows down) befalls all alike and cancels out of ratios taken within a slice.
 * Every other slice runs them in reverse order, so that none always follows the same neighbour's garbage.
 *
 * Time is CPU time of the whole process: waiting for a core that another program holds does not count, the work of
 * the collector's threads does.
 */
export function interleave(pieces: readonly Piece[], options: InterleaveOptions = {}): SliceRates[] {
  const { slices = 9, sliceMs = 150, warmUp = 3 } = options;
  const turns = pieces.map(() => 0);
  const rateOf = (index: number): number => {
    let units = 0;
    const from = cpuMs();
    let spent = 0;
    while (spent < sliceMs) {
      units += pieces[index]!(turns[index]!++);
      spent = cpuMs() - from;
    }
    return (units / spent) * 1000;
  };
  const measured: SliceRates[] = [];
  for (let slice = -warmUp; slice < slices; slice++) {
    const order = pieces.map((_, index) => index);
    if (slice % 2 !== 0) order.reverse();
    const rates = pieces.map(() => 0);
    for (const index of order) rates[index] = rateOf(index);
    if (slice >= 0) measured.push({ rates });
  }
  return measured;
}
