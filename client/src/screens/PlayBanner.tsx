/** A word over the board: paused, finished, or what to do first. It lets every click through. */
import { t } from '../app/i18n/index.ts';

export type BannerState = 'coach' | 'paused' | 'finished' | 'timeout' | null;

interface PlayBannerProps {
  readonly state: BannerState;
  /** Keys that make the first move; null where keys are not shown. */
  readonly keys: { readonly task: string; readonly core: string } | null;
}

export function PlayBanner({ state, keys }: PlayBannerProps) {
  if (state === null) return null;
  return (
    <div class={`play-banner play-banner-${state}`}>
      {state === 'coach' && <p>{keys ? t('play.firstDragKeys', keys) : t('play.firstDrag')}</p>}
      {state === 'paused' && (
        <>
          <p class="play-banner-title">{t('play.pausedTitle')}</p>
          <p>{t('play.pausedText')}</p>
        </>
      )}
      {state === 'finished' && <p class="play-banner-title">{t('play.finished')}</p>}
      {state === 'timeout' && <p class="play-banner-title">{t('play.timeout')}</p>}
    </div>
  );
}
