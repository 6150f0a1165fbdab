import type { RaceState, SeatState } from '@timeslice/shared/protocol';
import { t } from '../../app/i18n/index.ts';
import { Icon } from '../components/Icon.tsx';

interface SeatListProps {
  readonly state: RaceState;
  /** Number of the own seat. */
  readonly me: number;
}

export const seatsOf = (state: RaceState): { readonly number: number; readonly seat: SeatState }[] =>
  Object.entries(state.seats)
    .map(([number, seat]) => ({ number: Number(number), seat }))
    .sort((a, b) => a.number - b.number);

/** Who is here, who is ready, and how many seats are still free. */
export function SeatList({ state, me }: SeatListProps) {
  const seats = seatsOf(state);
  const free = Math.max(state.maxSeats - seats.length, 0);
  return (
    <ul class="seats" aria-live="polite">
      {seats.map(({ number, seat }) => (
        <li key={number} class={`seat ${seat.connected ? '' : 'is-away'}`}>
          <SeatMark number={number} />
          <span class="seat-name">
            {seat.alias}
            {number === me && <span class="seat-you">{t('race.you')}</span>}
            {seat.bot && <span class="seat-you">{t('race.bot')}</span>}
          </span>
          <span class={`seat-state ${seat.ready ? 'is-ready' : ''}`}>
            {seat.ready && <Icon name="check" size={16} />}
            {t(stateOf(seat))}
          </span>
        </li>
      ))}
      {Array.from({ length: free }, (_, index) => (
        <li key={`free-${index}`} class="seat is-free">
          <span class="seat-mark" />
          <span class="seat-name">{t(state.bots ? 'race.freeSeatBot' : 'race.freeSeat')}</span>
        </li>
      ))}
    </ul>
  );
}

function stateOf(seat: SeatState) {
  if (!seat.connected) return 'race.seatAway';
  return seat.ready ? 'race.seatReady' : 'race.seatNotReady';
}

/** A player's mark: colour and number, the same on every screen. */
export function SeatMark({ number }: { readonly number: number }) {
  return (
    <span class="seat-mark mono" style={{ background: `var(--p${(number - 1) % 8})` }} aria-hidden="true">
      {number}
    </span>
  );
}
