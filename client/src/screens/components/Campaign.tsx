import { type Level, levels } from '@timeslice/shared/content';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { nightBest } from '../../app/night.ts';
import { levelProgress } from '../../app/progress.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import { type Act, actsOf, nextLevel } from './campaignActs.ts';
import { Stars } from './Stars.tsx';
import './Campaign.css';

const starsOf = (some: readonly Level[]): number => some.reduce((sum, { id }) => sum + levelProgress(id).stars, 0);
const isWon = ({ id }: Level): boolean => levelProgress(id).stars >= 2;

/** All levels as the stops of one line, act by act. Any of them may be entered: the line recommends, it does not lock. */
export function Campaign() {
  const next = nextLevel();
  return (
    <section class="campaign" aria-labelledby="levels">
      <header class="campaign-head">
        <h2 id="levels">{t('campaign.title')}</h2>
        <Progress />
      </header>
      <ol class="acts">
        {actsOf().map((act) => (
          <ActRow key={act.id} act={act} next={next} />
        ))}
      </ol>
    </section>
  );
}

/** How far the player has come: one notch for every level, filled by its stars. */
function Progress() {
  const won = levels.filter(isWon).length;
  return (
    <div class="campaign-progress">
      <p>
        {t('campaign.won', { won: formatNumber(won), count: levels.length })}
        {' · '}
        {t('campaign.stars', { stars: formatNumber(starsOf(levels)), count: levels.length * 3 })}
      </p>
      <div class="campaign-notches" aria-hidden="true">
        {levels.map(({ id }) => (
          <span key={id} data-stars={levelProgress(id).stars} />
        ))}
      </div>
    </div>
  );
}

function ActRow({ act, next }: { readonly act: Act; readonly next: Level }) {
  return (
    <li class="act" data-act={act.id}>
      <div class="act-head">
        <h3>{t(`campaign.act.${act.id}.title`)}</h3>
        <p class="muted">{t(`campaign.act.${act.id}.about`)}</p>
        <p class="act-stars mono muted">
          <span aria-hidden="true">
            ★ {starsOf(act.levels)}/{act.levels.length * 3}
          </span>
          <span class="visually-hidden">
            {t('campaign.stars', { stars: starsOf(act.levels), count: act.levels.length * 3 })}
          </span>
        </p>
      </div>
      <ol class="stops">
        {act.levels.map((level) => (
          <Stop key={level.id} level={level} isNext={level === next} />
        ))}
        {act.id === 'production' && <NightStop />}
      </ol>
    </li>
  );
}

function Stop({ level, isNext }: { readonly level: Level; readonly isNext: boolean }) {
  const { best, stars, tries } = levelProgress(level.id);
  const { title, goal } = level.texts[locale.value];
  const states = [isWon(level) && 'is-won', isNext && 'is-next', level.optional && 'is-optional'].filter(Boolean);
  return (
    <li class={['stop', ...states].join(' ')}>
      <a
        href={paths.play(level.id)}
        onClick={onLinkClick}
        class="stop-link"
        title={goal}
        aria-current={isNext ? 'step' : undefined}
      >
        <span class="stop-sign mono" aria-hidden="true">
          {level.number}
        </span>
        <span class="stop-title">{title}</span>
        <span class="stop-score">
          <Stars count={stars} size={16} />
          {tries > 0 && <span class="mono muted">{formatNumber(best)}</span>}
        </span>
        {(isNext || level.optional) && (
          <span class="stop-badges">
            {isNext && <span class="stop-badge">{t('campaign.next')}</span>}
            {level.optional && <span class="stop-optional">{t('campaign.optional')}</span>}
          </span>
        )}
      </a>
    </li>
  );
}

/** The finale has no last stop: it goes on for as long as its player does. */
function NightStop() {
  const { waves } = nightBest.value;
  return (
    <li class={`stop ${waves > 0 ? 'is-won' : ''}`}>
      <a href={paths.night} onClick={onLinkClick} class="stop-link" title={t('night.lead')}>
        <span class="stop-sign mono" aria-hidden="true">
          ∞
        </span>
        <span class="stop-title">{t('night.title')}</span>
        <span class="stop-score muted">{waves === 0 ? t('night.short') : t('night.reached', { count: waves })}</span>
      </a>
    </li>
  );
}
