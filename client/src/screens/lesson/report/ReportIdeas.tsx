import { levelById } from '@timeslice/shared/content';
import type { LessonReport, ReportCount } from '@timeslice/shared/protocol';
import { locale } from '../../../app/settings.ts';
import { typeset } from '../../codex/typeset.ts';
import { titleOf } from './reportLevels.ts';
import { rt } from './reportText.ts';

/** What the class thought of each round's idea before it was played, and at the end. */
export function ReportIdeas({ report: { concepts } }: { readonly report: LessonReport }) {
  return (
    <section class="panel report-ideas">
      <h2>{rt('ideas')}</h2>
      {concepts.length === 0 ? (
        <p class="muted">{rt('noIdeas')}</p>
      ) : (
        <div class="report-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{rt('column.level')}</th>
                <th scope="col">{rt('column.before')}</th>
                <th scope="col">{rt('column.after')}</th>
                <th scope="col">{rt('column.inCode')}</th>
                <th scope="col">{rt('column.change')}</th>
              </tr>
            </thead>
            <tbody>
              {concepts.map(({ round, levelId, before, after, inCode, learned, lost }) => {
                const myth = levelById(levelId)?.texts[locale.value].misconception;
                return (
                  <tr key={round}>
                    <th scope="row">
                      {titleOf(levelId)}
                      {myth && <span class="report-myth">{rt('myth', { myth: typeset(bare(myth)) })}</span>}
                    </th>
                    <td>
                      <Share count={before} />
                    </td>
                    <td>
                      <Share count={after} />
                    </td>
                    <td>
                      <Share count={inCode} />
                    </td>
                    <td>
                      {after && learned > 0 && <span class="report-line">{rt('learned', { count: learned })}</span>}
                      {after && lost > 0 && <span class="report-line">{rt('lost', { count: lost })}</span>}
                      {(!after || learned + lost === 0) && '–'}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Its full stop belongs behind the quotation mark, or nowhere. */
const bare = (sentence: string): string => sentence.replace(/\.$/, '');

/** As a bar and in words; the bar is a picture, so that it is printed. */
function Share({ count }: { readonly count: ReportCount | null }) {
  if (count === null || count.of === 0) return <span class="muted">{rt('notAsked')}</span>;
  const { right, of } = count;
  return (
    <span class="report-share">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="report-bar-all" width="100" height="10" />
        <rect class="report-bar" width={(100 * right) / of} height="10" />
      </svg>
      {rt('share', { right, of })}
    </span>
  );
}
