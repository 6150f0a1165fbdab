/** The buttons of the head bar. What the session does not offer is not shown; keys are told in the tooltips. */
import { t } from '../app/i18n/index.ts';
import { type ActionContext, type ActionId, changeSpeed, pauseOrGoOn } from '../input/actions.ts';
import { shownKey } from '../input/keymap.ts';
import { SPEEDS, type Speed } from '../session/types.ts';
import type { DockState } from './PlayDock.tsx';
import { PlayIcon, type PlayIconName } from './PlayIcons.tsx';
import { PlayOptions } from './PlayOptions.tsx';

interface PlayControlsProps {
  readonly context: ActionContext;
  readonly dock: DockState;
  /** Differs when the session's clock or log may: what the session says is read anew then. */
  readonly version: number;
  readonly over: boolean;
  /** Whether keys are worth telling. */
  readonly keys: boolean;
  readonly onExit: (() => void) | undefined;
}

export function PlayControls({ context, dock, version, over, keys, onExit }: PlayControlsProps) {
  const { session, screen } = context;
  const { can, paused, waiting } = session;
  const stands = paused || waiting;
  return (
    <div class="hud-buttons">
      {can.pause && (
        <HudButton
          icon={stands ? 'play' : 'pause'}
          label={t(waiting && !paused ? 'play.start' : paused ? 'play.resume' : 'play.pause')}
          action="pause"
          disabled={over}
          onClick={() => pauseOrGoOn(session)}
          pressed={paused}
        />
      )}
      {can.skip && (
        <HudButton icon="skip" label={t('play.skip')} action="skip" disabled={over} onClick={() => screen.skip()} />
      )}
      {can.speed && <SpeedChoice context={context} version={version} />}
      {can.retry && (
        <HudButton extra icon="retry" label={t('play.retry')} action="retry" onClick={() => screen.retry()} />
      )}
      <HudButton
        extra
        icon="list"
        label={t('play.list.title')}
        action="list"
        pressed={dock.list.value}
        onClick={dock.toggleList}
      />
      {screen.toggleCode && (
        <HudButton
          extra
          icon="code"
          label={t('play.code.title')}
          action="code"
          pressed={dock.code.value}
          onClick={dock.toggleCode}
        />
      )}
      <PlayOptions context={context} dock={dock} keys={keys} />
      <HudButton extra icon="help" label={t('play.help')} action="help" onClick={() => screen.toggleHelp()} />
      {onExit && <HudButton icon="exit" label={t('play.exit')} onClick={onExit} />}
    </div>
  );
}

interface ToolsProps {
  readonly context: ActionContext;
  readonly version: number;
}

interface HudButtonProps {
  readonly icon: PlayIconName;
  readonly label: string;
  /** Shown beside the icon where there is room. */
  readonly text?: string;
  readonly action?: ActionId;
  readonly disabled?: boolean;
  /** Not shown where there is little room; it is in the menu then. */
  readonly extra?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

export function HudButton({
  icon,
  label,
  text,
  action,
  disabled = false,
  extra = false,
  pressed,
  onClick,
}: HudButtonProps) {
  const key = action && shownKey(action);
  return (
    <button
      type="button"
      class={extra ? 'hud-button hud-extra' : 'hud-button'}
      aria-label={label}
      title={key ? `${label} (${key})` : label}
      aria-pressed={pressed}
      disabled={disabled}
      data-action={action}
      onClick={onClick}
    >
      <PlayIcon name={icon} />
      {text && <span>{text}</span>}
    </button>
  );
}

const SPEED_LABELS: Readonly<Record<Speed, string>> = { 0.5: '½x', 1: '1x', 2: '2x', 4: '4x' };

/** One button per speed; on narrow screens only the present one is seen, and pressing it goes on to the next. */
function SpeedChoice({ context }: ToolsProps) {
  const { session } = context;
  return (
    <fieldset class="hud-speeds" aria-label={t('play.speedGroup')}>
      {SPEEDS.map((speed) => {
        const isNow = session.speed === speed;
        return (
          <button
            key={speed}
            type="button"
            class="hud-button hud-speed"
            aria-label={t('play.speed', { speed: SPEED_LABELS[speed].slice(0, -1) })}
            title={`${t('play.speed', { speed: SPEED_LABELS[speed].slice(0, -1) })} (${shownKey('slower')} ${shownKey('faster')})`}
            aria-pressed={isNow}
            onClick={() => {
              if (!isNow) session.setSpeed(speed);
              else if (speed === SPEEDS.at(-1)) session.setSpeed(SPEEDS[0]);
              else changeSpeed(session, 1);
            }}
          >
            {SPEED_LABELS[speed]}
          </button>
        );
      })}
    </fieldset>
  );
}
