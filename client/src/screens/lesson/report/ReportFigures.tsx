import type { LessonReport, ReportRun } from '@timeslice/shared/protocol';
import { formatNumber, formatSeconds } from '../../../app/format.ts';
import { titleOf } from './reportLevels.ts';
import { type ReportKey, rt } from './reportText.ts';
import { runHash } from './useShownRun.ts';

const COLUMNS: readonly { readonly title: ReportKey; readonly text: (run: ReportRun) => string }[] = [
  { title: 'column.points', text: ({ points }) => formatNumber(points) },
  { title: 'column.wall', text: ({ wall }) => formatSeconds(wall) },
  { title: 'column.cpu', text: ({ cpu }) => formatSeconds(cpu) },
  { title: 'column.overhead', text: ({ overhead }) => formatSeconds(overhead) },
  { title: 'column.switches', text: ({ switches }) => formatNumber(switches) },
  { title: 'column.gil', text: ({ gilWait }) => (gilWait > 0 ? formatSeconds(gilWait) : '–') },
  { title: 'column.slack', text: ({ slack }) => (slack >= 1000 ? formatSeconds(slack) : '–') },
];

/** Every figure of every run, a table for each round. */
export function ReportFigures({ report }: { readonly report: LessonReport }) {
  return (
    <section class="panel report-figures no-print">
      <h2>{rt('runs')}</h2>
      {report.rounds.map(({ round, levelId }) => (
        <details key={round}>
          <summary>
            {rt('column.round', { number: round + 1 })}: {titleOf(levelId)}
          </summary>
          <div class="report-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{rt('column.name')}</th>
                  <th scope="col" class="is-number">
                    {rt('column.score')}
                  </th>
                  {COLUMNS.map(({ title }) => (
                    <th scope="col" class="is-number" key={title}>
                      {rt(title)}
                    </th>
                  ))}
                  <th scope="col">{rt('column.flags')}</th>
                </tr>
              </thead>
              <tbody>
                {runsOf(report, round).map(({ seat, alias, run }) => (
                  <tr key={seat}>
                    <th scope="row">{alias}</th>
                    <td class="is-number">
                      <a
                        class="report-score mono"
                        href={runHash(round, seat)}
                        aria-label={rt('watch', { alias, number: round + 1, score: formatNumber(run.score) })}
                      >
                        {formatNumber(run.score)}
                      </a>
                    </td>
                    {COLUMNS.map(({ title, text }) => (
                      <td class="mono is-number" key={title}>
                        {text(run)}
                      </td>
                    ))}
                    <td>{run.flags.map((flag) => rt(`flag.${flag}`)).join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </section>
  );
}

/** Of a round, best first. */
const runsOf = ({ students }: LessonReport, round: number) =>
  students
    .flatMap(({ seat, alias, runs }) => {
      const run = runs.find((one) => one.round === round);
      return run ? [{ seat, alias, run }] : [];
    })
    .sort((a, b) => b.run.score - a.run.score || a.seat - b.seat);
