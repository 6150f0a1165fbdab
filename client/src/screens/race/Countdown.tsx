import { useCallback, useEffect } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { playCue } from '../../audio/playCue.ts';
import type { LiveSession } from '../../session/liveSession.ts';
import { usePolled } from './usePolled.ts';

/**
 * Counts down over the board, which is in sight and in use already: moves that are made now happen at tick 0. So it
 * lets every click through.
 */
export function Countdown({ session }: { readonly session: LiveSession }) {
  const seconds = usePolled(
    useCallback(() => Math.ceil(session.startsIn / 1000), [session]),
    50,
  );
  useEffect(() => {
    if (seconds > 0) playCue('tick');
  }, [seconds]);
  if (seconds <= 0) return null;
  return (
    <div class="countdown" role="timer" aria-live="assertive">
      <p class="countdown-number mono" key={seconds}>
        {seconds}
      </p>
      <p>{t('race.plan')}</p>
    </div>
  );
}
