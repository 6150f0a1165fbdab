/** How far a figure should go. `beyond` above `floor` means that more is better, below it that less is. */
export interface Scale {
  readonly floor: number;
  readonly target: number;
  readonly beyond: number;
}

/** What a bench has measured. Without a scale it is recorded for the curious and not judged. */
export interface Measurement {
  /** Unique within its bench. */
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** How many samples `value` is the median (or the named percentile) of. */
  readonly samples: number;
  readonly scale?: Scale;
}

export type Level = 'below floor' | 'floor' | 'target' | 'beyond';

/** A judged measurement: one line of output and of history.jsonl. `null` where nothing is judged. */
export interface Figure {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number | null;
  readonly target: number | null;
  readonly beyond: number | null;
  readonly level: Level | null;
  readonly samples: number;
}

/** The best mark that `value` reaches; reaching it exactly counts. */
export function levelOf(value: number, { floor, target, beyond }: Scale): Level {
  const reaches = (mark: number): boolean => (beyond > floor ? value >= mark : value <= mark);
  if (reaches(beyond)) return 'beyond';
  if (reaches(target)) return 'target';
  return reaches(floor) ? 'floor' : 'below floor';
}

/** Throws when the value is no number: a bench that measured nothing must not pass for one that did. */
export function judge(bench: string, { figure, value, unit, samples, scale }: Measurement): Figure {
  if (!Number.isFinite(value)) throw new Error(`bench ${bench}: figure "${figure}" is ${value}, expected a number`);
  return {
    bench,
    figure,
    value: Number(value.toPrecision(4)),
    unit,
    floor: scale?.floor ?? null,
    target: scale?.target ?? null,
    beyond: scale?.beyond ?? null,
    level: scale === undefined ? null : levelOf(value, scale),
    samples,
  };
}
