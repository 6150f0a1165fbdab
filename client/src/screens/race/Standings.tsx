import type { RaceState, SeatState } from '@timeslice/shared/protocol';
import { formatNumber, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { RaceClient } from '../../net/raceClient.ts';
import { TopBar } from '../components/TopBar.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { SeatMark, seatsOf } from './SeatList.tsx';

interface StandingsProps {
  readonly race: RaceClient;
  readonly state: RaceState;
  readonly title: string;
  readonly text: string;
}

/** For those who are done, or came too late to play: the round as the server sees it. */
export function Standings({ race, state, title, text }: StandingsProps) {
  const playing = seatsOf(state)
    .filter(({ seat }) => seat.playing)
    .sort((a, b) => b.seat.score - a.seat.score || a.number - b.number);
  return (
    <>
      <TopBar />
      <LinkBanner race={race} />
      <main id="content" class="standings">
        <h1>{title}</h1>
        <p class="muted" role="status">
          {text}
        </p>
        <ol class="panel standings-list">
          {playing.map(({ number, seat }) => (
            <li key={number} class={`standing ${seat.connected ? '' : 'is-away'}`}>
              <SeatMark number={number} />
              <span class="seat-name">
                {seat.alias}
                {number === race.me.value?.seat && <span class="seat-you">{t('race.you')}</span>}
                {seat.bot && <span class="seat-you">{t('race.bot')}</span>}
              </span>
              <span class="muted standing-state">{stateText(seat)}</span>
              <span class="standing-score mono">{formatNumber(seat.score)}</span>
            </li>
          ))}
        </ol>
      </main>
    </>
  );
}

function stateText(seat: SeatState): string {
  if (seat.finished) return t('race.finishedAt', { time: formatSeconds(seat.wall) });
  if (!seat.connected) return t('race.seatAway');
  return t('race.reached', { time: formatSeconds(seat.reached) });
}
