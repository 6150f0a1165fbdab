import type { Standing, StandingRow } from '@timeslice/shared/protocol';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';

/** One's place, and who is before and behind. */
export function Neighbours({ standing }: { readonly standing: Standing }) {
  return (
    <ol class="neighbours">
      {standing.near.map((row) => (
        <Row key={`${row.place}:${row.alias}:${row.me}`} row={row} />
      ))}
    </ol>
  );
}

function Row({ row }: { readonly row: StandingRow }) {
  return (
    <li class={row.me ? 'is-me' : ''}>
      <span class="mono">{row.place}</span>
      <span class="neighbour-name">{row.alias || t('classroom.anonymous')}</span>
      <span class="mono">{formatNumber(row.value)}</span>
    </li>
  );
}

/** The same in the little room beside a board: the place, and one on either side. */
export function PlaceAside({ standing }: { readonly standing: Standing | null }) {
  if (standing === null) return null;
  const me = standing.near.findIndex((row) => row.me);
  const near = standing.near.slice(Math.max(0, me - 1), me + 2);
  return (
    <div class="place-aside">
      <p>{t('classroom.place', { place: standing.place, of: standing.of })}</p>
      <ol>
        {near.map((row) => (
          <Row key={`${row.place}:${row.alias}:${row.me}`} row={row} />
        ))}
      </ol>
    </div>
  );
}
