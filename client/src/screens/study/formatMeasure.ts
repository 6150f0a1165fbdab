import type { Measure } from '@timeslice/shared/content';
import { formatNumber, formatSeconds } from '../../app/format.ts';

/** A value of `measureOf` as people read it. */
export function formatMeasure(measure: Measure, value: number): string {
  switch (measure) {
    case 'switches':
    case 'lost':
      return formatNumber(value);
    case 'throughput':
      return formatNumber(value / 1000, 2);
    default:
      return formatSeconds(value);
  }
}
