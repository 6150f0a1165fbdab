import { t } from '../../app/i18n/index.ts';
import { storageReports, storageWorks } from '../../app/storage.ts';
import './Notices.css';

/** What the browser's storage could not do for us. Nothing is lost silently. */
export function Notices() {
  const reports = storageReports.value;
  if (reports.length === 0 && storageWorks.value) return null;
  return (
    <div class="notices" role="status">
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
