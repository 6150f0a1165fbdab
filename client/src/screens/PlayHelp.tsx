/** What can be done with mouse, finger and keys; opened by the player, and the run waits where it may. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../app/i18n/index.ts';
import { locale, textMode } from '../app/settings.ts';
import { ACTIONS, type ActionContext } from '../input/actions.ts';
import { shownKey } from '../input/keymap.ts';
import { PlayIcon } from './PlayIcons.tsx';

interface PlayHelpProps {
  readonly context: ActionContext;
  /** Whether there is a keyboard to tell of. */
  readonly keys: boolean;
  readonly onClose: () => void;
}

export function PlayHelp({ context, keys, onClose }: PlayHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { level } = context.session;
  const texts = level.texts[locale.value];
  const hands = ['drag', 'queue', 'preempt', 'many', 'off', 'tape', 'scale'] as const;
  return (
    <dialog ref={dialog} class="play-help" aria-labelledby="play-help-title" onClose={onClose}>
      <header>
        <h2 id="play-help-title">{t('play.helpTitle')}</h2>
        <button
          type="button"
          class="hud-button"
          aria-label={t('play.close')}
          title={t('play.close')}
          onClick={() => dialog.current?.close()}
        >
          <PlayIcon name="exit" />
        </button>
      </header>
      <p class="play-help-rule">
        <b>{t('play.rule')}:</b> {texts.rule}
      </p>
      {texts.lens && <p class="play-help-rule">{texts.lens}</p>}
      <div class="play-help-columns">
        <section>
          <h3 class="label">{t('play.helpHands')}</h3>
          <ul class="play-help-list">
            {hands.map((hand) => (
              <li key={hand}>{t(`play.hands.${hand}`)}</li>
            ))}
          </ul>
        </section>
        {keys && <KeyList context={context} />}
      </div>
      <button
        type="button"
        class="button"
        onClick={() => {
          dialog.current?.close();
          textMode.value = !textMode.value;
        }}
      >
        {t(textMode.value ? 'text.showBoard' : 'text.open')}
      </button>
    </dialog>
  );
}

function KeyList({ context }: { readonly context: ActionContext }) {
  return (
    <section>
      <h3 class="label">{t('play.helpKeys')}</h3>
      <dl class="play-help-keys">
        {context.session.can.command && <BoardKeys context={context} />}
        {ACTIONS.filter((action) => action.id !== 'move' && action.offered(context)).map((action) => (
          <KeyRow key={action.id} caps={[shownKey(action.id)]} text={t(`play.action.${action.id}`)} />
        ))}
        <KeyRow caps={['← ↑ ↓ →']} text={t('play.action.move')} />
      </dl>
    </section>
  );
}

function BoardKeys({ context }: { readonly context: ActionContext }) {
  const cores = context.desk.cores.map((cap) => cap.label);
  const shown = cores.length > 4 ? [`${cores[0]} … ${cores.at(-1)}`] : cores;
  return (
    <>
      <KeyRow caps={['1 … 9']} text={t('play.action.pick')} />
      <KeyRow caps={shown} text={t('play.action.put')} />
      <KeyRow caps={[`Shift ${cores[0] ?? ''}`]} text={t('play.action.preempt')} />
    </>
  );
}

function KeyRow({ caps, text }: { readonly caps: readonly string[]; readonly text: string }) {
  return (
    <div>
      <dt>
        {caps.map((cap) => (
          <kbd key={cap} class="play-help-key">
            {cap}
          </kbd>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
