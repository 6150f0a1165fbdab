import type { LessonState, SeatRow } from '@timeslice/shared/protocol';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { typeset } from '../codex/typeset.ts';
import { levelOf } from './lessonLevel.ts';

const TOP = 5;
const FULL = 1000;

interface ProjectorPhaseProps {
  readonly lesson: LessonClient;
  readonly state: LessonState;
}

/** The best five by name, and everybody as a mark without one. */
export function ProjectorLive({ lesson, state }: ProjectorPhaseProps) {
  const playing = lesson.rows.value.filter((row) => row.playing && row.ranked);
  const order = [...playing].sort((a, b) => b.score - a.score || a.seat - b.seat);
  // Nobody leads before somebody has something.
  const leaders = order.filter(({ score }) => score > 0).slice(0, TOP);
  const goal = levelOf(state)?.texts[locale.value].goal ?? '';
  return (
    <section class="projector-live">
      <p class="projector-lead">{typeset(goal)}</p>
      <ol class="live-top" aria-label={t('projector.top')}>
        {leaders.map((row, index) => (
          <li key={row.seat}>
            <span class="mono live-place">{index + 1}</span>
            <span class="live-name">{row.alias || t('classroom.anonymous')}</span>
            <span class="live-bar">
              <i style={{ '--share': row.score / FULL, '--mark': `var(--p${(row.seat - 1) % 8})` }} />
            </span>
            <span class="mono live-score">{formatNumber(row.score)}</span>
          </li>
        ))}
      </ol>
      <div class="live-field-box">
        <p>
          <b>{t('projector.field')}</b> <span class="muted">{t('projector.fieldAbout')}</span>
          <span class="live-done">
            {t('projector.done', { done: playing.filter((row) => row.finished).length, all: playing.length })}
          </span>
        </p>
        <Field rows={order} />
      </div>
    </section>
  );
}

/** Marks by score; those that would lie on each other are piled up. */
function Field({ rows }: { readonly rows: readonly SeatRow[] }) {
  const piles = new Map<number, number>();
  return (
    <div class="live-field" aria-hidden="true">
      {rows.map(({ seat, score, finished }) => {
        const column = Math.round((score / FULL) * 60);
        const level = piles.get(column) ?? 0;
        piles.set(column, level + 1);
        return (
          <i
            key={seat}
            class={finished ? 'is-done' : ''}
            style={{ left: `${(Math.min(column, 60) / 60) * 100}%`, '--level': level }}
          />
        );
      })}
      <span class="mono live-zero">0</span>
      <span class="mono live-full">{formatNumber(FULL)}</span>
    </div>
  );
}
