import { t } from '../app/i18n/index.ts';
import { levelProgress } from '../app/progress.ts';
import { onLinkClick, paths } from '../app/router.ts';
import { locale } from '../app/settings.ts';
import { Campaign } from './components/Campaign.tsx';
import { nextLevel } from './components/campaignActs.ts';
import { HeroGantt } from './components/HeroGantt.tsx';
import { Icon } from './components/Icon.tsx';
import { JoinByCode } from './components/JoinByCode.tsx';
import { TopBar } from './components/TopBar.tsx';
import './Home.css';

export function Home() {
  const next = nextLevel();
  const isNew = levelProgress(next.id).tries === 0 && next.number === 1;
  return (
    <>
      <TopBar />
      <main id="content" class="home">
        <section class="home-hero">
          <div class="home-start">
            <h1>{t('home.title')}</h1>
            <p class="home-lead">{t('home.lead')}</p>
            <a class="button button-primary home-play" href={paths.play(next.id)} onClick={onLinkClick}>
              <Icon name="play" />
              <span>{isNew ? t('home.play') : t('home.playLevel', { level: next.texts[locale.value].title })}</span>
            </a>
            <div class="home-race">
              <a class="button" href={paths.openRace} onClick={onLinkClick}>
                <Icon name="flag" />
                {t('home.race')}
              </a>
              <JoinByCode />
            </div>
          </div>
          <HeroGantt />
        </section>
        <Campaign />
        <section class="home-more">
          <a class="button" href={paths.sandbox} onClick={onLinkClick}>
            {t('sandbox.title')}
          </a>
          <p class="muted">{t('sandbox.invitation')}</p>
        </section>
        <section class="home-more">
          <a class="button" href={paths.mastery} onClick={onLinkClick}>
            {t('mastery.link')}
          </a>
          <p class="muted">{t('mastery.invitation')}</p>
        </section>
      </main>
    </>
  );
}
