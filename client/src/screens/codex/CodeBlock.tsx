import { useSignal } from '@preact/signals';
import type { CodexCode } from '@timeslice/shared/content';
import { t } from '../../app/i18n/index.ts';
import { Icon } from '../components/Icon.tsx';

const LANGUAGES: Readonly<Record<CodexCode['language'], string>> = {
  python: 'Python',
  go: 'Go',
  java: 'Java',
  c: 'C',
  rust: 'Rust',
  bash: 'bash',
  js: 'JavaScript',
};

/** A few lines that run as they stand, to be taken along. */
export function CodeBlock({ code }: { readonly code: CodexCode }) {
  const isCopied = useSignal(false);
  const text = `${code.lines.join('\n')}\n`;
  const copy = () => {
    // Where the page may not write to the clipboard the text can still be selected by hand.
    navigator.clipboard?.writeText(text).then(
      () => {
        isCopied.value = true;
      },
      () => {},
    );
  };
  return (
    <figure class="code-block">
      <figcaption>
        <span class="label">{LANGUAGES[code.language]}</span>
        {navigator.clipboard !== undefined && (
          <button type="button" class="button button-plain code-copy" onClick={copy}>
            <Icon name={isCopied.value ? 'check' : 'copy'} size={18} />
            {isCopied.value ? t('invite.copied') : t('invite.copy')}
          </button>
        )}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section class="code-scroll" lang="en" tabIndex={0} aria-label={t('codex.code')}>
        <pre>
          <code>{text}</code>
        </pre>
      </section>
    </figure>
  );
}
