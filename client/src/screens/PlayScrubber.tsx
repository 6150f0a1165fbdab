/** While paused: the run so far as a slider. Going back loses nothing until another move is made there. */
import type { Signal } from '@preact/signals';
import { formatSeconds } from '../app/format.ts';
import { t } from '../app/i18n/index.ts';
import type { Session } from '../session/types.ts';

interface PlayScrubberProps {
  readonly session: Session;
  /** Where the run stands, read anew in every frame. */
  readonly tick: Signal<number>;
  /** Differs when what the session says may. */
  readonly version: number;
}

/** Fine enough for any event, coarse enough for the arrow keys. */
const STEP = 20;

export function PlayScrubber({ session, tick }: PlayScrubberProps) {
  const now = tick.value;
  const { reached } = session;
  const rest = session.comingBack.length;
  if (reached === 0) return null;
  return (
    <>
      <input
        class="play-scrubber"
        type="range"
        min={0}
        max={reached}
        // Uneven ends have to be reachable too.
        step={reached > STEP * 20 ? STEP : 1}
        value={now}
        aria-label={t('play.rewind')}
        aria-valuetext={formatSeconds(now)}
        title={t('play.rewind')}
        onInput={(event) => {
          const { value } = event.currentTarget;
          session.scrubTo(reached - Number(value) < STEP ? reached : Number(value));
        }}
      />
      <span class="play-banner-time mono">
        {formatSeconds(now)}
        {now < reached && <span class="play-banner-of"> / {formatSeconds(reached)}</span>}
      </span>
      {now < reached && (
        <button
          type="button"
          class="play-banner-button"
          title={rest > 0 ? t('play.dropRestHint', { count: rest }) : t('play.dropRest')}
          onClick={() => session.dropRest()}
        >
          {t('play.dropRest')}
        </button>
      )}
    </>
  );
}
