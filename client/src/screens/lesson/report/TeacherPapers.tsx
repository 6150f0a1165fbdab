import { onLinkClick, paths } from '../../../app/router.ts';
import { reportedLessons } from '../../../net/reportStore.ts';
import { formatDate } from '../../study/formatDate.ts';
import { rt } from './reportText.ts';

/** What a teacher can read before a lesson and after it. `preset`: null where the list of rounds is the teacher's own. */
export function TeacherPapers({ preset }: { readonly preset: string | null }) {
  const reports = reportedLessons();
  return (
    <>
      {reports.length > 0 && (
        <section class="panel open-lesson-resume">
          <h2>{rt('earlier')}</h2>
          <ul>
            {reports.map(({ code, keptAt }) => (
              <li key={code}>
                <a class="button" href={paths.report(code)} onClick={onLinkClick}>
                  {rt('earlierOne', { code })} · {formatDate(keptAt)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        {preset !== null && (
          <>
            <a href={paths.plan(preset)} onClick={onLinkClick}>
              {rt('planLink')}
            </a>{' '}
            ·{' '}
          </>
        )}
        <a href={paths.data} onClick={onLinkClick}>
          {rt('dataLink')}
        </a>
      </p>
    </>
  );
}
