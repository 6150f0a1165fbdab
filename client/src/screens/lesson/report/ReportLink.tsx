import { useEffect } from 'preact/hooks';
import { paths } from '../../../app/router.ts';
import { keepReportKey } from '../../../net/reportStore.ts';
import { rt } from './reportText.ts';

interface ReportLinkProps {
  readonly code: string;
  readonly hostKey: string;
}

/** From the first debrief on there is a report. Its key is kept here, because that of the lesson goes with the lesson. */
export function ReportLink({ code, hostKey }: ReportLinkProps) {
  useEffect(() => keepReportKey(code, hostKey), [code, hostKey]);
  return (
    <p>
      <a class="button" href={paths.report(code)} target="_blank" rel="noopener">
        {rt('open')}
      </a>{' '}
      <span class="muted">{rt('openAbout')}</span>
    </p>
  );
}
