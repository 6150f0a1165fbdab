import { t } from '../../app/i18n/index.ts';
import type { RaceClient } from '../../net/raceClient.ts';

/** The run was replaced by the server's: never without a word. */
export function Rebased({ race }: { readonly race: Pick<RaceClient, 'rebased'> }) {
  const reason = race.rebased.value;
  return (
    <div class="link-banner link-banner-button" role="alert" data-shown={reason !== null}>
      {reason !== null && (
        <>
          <span>{t(`rebase.${reason}`)}</span>
          <button
            type="button"
            class="button"
            onClick={() => {
              race.rebased.value = null;
            }}
          >
            {t('storage.dismiss')}
          </button>
        </>
      )}
    </div>
  );
}
