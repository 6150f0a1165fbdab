import { useSignal } from '@preact/signals';
import { t } from '../../app/i18n/index.ts';
import { isCoached, markCoached } from '../../app/progress.ts';
import { playCue } from '../../audio/playCue.ts';
import type { RaceClient } from '../../net/raceClient.ts';
import type { LiveSession } from '../../session/liveSession.ts';
import { Play } from '../Play.tsx';
import { CatchUp } from './CatchUp.tsx';
import { Countdown } from './Countdown.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { Rebased } from './Rebased.tsx';
import { Rivals } from './Rivals.tsx';
import { Standings } from './Standings.tsx';

interface RoundProps {
  readonly race: RaceClient;
  readonly session: LiveSession;
}

/** The Play screen of a race: the same board, with the others' scores, a countdown, and word of the connection. */
export function Round({ race, session }: RoundProps) {
  // After a refresh the run may be over already; its last frame was seen before.
  const finished = useSignal(session.run.over);
  const state = race.state.value;
  if (finished.value && state) {
    return <Standings race={race} state={state} title={t('race.doneTitle')} text={t('race.doneText')} />;
  }
  return (
    <div class="round">
      <Play
        session={session}
        aside={<Rivals race={race} />}
        coach={!isCoached()}
        onCoached={markCoached}
        onFinish={() => {
          playCue('finish');
          finished.value = true;
        }}
      />
      <div class="round-banners">
        <LinkBanner race={race} />
        <Rebased race={race} />
        <CatchUp session={session} />
      </div>
      <Countdown session={session} />
    </div>
  );
}
