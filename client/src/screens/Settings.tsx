import { t } from '../app/i18n/index.ts';
import {
  LOCALES,
  locale,
  localeChoice,
  MOTION_CHOICES,
  motionChoice,
  muted,
  THEME_CHOICES,
  themeChoice,
  volume,
} from '../app/settings.ts';
import { playCue } from '../audio/playCue.ts';
import { Choice } from './components/Choice.tsx';
import { TopBar } from './components/TopBar.tsx';
import './Settings.css';

/** All choices show at once; there is nothing to save. */
export function Settings() {
  return (
    <>
      <TopBar />
      <main id="content" class="settings">
        <h1>{t('app.settings')}</h1>
        <div class="panel settings-list">
          <div class="settings-row">
            <h2>{t('language.label')}</h2>
            <Choice
              label={t('language.label')}
              options={LOCALES}
              value={locale.value}
              name={(option) => t(`language.${option}`)}
              lang={(option) => option}
              onChange={(option) => {
                localeChoice.value = option;
              }}
            />
          </div>
          <div class="settings-row">
            <h2>{t('theme.label')}</h2>
            <Choice
              label={t('theme.label')}
              options={THEME_CHOICES}
              value={themeChoice.value}
              name={(option) => t(`theme.${option}`)}
              onChange={(option) => {
                themeChoice.value = option;
              }}
            />
          </div>
          <div class="settings-row">
            <h2 id="volume">{t('settings.volume')}</h2>
            <div class="settings-sound">
              <input
                type="range"
                min="0"
                max="100"
                step="5"
                aria-labelledby="volume"
                value={Math.round(volume.value * 100)}
                disabled={muted.value}
                onInput={(event) => {
                  volume.value = Number(event.currentTarget.value) / 100;
                }}
                onChange={() => playCue('dispatch')}
              />
              <label class="settings-mute">
                <input
                  type="checkbox"
                  checked={muted.value}
                  onChange={(event) => {
                    muted.value = event.currentTarget.checked;
                  }}
                />
                {t('settings.mute')}
              </label>
            </div>
          </div>
          <div class="settings-row">
            <div>
              <h2>{t('settings.motion')}</h2>
              <p class="muted">{t('settings.motionAbout')}</p>
            </div>
            <Choice
              label={t('settings.motion')}
              options={MOTION_CHOICES}
              value={motionChoice.value}
              name={(option) => t(`settings.motionChoice.${option}`)}
              onChange={(option) => {
                motionChoice.value = option;
              }}
            />
          </div>
        </div>
        <p class="muted settings-note">{t('settings.local')}</p>
      </main>
    </>
  );
}
