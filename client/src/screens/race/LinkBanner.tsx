import { t } from '../../app/i18n/index.ts';
import type { RaceClient } from '../../net/raceClient.ts';
import { Icon } from '../components/Icon.tsx';

/** The state of the connection, while there is something to say about it. */
export function LinkBanner({ race }: { readonly race: Pick<RaceClient, 'status' | 'session'> }) {
  const lost = race.status.value.kind === 'lost';
  return (
    <div class="link-banner" role="status" data-shown={lost}>
      {lost && (
        <>
          <Icon name="offline" />
          <span>{t(race.session.value ? 'race.lostInRound' : 'race.lost')}</span>
        </>
      )}
    </div>
  );
}
