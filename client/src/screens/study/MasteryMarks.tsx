import { t } from '../../app/i18n/index.ts';
import { type Concept, MARKS, type Mark, type MarkState } from './marks.ts';

const NAMES: Readonly<
  Record<Mark, 'mastery.markStars' | 'mastery.markGuess' | 'mastery.markCode' | 'mastery.markPage'>
> = {
  stars: 'mastery.markStars',
  guess: 'mastery.markGuess',
  code: 'mastery.markCode',
  page: 'mastery.markPage',
};

/** The number of a level in a ring of four quarters, one for each mark. */
export function MasteryRing({ number, marks }: { readonly number: number; readonly marks: Concept['marks'] }) {
  return (
    <svg class="mastery-ring" width="56" height="56" viewBox="-28 -28 56 56" aria-hidden="true">
      {MARKS.map((mark, index) => (
        <path
          key={mark}
          class={`ring-quarter is-${marks[mark]}`}
          d="M3 -22A22 22 0 0 1 22 -3"
          transform={`rotate(${index * 90})`}
        />
      ))}
      <text y="6" text-anchor="middle">
        {number}
      </text>
    </svg>
  );
}

export function MarkList({ marks }: { readonly marks: Concept['marks'] }) {
  return (
    <ul class="mastery-marks">
      {MARKS.map((mark) => (
        <li key={mark} class={`is-${marks[mark]}`}>
          <MarkSign state={marks[mark]} />
          {t(NAMES[mark])}
          <span class="visually-hidden">: {t(`mastery.${marks[mark]}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Filled with a tick, half, or empty: told apart without colour. */
function MarkSign({ state }: { readonly state: MarkState }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" />
      {state === 'done' && <path d="M4.8 8.2l2.3 2.3 4.2-4.8" />}
      {state === 'tried' && <path d="M5 8h6" />}
    </svg>
  );
}
