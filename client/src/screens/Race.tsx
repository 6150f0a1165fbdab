import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../app/i18n/index.ts';
import { RaceClient } from '../net/raceClient.ts';
import { TopBar } from './components/TopBar.tsx';
import { Lobby } from './race/Lobby.tsx';
import { RaceNotice } from './race/RaceNotice.tsx';
import { RaceResult } from './race/RaceResult.tsx';
import { Round } from './race/Round.tsx';
import { Standings } from './race/Standings.tsx';
import './race/Race.css';

/** One race from the lobby to the rematch, under one address: whoever opens it again is back where they were. */
export function Race({ code }: { readonly code: string }) {
  const race = useMemo(() => new RaceClient(code), [code]);
  useEffect(() => () => race.dispose(), [race]);
  const status = race.status.value;
  const state = race.state.value;

  if (status.kind === 'refused' || status.kind === 'elsewhere') return <RaceNotice race={race} status={status} />;
  if (!state || !race.me.value) {
    return (
      <>
        <TopBar />
        <main id="content" class="message">
          <p role="status">{t('race.joining')}</p>
        </main>
      </>
    );
  }
  switch (state.phase) {
    case 'lobby':
      return <Lobby race={race} state={state} />;
    case 'countdown':
    case 'round':
      if (race.session.value) return <Round race={race} session={race.session.value} />;
      return <Standings race={race} state={state} title={t('race.watchTitle')} text={t('race.watchText')} />;
    case 'result':
      if (race.result.value) return <RaceResult race={race} state={state} result={race.result.value} />;
      return <Standings race={race} state={state} title={t('race.watchTitle')} text={t('race.watchText')} />;
  }
}
