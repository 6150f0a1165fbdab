import { useSignal } from '@preact/signals';
import type { LessonReport } from '@timeslice/shared/protocol';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../../app/i18n/index.ts';
import { lazy } from '../../../app/lazy.tsx';
import { onLinkClick, paths } from '../../../app/router.ts';
import { locale } from '../../../app/settings.ts';
import { ApiError, type ApiErrorCode, fetchReport } from '../../../net/api.ts';
import { hostKeys } from '../../../net/hostStore.ts';
import { forgetReportKey, keepReportKey, reportKey } from '../../../net/reportStore.ts';
import { ReportFigures } from './ReportFigures.tsx';
import { ReportIdeas } from './ReportIdeas.tsx';
import { ReportPictures } from './ReportPictures.tsx';
import { ReportStudents } from './ReportStudents.tsx';
import { ReportTools } from './ReportTools.tsx';
import { rt } from './reportText.ts';
import { useShownRun } from './useShownRun.ts';

/** The board and its engine of drawing are only fetched by whoever watches a run. */
const replay = lazy(async () => (await import('./ReportReplay.tsx')).ReportReplay);

/** `#key` from another device, else what this browser has kept. */
function keyFor(code: string): string | null {
  const found = /^#([A-Za-z0-9_-]{22})$/.exec(location.hash)?.[1];
  if (found === undefined) return hostKeys(code)?.hostKey ?? reportKey(code);
  keepReportKey(code, found);
  history.replaceState(null, '', location.pathname);
  return found;
}

export function Report({ code }: { readonly code: string }) {
  const key = useMemo(() => keyFor(code), [code]);
  const report = useSignal<LessonReport | null>(null);
  const failure = useSignal<ApiErrorCode | null>(null);
  const isDeleted = useSignal(false);
  const load = async () => {
    if (key === null) return;
    failure.value = null;
    try {
      report.value = await fetchReport(code, key);
      keepReportKey(code, key);
    } catch (fault) {
      if (!(fault instanceof ApiError)) throw fault;
      if (fault.code === 'no-report' && hostKeys(code) === null) forgetReportKey(code);
      failure.value = fault.code;
    }
  };
  useEffect(() => void load(), [code, key]);

  if (isDeleted.value) return <Notice title={rt('deletedTitle')} text={rt('deleted')} />;
  if (key === null) return <Notice title={rt('noneTitle')} text={rt('noKeyText', { code })} />;
  if (failure.value === 'no-report') return <Notice title={rt('noneTitle')} text={rt('noneText')} code={code} />;
  if (failure.value !== null) {
    return (
      <Notice title={rt('failedTitle')} text={t(`error.${failure.value}`)}>
        <button type="button" class="button button-primary" onClick={() => void load()}>
          {rt('again')}
        </button>
      </Notice>
    );
  }
  if (report.value === null) return <p role="status">{rt('loading')}</p>;
  return (
    <Sheet
      report={report.value}
      secret={key}
      onDeleted={() => {
        forgetReportKey(code);
        isDeleted.value = true;
      }}
    />
  );
}

interface SheetProps {
  readonly report: LessonReport;
  readonly secret: string;
  readonly onDeleted: () => void;
}

function Sheet({ report, secret, onDeleted }: SheetProps) {
  const shown = useShownRun(report);
  const { code, openedAt, keptUntil, students } = report;
  return (
    <>
      <header class="report-head">
        <div>
          <p class="label">{rt('of', { code, date: dateText(openedAt) })}</p>
          <h1>{rt('title')}</h1>
          <p class="muted">
            {rt('counts', { count: students.length })}.{' '}
            <span class="no-print">{rt('lead', { date: dateText(keptUntil) })}</span>
          </p>
        </div>
        <ReportTools report={report} secret={secret} onDeleted={onDeleted} />
      </header>
      <ReportPictures report={report} />
      <ReportIdeas report={report} />
      <ReportStudents report={report} />
      <ReportFigures report={report} />
      <p class="no-print">
        {hostKeys(code) !== null && (
          <>
            <a href={paths.host(code)} onClick={onLinkClick}>
              {rt('back')}
            </a>{' '}
            ·{' '}
          </>
        )}
        <a href={paths.data} onClick={onLinkClick}>
          {rt('dataLink')}
        </a>
      </p>
      {shown && <replay.Screen {...shown} />}
    </>
  );
}

const dateText = (ms: number): string =>
  new Intl.DateTimeFormat(locale.value, { day: 'numeric', month: 'long', year: 'numeric' }).format(ms);

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  /** Of a lesson that may still be open. */
  readonly code?: string;
  readonly children?: ComponentChildren;
}

function Notice({ title, text, code, children }: NoticeProps) {
  const isOpen = code !== undefined && hostKeys(code) !== null;
  return (
    <section class="report-notice">
      <h1>{title}</h1>
      <p class="muted" role="status">
        {text}
      </p>
      <p class="report-buttons">
        {children}
        {isOpen && (
          <a class="button button-primary" href={paths.host(code)} onClick={onLinkClick}>
            {rt('back')}
          </a>
        )}
        <a class="button" href={paths.openLesson} onClick={onLinkClick}>
          {rt('toHost')}
        </a>
      </p>
    </section>
  );
}
