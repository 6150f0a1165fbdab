import type { Measurement } from './figure.ts';

export interface BenchOptions {
  /** The long forms: more connections, more rows, longer slopes. */
  readonly full: boolean;
  /** Says to a person what is going on; never part of the results. */
  note(line: string): void;
}

/** One bench; each has its own file in `benches/` and one line in the registry. */
export interface Bench {
  /** What is measured, in one line. */
  readonly about: string;
  measure(options: BenchOptions): Promise<Measurement[]> | Measurement[];
}
