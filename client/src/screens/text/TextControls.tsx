/** The clock of a text run and the way out of it. */
import { t } from '../../app/i18n/index.ts';
import { textMode } from '../../app/settings.ts';
import { type ActionContext, type ActionId, pauseOrGoOn } from '../../input/actions.ts';
import { shownKey } from '../../input/keymap.ts';
import { SPEEDS, type Speed } from '../../session/types.ts';
import type { Look } from './look.ts';

interface TextControlsProps {
  readonly context: ActionContext;
  /** Unused but for being new at every drawing: the session changes in place. */
  readonly look: Look;
  readonly over: boolean;
  readonly onExit: (() => void) | undefined;
}

export function TextControls({ context, over, onExit }: TextControlsProps) {
  const { session, screen } = context;
  const { can, paused, waiting } = session;
  const stands = paused || waiting;
  return (
    <fieldset class="text-controls" aria-label={t('text.clock')}>
      {can.skip && (
        <Command action="skip" text={t('text.skip')} primary disabled={over} onClick={() => screen.skip()} />
      )}
      {can.pause && (
        <Command
          action="pause"
          text={t(stands ? 'play.resume' : 'play.pause')}
          disabled={over}
          onClick={() => pauseOrGoOn(session)}
        />
      )}
      {can.step && (
        <Command action="step" text={t('play.step')} disabled={over || !paused} onClick={() => session.step()} />
      )}
      {can.undo && (
        <Command
          action="undo"
          text={t('play.undo')}
          disabled={over || !paused || session.run.log.length === 0}
          onClick={() => session.undo()}
        />
      )}
      {can.speed && (
        <label class="text-speed">
          {t('play.speedGroup')}
          <select
            class="field"
            value={session.speed}
            onChange={(event) => session.setSpeed(Number(event.currentTarget.value) as Speed)}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {t('text.speed', { speed })}
              </option>
            ))}
          </select>
        </label>
      )}
      {can.retry && <Command action="retry" text={t('play.retry')} onClick={() => screen.retry()} />}
      <Command action="help" text={t('play.help')} onClick={() => screen.toggleHelp()} />
      <button
        type="button"
        class="button"
        data-action="showBoard"
        onClick={() => {
          textMode.value = false;
        }}
      >
        {t('text.showBoard')}
      </button>
      {onExit && (
        <button type="button" class="button" onClick={onExit}>
          {t('play.exit')}
        </button>
      )}
    </fieldset>
  );
}

interface CommandProps {
  readonly action: ActionId;
  readonly text: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** What cannot be done now stays where it is and keeps the focus, so that nobody is thrown to the top of the page. */
function Command({ action, text, primary = false, disabled = false, onClick }: CommandProps) {
  return (
    <button
      type="button"
      class={`button ${primary ? 'button-primary' : ''}`}
      aria-disabled={disabled}
      data-action={action}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      {text} <kbd class="key">{shownKey(action)}</kbd>
    </button>
  );
}
