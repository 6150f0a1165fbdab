/** A small menu of the head bar: what the clock does by itself, the sound, and on phones what has no room of its own. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../app/i18n/index.ts';
import { muted, pauseOnIdle, speedUp } from '../app/settings.ts';
import type { ActionContext, ActionId } from '../input/actions.ts';
import { shownKey } from '../input/keymap.ts';
import type { DockState } from './PlayDock.tsx';
import { PlayIcon } from './PlayIcons.tsx';

interface PlayOptionsProps {
  readonly context: ActionContext;
  readonly dock: DockState;
  readonly keys: boolean;
}

export function PlayOptions({ context, dock, keys }: PlayOptionsProps) {
  const isOpen = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen.value) return;
    const onDown = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) isOpen.value = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      isOpen.value = false;
      root.current?.querySelector('button')?.focus();
    };
    addEventListener('pointerdown', onDown);
    addEventListener('keydown', onKey, true);
    return () => {
      removeEventListener('pointerdown', onDown);
      removeEventListener('keydown', onKey, true);
    };
  }, [isOpen.value, isOpen]);
  const { can } = context.session;
  const close = (then: () => void) => () => {
    isOpen.value = false;
    then();
  };
  return (
    <div class="hud-options" ref={root}>
      <button
        type="button"
        class="hud-button"
        aria-label={t('play.options')}
        title={t('play.options')}
        aria-expanded={isOpen.value}
        data-action="options"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <PlayIcon name="options" />
      </button>
      {isOpen.value && (
        <fieldset class="hud-menu" aria-label={t('play.options')}>
          {can.skip && (
            <>
              <Check label={t('play.pauseWhenNeeded')} value={pauseOnIdle} action="pauseWhenNeeded" keys={keys} />
              <Check label={t('play.hurry')} value={speedUp} action="hurry" keys={keys} />
            </>
          )}
          <Check label={t('settings.mute')} value={muted} keys={keys} />
          <div class="hud-menu-phone">
            <Check label={t('play.list.title')} value={dock.list} onChange={dock.toggleList} keys={keys} />
            {context.screen.toggleCode && (
              <Check label={t('play.code.title')} value={dock.code} onChange={dock.toggleCode} keys={keys} />
            )}
            {can.retry && (
              <button type="button" class="hud-menu-row" onClick={close(context.screen.retry)}>
                <PlayIcon name="retry" />
                {t('play.retry')}
              </button>
            )}
            <button type="button" class="hud-menu-row" onClick={close(context.screen.toggleHelp)}>
              <PlayIcon name="help" />
              {t('play.help')}
            </button>
          </div>
        </fieldset>
      )}
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly value: Signal<boolean>;
  readonly action?: ActionId;
  readonly keys: boolean;
  /** Default: the value is turned over. */
  readonly onChange?: () => void;
}

function Check({ label, value, action, keys, onChange }: CheckProps) {
  return (
    <label class="hud-menu-row">
      <input
        type="checkbox"
        checked={value.value}
        onChange={() => {
          if (onChange) onChange();
          else value.value = !value.peek();
        }}
      />
      <span>{label}</span>
      {keys && action && <kbd class="play-help-key">{shownKey(action)}</kbd>}
    </label>
  );
}
