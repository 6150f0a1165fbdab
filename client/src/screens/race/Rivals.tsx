import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { RaceClient } from '../../net/raceClient.ts';
import { SeatMark, seatsOf } from './SeatList.tsx';

/** More do not fit beside the own score; the best are the ones to watch. */
const MOST_SHOWN = 3;

/** The others' scores as the server counts them, best first. */
export function Rivals({ race }: { readonly race: RaceClient }) {
  const state = race.state.value;
  if (!state) return null;
  const others = seatsOf(state)
    .filter(({ number, seat }) => seat.playing && number !== race.me.value?.seat)
    .sort((a, b) => b.seat.score - a.seat.score || a.number - b.number);
  return (
    <ul class="rivals" aria-label={t('race.rivals')}>
      {others.slice(0, MOST_SHOWN).map(({ number, seat }) => (
        <li key={number} class={`rival ${seat.connected ? '' : 'is-away'}`}>
          <SeatMark number={number} />
          <span class="rival-name">{seat.alias}</span>
          <span class="rival-score mono">{formatNumber(seat.score)}</span>
          {!seat.connected && <span class="rival-note">{t('race.seatAway')}</span>}
          {seat.finished && <span class="rival-note">{t('race.finished')}</span>}
        </li>
      ))}
    </ul>
  );
}
