import { useCallback } from 'preact/hooks';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { LiveSession } from '../../session/liveSession.ts';
import { Icon } from '../components/Icon.tsx';
import { usePolled } from './usePolled.ts';

/** A few slow frames are nothing to talk about. */
const WORTH_SAYING = 700;

/** Says that the run is in fast motion, and how much of it is left. */
export function CatchUp({ session }: { readonly session: LiveSession }) {
  const behind = usePolled(
    useCallback(() => Math.ceil(session.behind / 100) * 100, [session]),
    100,
  );
  const shown = behind > WORTH_SAYING;
  return (
    <div class="link-banner" role="status" data-shown={shown}>
      {shown && (
        <>
          <Icon name="next" />
          <span>{t('race.catchingUp', { time: formatSeconds(behind) })}</span>
        </>
      )}
    </div>
  );
}
