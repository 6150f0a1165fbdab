import type { Level } from '@timeslice/shared/content';
import type { RefObject } from 'preact';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { typeset } from '../codex/typeset.ts';

interface LevelIntroProps {
  readonly level: Level;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Without what is new: it is known by the second visit. */
  readonly short?: boolean;
}

/** What a level is called, what to achieve, and the one thing that is new in it. */
export function LevelIntro({ level, heading, short = false }: LevelIntroProps) {
  const texts = level.texts[locale.value];
  return (
    <header class="start-intro">
      <p class="label">{t('level.number', { number: level.number })}</p>
      <h1 ref={heading} tabIndex={-1}>
        {texts.title}
      </h1>
      <p class="start-goal">{typeset(texts.goal)}</p>
      {!short && (
        <dl class="start-news">
          <div>
            <dt>{t('predict.new')}</dt>
            <dd>{typeset(texts.rule)}</dd>
          </div>
          {texts.lens && (
            <div>
              <dt>{t('predict.lens')}</dt>
              <dd>{typeset(withoutHead(texts.lens))}</dd>
            </div>
          )}
        </dl>
      )}
    </header>
  );
}

/** A lens text says what it is ("Lens ×5: …"); under its own heading that would be said twice. */
function withoutHead(text: string): string {
  const rest = /^[^\s:]+ (×[\d.,]+): (.+)$/s.exec(text);
  return rest ? `${rest[1]}: ${rest[2]}` : text;
}
