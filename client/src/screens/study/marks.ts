/** The four marks of a concept: level won, guess made, question on code answered right, page read. */
import { type Level, levels } from '@timeslice/shared/content';
import { isPageRead, levelProgress } from '../../app/progress.ts';

export const MARKS = ['stars', 'guess', 'code', 'page'] as const;
export type Mark = (typeof MARKS)[number];
/** `tried`: begun, and not yet earned. */
export type MarkState = 'done' | 'tried' | 'missing';

export interface Concept {
  readonly level: Level;
  readonly study: NonNullable<Level['study']>;
  readonly marks: Readonly<Record<Mark, MarkState>>;
}

/** All concepts that have a level with a study, in the order of the campaign. */
export const concepts = (): Concept[] =>
  levels.flatMap((level) => (level.study ? [{ level, study: level.study, marks: marksOf(level, level.study) }] : []));

export function marksOf(level: Level, study: NonNullable<Level['study']>): Concept['marks'] {
  const { stars, tries, guess, transfer } = levelProgress(level.id);
  const state = (done: boolean, tried: boolean): MarkState => (done ? 'done' : tried ? 'tried' : 'missing');
  return {
    stars: state(stars >= 2, tries > 0),
    guess: state(guess !== null, false),
    code: state(transfer?.right.every(Boolean) === true, transfer !== null),
    page: state(isPageRead(study.codex), false),
  };
}

export const doneMarks = ({ marks }: Concept): number => MARKS.filter((mark) => marks[mark] === 'done').length;

/** The first concept on the way that lacks something, what a played level lacks before levels that were never played. */
export function firstGap(all: readonly Concept[]): { readonly concept: Concept; readonly mark: Mark } | null {
  const order = [...all.filter(({ marks }) => marks.stars !== 'missing'), ...all];
  for (const concept of order) {
    const mark = MARKS.find((one) => concept.marks[one] !== 'done');
    if (mark) return { concept, mark };
  }
  return null;
}
