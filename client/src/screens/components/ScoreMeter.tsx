import { type Level, starsFor } from '@timeslice/shared/content';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { Stars } from './Stars.tsx';
import './ScoreMeter.css';

interface ScoreMeterProps {
  readonly score: number;
  readonly level: Level;
  /** The best before this run, or null where there is none to speak of. */
  readonly before: number | null;
}

/** The score on its scale from 0 to 1000, with the thresholds of the stars as stops on the way. */
export function ScoreMeter({ score, level, before }: ScoreMeterProps) {
  const stars = starsFor(level, score);
  const isBest = before !== null && score > before;
  return (
    <div class="score">
      <div class="score-row">
        <p class="score-number mono">
          <span class="visually-hidden">{t('score.label')}: </span>
          {formatNumber(score)}
        </p>
        <div>
          <Stars count={stars} size={34} />
          <p class="score-note">
            {isBest ? <b>{t('score.newBest')}</b> : null}
            {before !== null && !isBest ? t('score.best', { score: formatNumber(before) }) : null}
            <span class="muted">{t('score.par', { score: formatNumber(level.par) })}</span>
          </p>
        </div>
      </div>
      <div class="score-scale" aria-hidden="true">
        <div class="score-fill" style={{ width: `${score / 10}%` }} />
        {level.stars.map((threshold, index) => (
          <span
            key={index}
            class={`score-stop ${score >= threshold ? 'is-reached' : ''}`}
            style={{ left: `${threshold / 10}%` }}
          />
        ))}
      </div>
      <ol class="score-stops">
        {level.stars.map((threshold, index) => (
          <li key={index} class={score >= threshold ? '' : 'muted'}>
            <Stars count={index + 1} size={12} />
            <span class="mono">{t('score.from', { score: formatNumber(threshold) })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
