import { levelById } from '@timeslice/shared/content';
import { MIN_SEATS, type RaceState } from '@timeslice/shared/protocol';
import { useEffect } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import type { RaceClient } from '../../net/raceClient.ts';
import { Icon } from '../components/Icon.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { preloadPlay } from '../preloadPlay.ts';
import { Invite } from './Invite.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { ProblemText } from './ProblemText.tsx';
import { SeatList, seatsOf } from './SeatList.tsx';

/** Before the first round: the others come in, everybody says that they are ready. */
export function Lobby({ race, state }: { readonly race: RaceClient; readonly state: RaceState }) {
  useEffect(preloadPlay, []);
  const me = race.me.value?.seat ?? 0;
  const own = state.seats[me];
  const present = seatsOf(state).filter(({ seat }) => seat.connected).length;
  const enough = state.bots || present >= MIN_SEATS;
  const level = levelById(state.levelId);
  const texts = level?.texts[locale.value];
  return (
    <>
      <TopBar />
      <LinkBanner race={race} />
      <main id="content" class="lobby">
        <header>
          <p class="label">{t('race.title')}</p>
          <h1>{texts?.title}</h1>
          <p class="lobby-goal">{texts?.goal}</p>
        </header>
        <Invite code={state.code} />
        <section class="panel lobby-seats" data-creator={own?.creator ?? false} aria-labelledby="players">
          <h2 id="players" class="label">
            {t('race.players', { count: present })}
          </h2>
          <SeatList state={state} me={me} />
          <div class="lobby-actions">
            <button
              type="button"
              class={`button ${own?.ready ? '' : 'button-primary'}`}
              aria-pressed={own?.ready ?? false}
              onClick={() => race.setReady(!own?.ready)}
            >
              {own?.ready && <Icon name="check" />}
              {t(own?.ready ? 'race.notReady' : 'race.ready')}
            </button>
            {own?.creator && (
              <button type="button" class="button" disabled={!enough} onClick={() => race.start()}>
                <Icon name="play" />
                {t('race.startNow')}
              </button>
            )}
          </div>
          <p class="muted lobby-hint">{t(hintFor(state, present))}</p>
          <ProblemText race={race} />
        </section>
      </main>
    </>
  );
}

function hintFor(state: RaceState, present: number) {
  if (state.bots && present < state.maxSeats) return 'race.botsFill';
  return present >= MIN_SEATS ? 'race.startsWhenReady' : 'race.waitsForOthers';
}
