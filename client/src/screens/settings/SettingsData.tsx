import { useSignal } from '@preact/signals';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { replaceNight } from '../../app/night.ts';
import { currentProgress, type Progress, replaceProgress } from '../../app/progress.ts';
import { progressFile, type ReadFile, readProgressFile } from '../../app/progressFile.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { clearStored, keptAside } from '../../app/storage.ts';
import { saveFile } from '../components/saveFile.ts';
import { SettingRow } from './SettingRow.tsx';

/** What the browser keeps: saved as a file, read from one, deleted. */
export function SettingsData() {
  const aside = keptAside();
  return (
    <>
      <SettingRow title={t('settings.data.export')} about={t('settings.data.exportAbout')}>
        <button
          type="button"
          class="button"
          onClick={() => {
            const { name, text } = progressFile(new Date());
            saveFile(name, text);
          }}
        >
          {t('settings.data.exportDo')}
        </button>
      </SettingRow>
      <Import />
      {aside.map(({ key, text }) => (
        <SettingRow key={key} title={t('settings.data.aside')} about={t('settings.data.asideAbout', { key })}>
          <button type="button" class="button" onClick={() => saveFile(`${key}.txt`, text)}>
            {t('settings.data.exportDo')}
          </button>
        </SettingRow>
      ))}
      <Delete />
      <SettingRow title={t('settings.data.sheet')} about={t('settings.data.sheetAbout')}>
        <a class="button" href={paths.data} onClick={onLinkClick}>
          {t('settings.data.sheetDo')}
        </a>
      </SettingRow>
    </>
  );
}

function Import() {
  const read = useSignal<ReadFile | 'done' | null>(null);
  const { value } = read;
  return (
    <>
      <SettingRow title={t('settings.data.import')} about={t('settings.data.importAbout')}>
        <label class="button settings-file">
          {t('settings.data.importDo')}
          <input
            type="file"
            accept=".json,application/json"
            class="visually-hidden"
            onChange={async (event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              if (file) read.value = readProgressFile(await file.text());
              // The same file may be chosen again once it has been mended.
              input.value = '';
            }}
          />
        </label>
      </SettingRow>
      <div role="status" class="settings-answer">
        {value === 'done' && <p>{t('settings.data.imported')}</p>}
        {value !== null && value !== 'done' && !value.ok && (
          <p class="field-error" data-problem={value.problem}>
            {value.problem === 'field'
              ? t('settings.data.problem.field', { field: value.field })
              : t(`settings.data.problem.${value.problem}`)}
          </p>
        )}
        {value !== null && value !== 'done' && value.ok && (
          <p>
            {t('settings.data.replace', { file: sumOf(value.progress), here: sumOf(currentProgress()) })}{' '}
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                replaceProgress(value.progress);
                if (value.night) replaceNight(value.night);
                read.value = 'done';
              }}
            >
              {t('settings.data.replaceDo')}
            </button>{' '}
            <button
              type="button"
              class="button"
              onClick={() => {
                read.value = null;
              }}
            >
              {t('settings.data.keep')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

function sumOf({ levels }: Progress): string {
  const stars = Object.values(levels).reduce((sum, level) => sum + level.stars, 0);
  return t('settings.data.sum', { count: stars, levels: formatNumber(Object.keys(levels).length) });
}

function Delete() {
  const sure = useSignal(false);
  return (
    <SettingRow title={t('settings.data.delete')} about={t('settings.data.deleteAbout')}>
      {sure.value ? (
        <span class="settings-sure">
          <button
            type="button"
            class="button settings-danger"
            onClick={() => {
              clearStored();
              // Loaded anew, so that nothing that is still in memory is kept again.
              location.assign('/');
            }}
          >
            {t('settings.data.deleteSure')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              sure.value = false;
            }}
          >
            {t('settings.data.keep')}
          </button>
        </span>
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => {
            sure.value = true;
          }}
        >
          {t('settings.data.deleteDo')}
        </button>
      )}
    </SettingRow>
  );
}
