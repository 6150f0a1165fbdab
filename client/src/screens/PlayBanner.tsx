/** A word over the board: waiting, paused, finished, or what to do first. Only the tools of a pause take clicks. */
import type { Signal } from '@preact/signals';
import { t } from '../app/i18n/index.ts';
import type { Rect } from '../board/layout/rect.ts';
import { isOpenJob } from '../board/model/tray.ts';
import { shownKey } from '../input/keymap.ts';
import type { Session } from '../session/types.ts';
import { HudButton } from './PlayControls.tsx';
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
  /** Where there is room for it, CSS pixels of the board. */
  readonly room: Rect | null;
  readonly session: Session;
  readonly tick: Signal<number>;
  /** Differs when the session's clock or log may: what the session says is read anew then. */
  readonly version: number;
  /** Keys that make the first move; null where keys are not shown. */
  readonly keys: { readonly task: string; readonly core: string } | null;
}

export function PlayBanner({ state, room, session, tick, version, keys }: PlayBannerProps) {
  if (state === null) return null;
  const style = room && { '--right': `${room.x + room.w}px`, '--middle': `${room.y}px`, '--most': `${room.w}px` };
  return (
    <div class={`play-banner play-banner-${state}`} style={style ?? undefined}>
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
          <PausedTools session={session} />
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

/** Not in the head bar: whoever pauses by a second click too many must not hit another button there. */
function PausedTools({ session }: { readonly session: Session }) {
  const { can } = session;
  return (
    <div class="play-banner-tools">
      {can.undo && (
        <HudButton
          icon="undo"
          label={t('play.undo')}
          text={t('play.undoShort')}
          action="undo"
          disabled={session.run.log.length === 0}
          onClick={() => session.undo()}
        />
      )}
      {can.step && (
        <HudButton
          icon="step"
          label={t('play.step')}
          text={t('play.stepShort')}
          action="step"
          onClick={() => session.step()}
        />
      )}
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
