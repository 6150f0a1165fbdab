import type { Signal } from '@preact/signals';
import type { LessonState, SeatRow } from '@timeslice/shared/protocol';
import { useRef } from 'preact/hooks';
import { formatNumber, formatPercent, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import { useKeys } from '../components/useKeys.ts';

interface ClassTableProps {
  readonly lesson: LessonClient;
  readonly state: LessonState;
  /** The seat whose menu is open. */
  readonly chosen: Signal<number | null>;
}

/** Everybody, as they are at this moment. Arrow keys go through the names. */
export function ClassTable({ lesson, state, chosen }: ClassTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = lesson.rows.value;
  const go = (by: number) => {
    const at = rows.findIndex(({ seat }) => seat === chosen.value);
    const to = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
    chosen.value = rows[to]?.seat ?? null;
    body.current?.querySelectorAll('button')[to]?.focus();
  };
  useKeys({ ArrowDown: () => go(1), ArrowUp: () => go(-1) });
  if (rows.length === 0) return <p class="panel muted">{t('host.waiting')}</p>;
  const isLobby = state.phase === 'lobby';
  return (
    <section class="panel class-table" aria-label={t('host.class')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('host.column.name')}</th>
            <th scope="col">{t('host.column.state')}</th>
            {!isLobby && (
              <>
                <th scope="col">{t('host.column.score')}</th>
                <th scope="col">{t('host.column.points')}</th>
                <th scope="col">{t('host.column.lag')}</th>
              </>
            )}
            <th scope="col">{t('host.column.rate')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr
              key={row.seat}
              class={`${row.connected ? '' : 'is-away'} ${row.seat === chosen.value ? 'is-chosen' : ''}`}
            >
              <th scope="row">
                <button
                  type="button"
                  class="class-name"
                  aria-label={t('host.menu', { alias: row.alias })}
                  aria-expanded={row.seat === chosen.value}
                  onClick={() => {
                    chosen.value = row.seat === chosen.value ? null : row.seat;
                  }}
                >
                  {row.alias}
                </button>
              </th>
              <td>{stateText(row, state)}</td>
              {!isLobby && (
                <>
                  <td class="mono">{row.playing ? formatNumber(row.score) : '–'}</td>
                  <td class="mono">{formatNumber(row.total)}</td>
                  <td class="mono">{row.lag >= 1000 ? formatSeconds(row.lag) : '–'}</td>
                </>
              )}
              <td class="mono">{row.rate === 100 ? '' : formatPercent(row.rate / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function stateText(row: SeatRow, { phase }: LessonState): string {
  if (row.banned) return t('host.state.banned');
  if (!row.connected) return t('host.state.away');
  if (phase === 'round' && row.playing) {
    if (row.finished) return `✓ ${t('host.state.finished')}`;
    return t(row.ranked ? 'host.state.playing' : 'host.state.unranked');
  }
  if ((phase === 'predict' || phase === 'exit') && row.done) return `✓ ${t('host.state.answered')}`;
  return t('host.state.here');
}
