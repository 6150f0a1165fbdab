import { t } from '../../app/i18n/index.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { LOCALES, locale, localeChoice, muted, theme, themeChoice } from '../../app/settings.ts';
import { Icon } from './Icon.tsx';
import { Notices } from './Notices.tsx';
import './TopBar.css';

/** Head of every screen but the board: the way home, language, theme, sound, settings. */
export function TopBar() {
  const light = theme.value === 'light';
  const other = LOCALES.find((one) => one !== locale.value) ?? 'en';
  return (
    <>
      <a class="skip" href="#content">
        {t('app.skip')}
      </a>
      <header class="top-bar">
        <a class="top-bar-home" href={paths.home} onClick={onLinkClick}>
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>{t('app.name')}</span>
        </a>
        <nav class="top-bar-tools" aria-label={t('app.menu')}>
          <button
            type="button"
            class="button button-plain top-bar-language"
            lang={other}
            aria-label={t(`language.to.${other}`)}
            onClick={() => {
              localeChoice.value = other;
            }}
          >
            <span class="top-bar-long">{t(`language.${other}`)}</span>
            <span class="top-bar-short">{other.toUpperCase()}</span>
          </button>
          <button
            type="button"
            class="button button-plain button-icon"
            aria-label={t(light ? 'theme.toDark' : 'theme.toLight')}
            title={t(light ? 'theme.toDark' : 'theme.toLight')}
            onClick={() => {
              themeChoice.value = light ? 'dark' : 'light';
            }}
          >
            <Icon name={light ? 'moon' : 'sun'} />
          </button>
          <button
            type="button"
            class="button button-plain button-icon"
            aria-label={t('settings.mute')}
            aria-pressed={muted.value}
            title={t('settings.mute')}
            onClick={() => {
              muted.value = !muted.value;
            }}
          >
            <Icon name={muted.value ? 'silent' : 'sound'} />
          </button>
          <a
            class="button button-plain button-icon"
            href={paths.settings}
            onClick={onLinkClick}
            aria-label={t('app.settings')}
            title={t('app.settings')}
          >
            <Icon name="gear" />
          </a>
        </nav>
      </header>
      <Notices />
    </>
  );
}
