/**
 * What went wrong in a run, told from its figures alone: the one loss that cost the score most.
 * A level's `lessons` answer to it.
 */

export const FLAWS = {
  unfinished: 'The time ran out, or tasks were lost, before all work was done.',
  idle: 'Cores stood empty for longer than the work made necessary.',
  overhead: 'The CPU spent time on switching and handing over that the work did not need.',
  gilWait: 'Tasks stood on cores and waited for the key.',
  order: 'Little was wasted, but short tasks stood behind long ones.',
} as const;

export type Flaw = keyof typeof FLAWS;
