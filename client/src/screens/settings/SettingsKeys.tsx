import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { keyChoices } from '../../app/settings.ts';
import { capOf } from '../../input/keymap.ts';
import { KEY_SLOTS, type KeySlot, keyOf, otherUseOf, pressedKey } from '../../input/remap.ts';

/** Keys that a page needs for itself, and those that are no key on their own. */
const NOT_FREE = /^(Tab|Enter|Escape|Arrow|Shift|Control|Alt|Meta|CapsLock|ContextMenu|F5$|F11|F12)/;

/** What the key that was just pressed does already. */
interface Clash {
  readonly slot: KeySlot;
  readonly key: string;
  readonly other: KeySlot;
}

const nameOf = ({ id }: KeySlot): string => {
  const [kind, index] = id.split(':');
  if (kind === 'task') return t('settings.keys.task', { number: Number(index) + 1 });
  if (kind === 'core') return t('settings.keys.core', { index });
  return t(`play.action.${id as 'pause'}`);
};

function choose(...changes: readonly (readonly [KeySlot, string])[]): void {
  const next = { ...keyChoices.value };
  for (const [slot, key] of changes) {
    if (key === slot.usual) delete next[slot.id];
    else next[slot.id] = key;
  }
  keyChoices.value = next;
}

/** Every key of the game: a press of the button, then the key that is to do it. */
export function SettingsKeys() {
  const asking = useSignal<KeySlot | null>(null);
  const clash = useSignal<Clash | null>(null);
  const { value: slot } = asking;

  // Before it is drawn: a key that is pressed as soon as it is asked for must not be missed.
  useLayoutEffect(() => {
    if (!slot) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const key = pressedKey(event);
      if (event.code === 'Escape' || event.code === 'Tab') {
        asking.value = null;
        return;
      }
      if (NOT_FREE.test(event.code) || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      asking.value = null;
      const other = otherUseOf(key, slot);
      if (other) clash.value = { slot, key, other };
      else choose([slot, key]);
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [slot, asking, clash]);

  return (
    <details class="panel settings-keys">
      <summary>
        <h2>{t('settings.keys.title')}</h2>
      </summary>
      <p class="muted">{t('settings.keys.about')}</p>
      <ul>
        {KEY_SLOTS.map((one) => (
          <li key={one.id} data-slot={one.id}>
            <span>{nameOf(one)}</span>
            <button
              type="button"
              class="button settings-key"
              aria-label={t('settings.keys.change', { name: nameOf(one), key: capOf(keyOf(one)) })}
              onClick={() => {
                clash.value = null;
                asking.value = one;
              }}
            >
              {slot === one ? t('settings.keys.press') : <kbd>{capOf(keyOf(one))}</kbd>}
            </button>
            {clash.value?.slot === one && (
              <ClashNote
                clash={clash.value}
                onDone={() => {
                  clash.value = null;
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {Object.keys(keyChoices.value).length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            keyChoices.value = {};
          }}
        >
          {t('settings.keys.reset')}
        </button>
      )}
    </details>
  );
}

function ClashNote({ clash, onDone }: { readonly clash: Clash; readonly onDone: () => void }) {
  const { slot, key, other } = clash;
  return (
    <p class="settings-clash" role="alert">
      {t('settings.keys.clash', { key: capOf(key), other: nameOf(other) })}{' '}
      <button
        type="button"
        class="button"
        onClick={() => {
          choose([other, keyOf(slot)], [slot, key]);
          onDone();
        }}
      >
        {t('settings.keys.swap')}
      </button>
      <button type="button" class="button button-plain" onClick={onDone}>
        {t('settings.keys.keep')}
      </button>
    </p>
  );
}
