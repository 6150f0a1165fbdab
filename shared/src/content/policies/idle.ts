import type { Policy } from './types.ts';

export const idle: Policy = {
  name: 'idle',
  doc: 'Does nothing, ever. What a level is worth without a player: nothing, and a run that ends at its limit.',
  source: 'The baseline of any comparison',
  params: {},
  start: () => ({ decide: () => ({ commands: [] }) }),
};
