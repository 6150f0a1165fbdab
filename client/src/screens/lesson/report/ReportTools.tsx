import { useSignal } from '@preact/signals';
import type { LessonReport, ReportSeparator } from '@timeslice/shared/protocol';
import { t } from '../../../app/i18n/index.ts';
import { locale } from '../../../app/settings.ts';
import { ApiError, type ApiErrorCode, deleteReport, fetchReportCsv } from '../../../net/api.ts';
import { saveFile } from '../../components/saveFile.ts';
import { rt } from './reportText.ts';

interface ReportToolsProps {
  readonly report: LessonReport;
  readonly secret: string;
  readonly onDeleted: () => void;
}

/** What can be taken along, and the end of it all. */
export function ReportTools({ report, secret, onDeleted }: ReportToolsProps) {
  const { code, openedAt } = report;
  const asks = useSignal(false);
  const failure = useSignal<ApiErrorCode | null>(null);
  const name = `timeslice-${code}-${new Date(openedAt).toISOString().slice(0, 10)}`;
  const attempt = async (act: () => Promise<void>) => {
    failure.value = null;
    try {
      await act();
    } catch (fault) {
      if (!(fault instanceof ApiError)) throw fault;
      failure.value = fault.code;
    }
  };
  const saveCsv = (separator: ReportSeparator) =>
    void attempt(async () =>
      saveFile(`${name}.csv`, await fetchReportCsv(code, secret, { separator, locale: locale.value })),
    );
  return (
    <div class="report-tools no-print">
      {asks.value ? (
        <div class="report-ask" role="alertdialog" aria-label={rt('delete')}>
          <p>{rt('deleteAsk')}</p>
          <p class="report-buttons">
            <button
              type="button"
              class="button report-danger"
              onClick={() =>
                void attempt(async () => {
                  await deleteReport(code, secret);
                  onDeleted();
                })
              }
            >
              {rt('deleteDo')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                asks.value = false;
              }}
            >
              {rt('keep')}
            </button>
          </p>
        </div>
      ) : (
        <p class="report-buttons">
          <button type="button" class="button button-primary" onClick={() => print()}>
            {rt('print')}
          </button>
          <button type="button" class="button" onClick={() => saveCsv('comma')}>
            {rt('csv')}
          </button>
          <button type="button" class="button" onClick={() => saveCsv('semicolon')}>
            {rt('excel')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => saveFile(`${name}.json`, JSON.stringify(report, null, 1))}
          >
            {rt('json')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              asks.value = true;
            }}
          >
            {rt('delete')}
          </button>
        </p>
      )}
      <p role="alert">{failure.value && <span class="field-error">{t(`error.${failure.value}`)}</span>}</p>
    </div>
  );
}
