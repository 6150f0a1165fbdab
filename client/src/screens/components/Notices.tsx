import { t } from '../../app/i18n/index.ts';
import { newVersion } from '../../app/offline.ts';
import { storageReports, storageWorks } from '../../app/storage.ts';
import './Notices.css';

/** What the browser's storage could not do for us, and word of a new version. Never on the board. */
export function Notices() {
  const reports = storageReports.value;
  if (reports.length === 0 && storageWorks.value && !newVersion.value) return null;
  return (
    <div class="notices" role="status">
      {newVersion.value && (
        <p class="notice">
          {t('offline.newVersion')}{' '}
          <button type="button" class="button" onClick={() => location.reload()}>
            {t('offline.reload')}
          </button>
        </p>
      )}
      {!storageWorks.value && <p class="notice">{t('storage.off')}</p>}
      {reports.map(({ key, keptAs }) => (
        <p key={key} class="notice">
          {keptAs === null ? t('storage.lost', { key }) : t('storage.unreadable', { key, keptAs })}
        </p>
      ))}
      {reports.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            storageReports.value = [];
          }}
        >
          {t('storage.dismiss')}
        </button>
      )}
    </div>
  );
}
