import type { Tick } from '@timeslice/shared/engine';
import type { Frame } from '../atlas.ts';
import type { BoardFrame } from '../frame.ts';

/** "+0.08 s CPU", as it leaves a core. */
export const priceChip = ({ art, texts }: BoardFrame, ticks: Tick): Frame =>
  art.chip(texts.cpuPrice(ticks), { face: 'mono', size: 13, weight: 700, colour: art.skin.palette.overhead });
