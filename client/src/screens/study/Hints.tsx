import type { Level } from '@timeslice/shared/content';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { typeset } from '../codex/typeset.ts';
import './Hints.css';

interface HintsProps {
  readonly level: Level;
  /** Runs that did not win, this one included. */
  readonly failed: number;
}

/** One hint more after each failed try, from gentle to plain. */
export function Hints({ level, failed }: HintsProps) {
  const given = level.texts[locale.value].hints.slice(0, failed);
  const latest = given.at(-1);
  if (latest === undefined) return null;
  const earlier = given.slice(0, -1);
  return (
    <div class="hints">
      <h3>{t('hints.title', { number: given.length })}</h3>
      <p>{typeset(latest)}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{t('hints.earlier')}</summary>
          <ol>
            {earlier.map((hint) => (
              <li key={hint}>{typeset(hint)}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
