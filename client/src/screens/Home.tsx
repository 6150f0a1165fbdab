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
        <Doors />
      </main>
    </>
  );
}

/** Where else one can go from here. */
function Doors() {
  const doors = [
    { to: paths.codex, title: t('codex.title'), about: t('codex.invitation') },
    { to: paths.mastery, title: t('mastery.link'), about: t('mastery.invitation') },
    { to: paths.lab, title: t('lab.title'), about: t('lab.invitation') },
    { to: paths.openLesson, title: t('host.title'), about: t('host.link') },
    { to: paths.sandbox, title: t('sandbox.title'), about: t('sandbox.invitation') },
  ];
  return (
    <nav aria-label={t('home.more')}>
      <ul class="home-doors">
        {doors.map(({ to, title, about }) => (
          <li key={to}>
            <a class="panel home-door" href={to} onClick={onLinkClick}>
              <span class="home-door-title">{title}</span>
              <span class="muted">{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
