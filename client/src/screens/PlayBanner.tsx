/** A word over the board: waiting, paused, finished, or what to do first. Only the slider of a pause takes clicks. */
import type { Signal } from '@preact/signals';
import { t } from '../app/i18n/index.ts';
import { isOpenJob } from '../board/model/tray.ts';
import { shownKey } from '../input/keymap.ts';
import type { Session } from '../session/types.ts';
import { PlayScrubber } from './PlayScrubber.tsx';

export type BannerState =
  | 'coach'
  | 'coach-second'
  | 'coach-queue'
  | 'waiting'
  | 'paused'
  | 'hurrying'
  | 'finished'
  | 'timeout'
  | null;

interface PlayBannerProps {
  readonly state: BannerState;
  readonly session: Session;
  readonly tick: Signal<number>;
  /** Differs when the session's clock or log may: what the session says is read anew then. */
  readonly version: number;
  /** Keys that make the first move; null where keys are not shown. */
  readonly keys: { readonly task: string; readonly core: string } | null;
}

export function PlayBanner({ state, session, tick, version, keys }: PlayBannerProps) {
  if (state === null) return null;
  return (
    <div class={`play-banner play-banner-${state}`}>
      {state === 'coach' && (
        <p>
          {keys ? t('play.firstDragKeys', keys) : t('play.firstDrag')}
          {session.waiting && <span class="play-banner-soft"> {t('play.clockWaits')}</span>}
        </p>
      )}
      {state === 'coach-second' && <p>{t('play.secondCore')}</p>}
      {state === 'coach-queue' && <p>{t('play.dropBehind')}</p>}
      {state === 'waiting' && <Waiting session={session} keys={keys !== null} />}
      {state === 'paused' && (
        <>
          <p class="play-banner-title">{t('play.pausedTitle')}</p>
          {session.can.scrub ? (
            <PlayScrubber session={session} tick={tick} version={version} />
          ) : (
            <p>{t('play.pausedText')}</p>
          )}
        </>
      )}
      {state === 'hurrying' && <p>{t('play.hurrying')}</p>}
      {state === 'finished' && <p class="play-banner-title">{t('play.finished')}</p>}
      {state === 'timeout' && <p class="play-banner-title">{t('play.timeout')}</p>}
    </div>
  );
}

/** Where nothing can be moved yet, only the player can start the clock. */
function Waiting({ session, keys }: { readonly session: Session; readonly keys: boolean }) {
  const { machine } = session.run;
  const hasTask = machine.tasks.some((task) => task.state === 'ready');
  const hasJob = machine.jobs.some((job) => isOpenJob(machine, job));
  const key = keys ? ` (${shownKey('pause')})` : '';
  return (
    <>
      <p>{t(hasTask ? 'play.waitingText' : hasJob ? 'play.waitingJob' : 'play.waitingStart')}</p>
      <button type="button" class="play-banner-button" data-action="start" onClick={() => session.start()}>
        {t('play.start')}
        {key}
      </button>
    </>
  );
}
