import type { Signal } from '@preact/signals';
import { t } from '../../app/i18n/index.ts';
import { muted, pulseVolume, volume } from '../../app/settings.ts';
import { playCue } from '../../audio/playCue.ts';
import { SettingRow, SettingSwitch } from './SettingRow.tsx';

export function SettingsSound() {
  return (
    <>
      <SettingSwitch
        id="muted"
        title={t('settings.mute')}
        on={muted.value}
        onChange={(on) => {
          muted.value = on;
        }}
      />
      <Volume title={t('settings.volume')} about={t('settings.volumeAbout')} of={volume} heard />
      <Volume title={t('settings.pulse')} about={t('settings.pulseAbout')} of={pulseVolume} />
    </>
  );
}

interface VolumeProps {
  readonly title: string;
  readonly about: string;
  readonly of: Signal<number>;
  /** A sound tells how loud it is now. */
  readonly heard?: boolean;
}

function Volume({ title, about, of, heard = false }: VolumeProps) {
  return (
    <SettingRow title={title} about={about}>
      <input
        type="range"
        class="settings-range"
        min="0"
        max="100"
        step="5"
        aria-label={title}
        value={Math.round(of.value * 100)}
        disabled={muted.value}
        onInput={(event) => {
          of.value = Number(event.currentTarget.value) / 100;
        }}
        onChange={() => {
          if (heard) playCue('dispatch');
        }}
      />
    </SettingRow>
  );
}
