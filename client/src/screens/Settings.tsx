import { t } from '../app/i18n/index.ts';
import { offlineState } from '../app/offline.ts';
import {
  LOCALES,
  locale,
  localeChoice,
  MOTION_CHOICES,
  motionChoice,
  pauseOnIdle,
  speedUp,
  THEME_CHOICES,
  textMode,
  themeChoice,
} from '../app/settings.ts';
import { Choice } from './components/Choice.tsx';
import { TopBar } from './components/TopBar.tsx';
import { SettingRow, SettingSwitch } from './settings/SettingRow.tsx';
import { SettingsData } from './settings/SettingsData.tsx';
import { SettingsKeys } from './settings/SettingsKeys.tsx';
import { SettingsSound } from './settings/SettingsSound.tsx';
import './Settings.css';

/** All choices show at once; there is nothing to save. */
export function Settings() {
  return (
    <>
      <TopBar />
      <main id="content" class="settings">
        <h1>{t('app.settings')}</h1>
        <section class="panel settings-list">
          <h2>{t('settings.look')}</h2>
          <Look />
        </section>
        <section class="panel settings-list">
          <h2>{t('settings.play')}</h2>
          <PlayChoices />
        </section>
        <section class="panel settings-list">
          <h2>{t('settings.sound')}</h2>
          <SettingsSound />
        </section>
        <SettingsKeys />
        <section class="panel settings-list">
          <h2>{t('settings.data.title')}</h2>
          <SettingsData />
          <SettingRow title={t('offline.title')} about={t(`offline.state.${offlineState.value}`)}>
            <span class="settings-state" data-offline={offlineState.value} />
          </SettingRow>
        </section>
        <p class="muted settings-note">{t('settings.local')}</p>
      </main>
    </>
  );
}

function Look() {
  return (
    <>
      <SettingRow title={t('language.label')}>
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
      </SettingRow>
      <SettingRow title={t('theme.label')}>
        <Choice
          label={t('theme.label')}
          options={THEME_CHOICES}
          value={themeChoice.value}
          name={(option) => t(`theme.${option}`)}
          onChange={(option) => {
            themeChoice.value = option;
          }}
        />
      </SettingRow>
      <SettingRow title={t('settings.motion')} about={t('settings.motionAbout')}>
        <Choice
          label={t('settings.motion')}
          options={MOTION_CHOICES}
          value={motionChoice.value}
          name={(option) => t(`settings.motionChoice.${option}`)}
          onChange={(option) => {
            motionChoice.value = option;
          }}
        />
      </SettingRow>
    </>
  );
}

function PlayChoices() {
  return (
    <>
      <SettingSwitch
        id="text"
        title={t('settings.text')}
        about={t('settings.textAbout')}
        on={textMode.value}
        onChange={(on) => {
          textMode.value = on;
        }}
      />
      <SettingSwitch
        id="speedUp"
        title={t('settings.speedUp')}
        about={t('settings.speedUpAbout')}
        on={speedUp.value}
        onChange={(on) => {
          speedUp.value = on;
        }}
      />
      <SettingSwitch
        id="pauseOnIdle"
        title={t('settings.pauseOnIdle')}
        about={t('settings.pauseOnIdleAbout')}
        on={pauseOnIdle.value}
        onChange={(on) => {
          pauseOnIdle.value = on;
        }}
      />
    </>
  );
}
