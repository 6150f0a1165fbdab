import { type Level, levels } from '@timeslice/shared/content';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { levelProgress } from '../../app/progress.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import { Stars } from './Stars.tsx';
import './Campaign.css';

/** The first level that is not won yet, or the first of all. */
export const nextLevel = (): Level => levels.find(({ id }) => levelProgress(id).stars < 2) ?? (levels[0] as Level);

/** All levels as the stops of one line. Any of them may be entered: the line recommends, it does not lock. */
export function Campaign() {
  const next = nextLevel();
  return (
    <ol class="campaign">
      {levels.map((level) => (
        <Stop key={level.id} level={level} isNext={level === next} />
      ))}
    </ol>
  );
}

function Stop({ level, isNext }: { readonly level: Level; readonly isNext: boolean }) {
  const { best, stars, tries } = levelProgress(level.id);
  const texts = level.texts[locale.value];
  const won = stars >= 2;
  return (
    <li class={`stop ${won ? 'is-won' : ''} ${isNext ? 'is-next' : ''}`}>
      <a href={paths.play(level.id)} onClick={onLinkClick} class="stop-link">
        <span class="stop-sign mono" aria-hidden="true">
          {level.number}
        </span>
        <span class="stop-title">{texts.title}</span>
        <span class="stop-goal">{texts.goal}</span>
        <span class="stop-score">
          <Stars count={stars} size={16} />
          {tries > 0 && <span class="mono muted">{formatNumber(best)}</span>}
          {isNext && <span class="stop-badge">{t('campaign.next')}</span>}
        </span>
      </a>
    </li>
  );
}
